import Rotation

/// Live lessons that may run from one school to another: one variable of a formulation.
public struct StreamLane: Sendable, Hashable {
    /// The mode of kind `broadcast`.
    public let mode: ModeID
    /// The block where the lesson is taught.
    public let sender: Int
    /// The block where it is followed.
    public let receiver: Int
    /// The course's position in the sender's courses.
    public let senderCourse: Int
    /// The course's position in the receiver's courses.
    public let receiverCourse: Int

    /// The same lane between blocks counted anew; `nil` where one of them is left out.
    func renumbered(_ blocks: [Int: Int]) -> StreamLane? {
        guard let sender = blocks[sender], let receiver = blocks[receiver] else { return nil }
        return StreamLane(
            mode: mode, sender: sender, receiver: receiver, senderCourse: senderCourse, receiverCourse: receiverCourse)
    }
}
