import Rotation

/// Who mentors whom in each planned school year, and who is left without: `mentoring.csv`.
public struct MentoringPlan: Sendable, Hashable {
    /// What became of a young teacher, or of a mentor whom nobody was given.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// The two are a pair.
        case paired
        /// No mentor teaches the subject at a stage of the young teacher's in a group of theirs.
        case noMentor = "no_mentor"
        /// Such mentors are all absent.
        case mentorAbsent = "mentor_absent"
        /// Such mentors have as many young teachers as they may.
        case mentorsFull = "mentors_full"
        /// No young teacher shares subject, stage and group with the mentor.
        case noYoung = "no_young"
        /// Such young teachers all have another mentor.
        case youngTaken = "young_taken"
    }

    /// A pair, a young teacher without a mentor, or a mentor without a young teacher, in one school year.
    public struct Row: Sendable, Hashable {
        /// One of the two, and where they work.
        public struct Person: Sendable, Hashable {
            /// Who it is.
            public var teacher: TeacherID
            /// The host of whoever is posted, else the home school, in the first planned semester of the school year.
            public var place: SchoolID

            /// A teacher at a place.
            public init(_ teacher: TeacherID, at place: SchoolID) {
                self.teacher = teacher
                self.place = place
            }
        }

        /// The school year: 2026 is `2026-fall` and `2027-spring`.
        public var schoolYear: Int
        /// The main subject of both.
        public var subject: SubjectID
        /// The young teacher; `nil` for a mentor without one.
        public var young: Person?
        /// The mentor; `nil` for a young teacher without one.
        public var mentor: Person?
        /// Minutes one way from the young teacher's place to the mentor's; `nil` where unknown, or without a pair.
        public var minutes: Double?
        /// What became of them.
        public var status: Status

        /// A row of `mentoring.csv`.
        public init(
            schoolYear: Int, subject: SubjectID, young: Person?, mentor: Person?, minutes: Double? = nil,
            status: Status
        ) {
            self.schoolYear = schoolYear
            self.subject = subject
            self.young = young
            self.mentor = mentor
            self.minutes = minutes
            self.status = status
        }

        /// Whether both work at one place; `nil` without a pair.
        public var isSamePlace: Bool? {
            guard let young, let mentor else { return nil }
            return young.place == mentor.place
        }
    }

    /// By school year; young teachers by their ids, then mentors without a young teacher by theirs.
    public var rows: [Row]
    /// How many teachers are taken for not young because the roster does not say when they began to work.
    public var unknownStarts: Int

    /// A plan of mentoring.
    public init(rows: [Row], unknownStarts: Int) {
        self.rows = rows
        self.unknownStarts = unknownStarts
    }
}
