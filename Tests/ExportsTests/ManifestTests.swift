import Exports
import Foundation
import Tables
import Testing

@Suite struct ManifestTests {
    @Test func filesAreListedWithTheirDigests() {
        let manifest = Manifest(
            version: "1.2.3", options: Sample.options(),
            inputs: [
                FileDigest(InputFile(name: "b.csv", bytes: Data())),
                FileDigest(InputFile(name: "a.csv", bytes: Data("abc".utf8))),
            ],
            outputs: [FileDigest(OutputFile(name: "plan.csv", bytes: Data("abc".utf8)))])
        #expect(manifest.file.name == "manifest.json")
        #expect(
            String(decoding: manifest.file.bytes, as: UTF8.self) == """
                {
                  "inputs": [
                    {
                      "bytes": 3,
                      "path": "a.csv",
                      "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
                    },
                    {
                      "bytes": 0,
                      "path": "b.csv",
                      "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                    }
                  ],
                  "options": {
                    "effort": 1,
                    "encoding": "utf-8-bom",
                    "gap": 0,
                    "horizon": 2,
                    "lang": "en",
                    "seed": 0,
                    "time": null
                  },
                  "outputs": [
                    {
                      "bytes": 3,
                      "path": "plan.csv",
                      "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
                    }
                  ],
                  "program": "lungang",
                  "scenario": null,
                  "start": [],
                  "version": "1.2.3"
                }

                """)
    }

    @Test func seedsTooLargeForJSONReadersAreText() {
        var options = Sample.options()
        options.seed = .max
        let manifest = Manifest(version: "1", options: options, inputs: [], outputs: [])
        #expect(String(decoding: manifest.file.bytes, as: UTF8.self).contains(#""seed": "18446744073709551615""#))
    }
}
