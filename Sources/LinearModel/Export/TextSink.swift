/// Gathers text and hands it on in blocks, so that a file of any size passes through little memory.
struct TextSink<Failure: Error> {
    /// Takes a block of ASCII text.
    typealias Receiver = ([UInt8]) throws(Failure) -> Void

    private var block: [UInt8] = []
    private let receive: Receiver

    private static var blockSize: Int { 1 << 16 }

    init(_ receive: @escaping Receiver) {
        self.receive = receive
        block.reserveCapacity(Self.blockSize + 512)
    }

    /// Appends text.
    mutating func write(_ text: String) throws(Failure) {
        block.append(contentsOf: text.utf8)
        if block.count >= Self.blockSize { try flush() }
    }

    /// Appends text and ends the line.
    mutating func writeLine(_ text: String) throws(Failure) {
        block.append(contentsOf: text.utf8)
        try write("\n")
    }

    /// Hands on what is left.
    mutating func flush() throws(Failure) {
        guard !block.isEmpty else { return }
        try receive(block)
        block.removeAll(keepingCapacity: true)
    }
}
