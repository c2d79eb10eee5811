/// The towns of 紫阳县, approximately.
///
/// The county lies between 108°06′ and 108°43′ east and 32°08′ and 32°49′ north. Positions are laid out by hand from
/// public descriptions (which river, which neighbour, how far from the county town) and may be off by ten kilometres:
/// good enough to give the roads plausible lengths, good for nothing else.
extension Town {
    static let chengguan = Town(latitude: 32.52, longitude: 108.53)
    static let haoping = Town(latitude: 32.56, longitude: 108.66)
    static let hanwang = Town(latitude: 32.60, longitude: 108.45)
    static let huangu = Town(latitude: 32.56, longitude: 108.46)
    static let shuangan = Town(latitude: 32.59, longitude: 108.57)
    static let donghe = Town(latitude: 32.46, longitude: 108.64)
    static let xiangyang = Town(latitude: 32.46, longitude: 108.50)
    static let hongchun = Town(latitude: 32.48, longitude: 108.42)
    static let dongmu = Town(latitude: 32.43, longitude: 108.34)
    static let huishui = Town(latitude: 32.41, longitude: 108.57)
    static let jieling = Town(latitude: 32.33, longitude: 108.51)
    static let gaoqiao = Town(latitude: 32.37, longitude: 108.44)
    static let gaotan = Town(latitude: 32.37, longitude: 108.35)
    static let shuangqiao = Town(latitude: 32.31, longitude: 108.40)
    static let maoba = Town(latitude: 32.27, longitude: 108.24)
    static let wamiao = Town(latitude: 32.23, longitude: 108.17)
    static let maliu = Town(latitude: 32.19, longitude: 108.24)
}
