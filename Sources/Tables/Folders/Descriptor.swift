import Foundation

/// An open file, closed when nobody holds it any more.
final class Descriptor {
    let number: Int32

    init(opening path: String, _ flags: Int32) throws(SystemCode) {
        number = open(path, flags, 0o666)
        if number < 0 { throw .current }
    }

    deinit { close(number) }

    /// Reads at most `count` bytes; none at the end of the file.
    func read(_ count: Int) throws(SystemCode) -> [UInt8] {
        var failure: SystemCode?
        let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            var got = Foundation.read(number, buffer.baseAddress, count)
            while got < 0, errno == EINTR { got = Foundation.read(number, buffer.baseAddress, count) }
            if got < 0 { failure = .current }
            filled = max(0, got)
        }
        if let failure { throw failure }
        return chunk
    }

    func write(_ bytes: Data) throws(SystemCode) {
        var failure: SystemCode?
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let written = Foundation.write(number, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                if written >= 0 {
                    done += written
                } else if errno != EINTR {
                    failure = .current
                    return
                }
            }
        }
        if let failure { throw failure }
    }

    func synchronise() throws(SystemCode) {
        // Some file systems cannot synchronise a folder; then there is nothing to be had.
        if fsync(number) != 0, errno != EINVAL { throw .current }
    }
}
