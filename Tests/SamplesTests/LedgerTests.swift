import Rotation
import Testing

@testable import Samples

/// Postings that run at the start must be ones that the policy could have made.
@Suite struct LedgerTests {
    @Test("Each row is within its mode's terms", arguments: SampleCase.all)
    func terms(testCase: SampleCase) throws {
        let sample = testCase.instance
        let start = sample.policy.start
        #expect(!sample.postings.isEmpty)
        for posting in sample.postings {
            let mode = try #require(sample.mode(posting.mode))
            let terms = try #require(mode.postingTerms)
            let teacher = try #require(sample.teacher(posting.teacher))
            #expect(posting.since < start && posting.until >= start)
            #expect(terms.starts.contains(posting.since.term))
            let length = posting.since.distance(to: posting.until) + 1
            #expect(length >= terms.minSemesters && length <= terms.maxSemesters)
            #expect((length - terms.minSemesters) % terms.step == 0)
            #expect(sample.isWithinReach(terms.reach, from: teacher.home, to: posting.host, at: posting.since))
            #expect(sample.matches(teacher, terms.reach.who))
            #expect(sample.mayStart(teacher, at: posting.since))
            #expect(!sample.isAbsent(teacher, at: start))
            #expect(!terms.needsCourse || sample.demandsCourse(of: teacher.qualification, at: posting.host, 0))
            #expect((posting.post != nil) == mode.fillsPosts)
        }
    }

    @Test("Nobody is away twice, and a post has one holder", arguments: SampleCase.all)
    func unique(testCase: SampleCase) throws {
        let sample = testCase.instance
        #expect(Set(sample.postings.map(\.teacher)).count == sample.postings.count)
        let held = sample.postings.compactMap(\.post)
        #expect(Set(held).count == held.count)
        for posting in sample.postings {
            guard let id = posting.post else { continue }
            let post = try #require(sample.post(id))
            #expect(post.school == posting.host && post.mode == posting.mode)
            #expect(post.wanted.contains(sample.policy.start))
        }
    }

    @Test("No school has lent more than the policy's cap", arguments: SampleCase.all)
    func lent(testCase: SampleCase) {
        let sample = testCase.instance
        guard case .awayCap(let share) = sample.rule(.awayCap)?.terms else { return }
        for school in sample.schools {
            let away = sample.postings.count { sample.teacher($0.teacher)?.home == school.id }
            #expect(away <= share.floor(of: sample.staffCount(of: school.id, at: sample.policy.start)))
        }
    }
}
