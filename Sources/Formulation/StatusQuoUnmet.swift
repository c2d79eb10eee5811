import Itineraries
import Rotation

/// What each school lacks in each semester when nobody starts or extends anything: section 6's status quo.
public struct StatusQuoUnmet: Sendable {
    /// Weighted unmet periods.
    private var weighted: [SchoolID: [Int: Double]] = [:]
    /// Unmet periods by course.
    private var unmet: [SchoolID: [Int: [Course: Double]]] = [:]

    /// A status quo in which nothing is missing, for formulating the status quo itself.
    public init() {}

    /// Reads off what the allocations of the status quo's blocks leave unmet.
    public init(_ blocks: [TeachingBlock], _ allocations: [TeachingAllocation]) {
        for (block, allocation) in zip(blocks, allocations) {
            weighted[block.school, default: [:]][block.k] = allocation.weightedUnmet(block)
            unmet[block.school, default: [:]][block.k] = Dictionary(
                uniqueKeysWithValues: zip(block.courses.map(\.course), allocation.unmet))
        }
    }

    /// Weighted unmet periods of `school` in the planned semester `k`.
    public subscript(school: SchoolID, k: Int) -> Double { weighted[school]?[k] ?? 0 }

    /// Unmet periods of one course.
    public subscript(school: SchoolID, course: Course, k: Int) -> Double { unmet[school]?[k]?[course] ?? 0 }
}
