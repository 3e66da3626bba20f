//! A file's fingerprint by its content, to know it again whatever it is called.

use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The SHA-256 hash of a file in hexadecimal.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_same_bytes_have_the_published_hash() {
        assert_eq!(super::hash(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
