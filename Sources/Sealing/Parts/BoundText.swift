import Foundation

/// Bytes that name what a sealing belongs to, in one way only: a label, then each field after its length.
///
/// Lengths before fields make ("ab", "c") and ("a", "bc") differ. Used as HPKE `info`, associated data and HMAC input.
func boundText(_ label: String, _ fields: String...) -> Data {
    fields.reduce(into: lengthPrefixed(label)) { $0.append(lengthPrefixed($1)) }
}

private func lengthPrefixed(_ text: String) -> Data {
    let bytes = Data(text.utf8)
    return bigEndian(UInt32(bytes.count)) + bytes
}
