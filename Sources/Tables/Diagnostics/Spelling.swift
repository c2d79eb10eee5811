/// Finds what somebody probably meant.
public enum Spelling {
    /// The candidate nearest to `word`, if one is near enough to be worth naming.
    ///
    /// Nearness is edit distance without regard to case; near enough is at most a third of the longer word (one
    /// edit at least). Of equally near candidates the first in the order given is taken.
    public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        nearest(1, to: word, among: candidates).first
    }

    /// The candidates nearest to `word` that are near enough to be worth naming, at most so many, the nearest first.
    public static func nearest(_ count: Int, to word: String, among candidates: some Sequence<String>) -> [String] {
        // A cell of a megabyte is no misspelling of anything, and comparing it would take long.
        guard word.utf8.count <= 200 else { return [] }
        let letters = Array(word.lowercased())
        var best: [(candidate: String, distance: Int)] = []
        for candidate in candidates {
            let other = Array(candidate.lowercased())
            let distance = distance(letters, other)
            guard distance <= max(1, max(letters.count, other.count) / 3), distance < other.count,
                !best.contains(where: { $0.candidate == candidate })
            else { continue }
            let place = best.firstIndex { $0.distance > distance } ?? best.endIndex
            guard place < count else { continue }
            best.insert((candidate, distance), at: place)
            best = Array(best.prefix(count))
        }
        return best.map(\.candidate)
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var current = [i + 1]
            for (j, other) in right.enumerated() {
                var least = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (letter == other ? 0 : 1))
                if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
                    least = min(least, beforePrevious[j - 1] + 1)
                }
                current.append(least)
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
