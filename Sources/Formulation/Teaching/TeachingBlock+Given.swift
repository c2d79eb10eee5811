extension TeachingBlock {
    /// The same block in which so many periods of each course, by position, are followed live whatever else happens.
    ///
    /// What is left to be taught loses its dearest slices: those are missed last.
    public func following(_ streamed: [Double]) -> TeachingBlock {
        guard streamed.contains(where: { $0 > 0 }) else { return self }
        let courses = zip(courses, streamed).map { course, periods in
            var left = max(0, course.demand - periods)
            let slices = course.slices.map { slice in
                let width = min(slice.width, left)
                left -= width
                return Slice(width: width, points: slice.points)
            }
            return CourseDemand(
                course: course.course, demand: max(0, course.demand - periods), weight: course.weight, slices: slices)
        }
        return TeachingBlock(
            school: school, k: k, courses: courses, pools: pools, hires: hires, harmLimit: harmLimit)
    }
}
