/// Young teachers and mentors whom matches join, and nobody else: a program of its own.
struct MentoringBlock {
    /// Positions among the young teachers of the cast, ascending.
    var young: [Int] = []
    /// Positions among the mentors of the cast, ascending; all of them present.
    var mentors: [Int] = []

    /// The blocks of a cast, in the order of their first young teachers; who has no match is in none.
    static func blocks(of cast: MentoringCast) -> [MentoringBlock] {
        let matches = cast.matches.map { $0.map(\.mentor).filter { cast.mentors[$0].isPresent } }
        var youngByMentor: [Int: [Int]] = [:]
        for (young, mentors) in matches.enumerated() {
            for mentor in mentors { youngByMentor[mentor, default: []].append(young) }
        }
        var isTaken = [Bool](repeating: false, count: matches.count)
        var blocks: [MentoringBlock] = []
        for first in matches.indices where !isTaken[first] && !matches[first].isEmpty {
            var block = MentoringBlock()
            var mentors: Set<Int> = []
            var waiting = [first]
            isTaken[first] = true
            while let young = waiting.popLast() {
                block.young.append(young)
                for mentor in matches[young] where mentors.insert(mentor).inserted {
                    for other in youngByMentor[mentor] ?? [] where !isTaken[other] {
                        isTaken[other] = true
                        waiting.append(other)
                    }
                }
            }
            block.young.sort()
            block.mentors = mentors.sorted()
            blocks.append(block)
        }
        return blocks
    }
}
