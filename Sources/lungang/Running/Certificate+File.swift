import Certificates
import Exports
import Formulation
import Foundation
import Planning
import Rotation
import Tables

extension Certificate {
    /// The name of the file in a plan's folder.
    static let fileName = "certificate.json"

    /// The file `certificate.json`.
    var file: OutputFile {
        let json: JSONValue = .object([
            "format": .integer(format), "bound": .number(bound), "parts": .array(parts.map(\.json)),
        ])
        return OutputFile(name: Self.fileName, bytes: json.bytes)
    }

    /// Reads the certificate in a plan's folder.
    ///
    /// - Throws: ``CertificateFault/unreadable(path:reason:)``, where it is no certificate.
    init(inFolder folder: String) throws(CertificateFault) {
        guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(Self.fileName)") else {
            throw .unreadable(path: "", reason: "there is no such file in the folder")
        }
        do { self = try JSONDecoder().decode(Certificate.self, from: bytes) } catch {
            guard let error = error as? DecodingError else { throw .unreadable(path: "", reason: "\(error)") }
            throw .unreadable(path: error.path, reason: error.reason)
        }
    }
}

extension Certificate {
    /// What the certificate in a plan's folder says of each part of the instance; empty where it cannot be read.
    static func proofs(inFolder folder: String, of instance: Instance) -> [PartBound] {
        guard let certificate = try? Certificate(inFolder: folder), let program = try? CertifiedProgram(of: instance),
            certificate.parts.count == program.parts.count
        else { return [] }
        return zip(certificate.parts, program.parts).map { PartBound($0, of: $1) }
    }
}

extension DecodingError {
    private var context: Context? {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            context
        @unknown default: nil
        }
    }

    /// Where in the file, such as `parts[2].by`.
    fileprivate var path: String {
        (context?.codingPath ?? []).reduce("") { path, key in
            if let index = key.intValue { return "\(path)[\(index)]" }
            return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
        }
    }

    fileprivate var reason: String {
        if case .keyNotFound(let key, _) = self { return "there is no \(key.stringValue.quoted)" }
        return context?.debugDescription ?? "\(self)"
    }
}

extension PlanningResult {
    /// The certificate of the bound.
    var certificate: Certificate {
        Certificate(of: CertifiedProgram(parts: parts), partBounds)
    }
}

extension PartClaim {
    fileprivate var json: JSONValue {
        .object([
            "part": .integer(part), "teachers": .integer(teachers), "bound": .number(bound),
            "by": .string(by.rawValue), "tolerance": .number(tolerance), "prices": prices?.json ?? .null,
            "blocks": blocks.map { .array($0.map(\.json)) } ?? .null,
        ])
    }
}

extension Prices {
    fileprivate var json: JSONValue {
        ["coverage": .numbers(coverage), "harm": .numbers(harm), "rows": .numbers(rows)]
    }
}

extension BlockClaims {
    fileprivate var json: JSONValue {
        ["of": .string(of.rawValue), "by": .string(by), "bounds": .numbers(bounds)]
    }
}

extension JSONValue {
    fileprivate static func numbers(_ numbers: [String: Double]) -> JSONValue {
        .object(numbers.mapValues { .number($0) })
    }
}
