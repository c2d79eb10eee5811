/// A change to the structure of schools and groups, which touches rows of many tables.
public struct Restructuring: Sendable, Hashable {
    /// The dotted key of the block in its file.
    public let key: String
    /// What is done.
    public let change: Change

    /// What a block does: one thing.
    public enum Change: Sendable, Hashable {
        /// A school closes, or merges into another.
        case close(SchoolClosing)
        /// A school leaves a group.
        case leave(GroupLeaving)
        /// A school joins a group.
        case join(GroupJoining)
        /// A school opens a division.
        case open(DivisionOpening)
    }

    /// Edits the rows that the change touches, notes what was done, and tells what it leaves dangling.
    func apply(to draft: inout StructureDraft) {
        switch change {
        case .close(let closing): closing.apply(to: &draft)
        case .leave(let leaving): leaving.apply(to: &draft)
        case .join(let joining): joining.apply(to: &draft)
        case .open(let opening): opening.apply(to: &draft)
        }
    }
}
