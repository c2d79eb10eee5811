import CGLPK
import LinearModel

extension GLPKSession {
    /// Asked at every event of a search; `true` to stop it.
    typealias Observer = (cglpk_event) -> Bool

    /// Runs branch and bound under a watch. A cutoff calls for ``addCutoffColumn()`` beforehand.
    ///
    /// - Parameter start: One value for each column of the problem, whole where that is asked, or `nil`.
    func search(
        options: SolveOptions, start: [Double]?, cutoff: Double?, watch: inout SearchWatch
    ) throws(SolverError) -> cglpk_search_result {
        try search(options: options, start: start, cutoff: cutoff, timeLimit: watch.budget.milliseconds) { event in
            watch.shouldStop(event)
        }
    }

    /// Runs branch and bound; the observer is asked at every event whether to stop.
    func search(
        options: SolveOptions, start: [Double]?, cutoff: Double?, timeLimit: Int32,
        observer: Observer
    ) throws(SolverError) -> cglpk_search_result {
        var result = cglpk_search_result()
        try withoutActuallyEscaping(observer) { observer throws(SolverError) in
            // The library gets the address of a variable of this frame, which outlives the search, and a function that
            // captures nothing. The function returns before the library jumps, if it must.
            var box = observer
            try withUnsafeMutablePointer(to: &box) { box throws(SolverError) in
                try call("searching") { session in
                    start.withUnsafeBufferPointerOrNull { start in
                        var parameters = cglpk_search_options(
                            branching: cglpk_branching(options.branching),
                            node_order: cglpk_node_order(options.nodeOrder),
                            gomory: flag(options.cuts.contains(.gomory)),
                            rounding_cuts: flag(options.cuts.contains(.mixedIntegerRounding)),
                            cover: flag(options.cuts.contains(.cover)),
                            clique: flag(options.cuts.contains(.clique)),
                            rounding: flag(options.heuristics.contains(.rounding)),
                            pump: flag(options.heuristics.contains(.feasibilityPump)),
                            presolve: flag(options.presolve),
                            time_limit: timeLimit,
                            start: start,
                            has_cutoff: flag(cutoff != nil),
                            cutoff: cutoff ?? 0,
                            observer: { context, event in
                                guard let context else { return 1 }
                                let observer = context.assumingMemoryBound(to: Observer.self)
                                return flag(observer.pointee(event.pointee))
                            },
                            context: UnsafeMutableRawPointer(box))
                        return cglpk_search(session, &parameters, &result)
                    }
                }
            }
        }
        return result
    }
}

/// A flag as C has it.
private func flag(_ condition: Bool) -> Int32 { condition ? 1 : 0 }

extension [Double]? {
    fileprivate func withUnsafeBufferPointerOrNull<Result>(_ body: (UnsafePointer<Double>?) -> Result) -> Result {
        guard let self else { return body(nil) }
        return self.withUnsafeBufferPointer { body($0.baseAddress) }
    }
}

extension cglpk_branching {
    fileprivate init(_ branching: Branching) {
        self =
            switch branching {
            case .firstFractional: .firstFractional
            case .lastFractional: .lastFractional
            case .mostFractional: .mostFractional
            case .steepestCost: .steepestCost
            case .pseudocost: .pseudocost
            }
    }
}

extension cglpk_node_order {
    fileprivate init(_ order: NodeOrder) {
        self =
            switch order {
            case .depthFirst: .depthFirst
            case .breadthFirst: .breadthFirst
            case .bestBound: .bestBound
            case .bestProjection: .bestProjection
            }
    }
}
