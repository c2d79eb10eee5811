/// A file of a written plan folder, by its name.
public enum PlanFile: String, Sendable, Hashable, CaseIterable {
    case plan = "plan.csv"
    case coverage = "coverage.csv"
    case streams = "streams.csv"
    case roster = "roster.csv"
    case rules = "rules.csv"
    case score = "score.csv"
    case service = "service.csv"
    case directions = "directions.csv"
    case mentoring = "mentoring.csv"
    case clauses = "clauses.csv"
    case summary = "summary.json"
    case certificate = "certificate.json"
    case run = "run.json"
    case manifest = "manifest.json"
    case dataPackage = "datapackage.json"
}
