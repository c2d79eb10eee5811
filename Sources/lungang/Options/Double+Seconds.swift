import ArgumentParser

extension Double {
    /// Throws unless it is a number of seconds that `option` can be given.
    func checkSeconds(of option: String) throws {
        guard isFinite, self > 0 else {
            throw ValidationError("\(option) \(self): give a number of seconds above 0.")
        }
    }
}
