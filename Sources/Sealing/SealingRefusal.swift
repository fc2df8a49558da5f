/// Why something sealed stays closed. None of these tells which byte, word or key was wrong, or carries any of them.
public enum SealingRefusal: Error, Sendable, Equatable {
    /// The bytes are not in the form that this type writes: cut short, or of another kind.
    case malformed
    /// The bytes were written by a later version of the program.
    case unknownVersion
    /// The key, the context or the bytes are not those of the sealing. Authenticated encryption cannot tell which.
    case doesNotOpen
}

/// The cryptographic library could not do its work: no memory for scrypt, or parameters out of its range.
///
/// The machine's failure, not the person's: nothing that they type differently would help.
public enum SealingFault: Error, Sendable, Equatable {
    case scryptFailed
    case sealingFailed
    case keyGenerationFailed
    /// A stored public key has not the length of an X-Wing key.
    case publicKeyDamaged
}
