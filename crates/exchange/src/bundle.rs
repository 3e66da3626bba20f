//! Several files as one, and one file sealed under a passphrase.

use crate::error::ExchangeError;
use age::secrecy::SecretString;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

/// Files under their names, folders with slashes, in one zip file. The same files give the same bytes.
///
/// # Errors
/// When two have one name, or one is too large.
pub fn bundle(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    zip.finish().map(Cursor::into_inner)
}

/// Seals a file under a passphrase, as an age file that any age program opens.
///
/// # Errors
/// When it cannot be sealed.
pub fn sealed_under(passphrase: String, bytes: &[u8]) -> Result<Vec<u8>, ExchangeError> {
    let recipient = age::scrypt::Recipient::new(SecretString::from(passphrase));
    age::encrypt(&recipient, bytes).map_err(|_| ExchangeError::Cipher)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn files_are_found_under_their_names_again() {
        let files = [("a.txt".to_owned(), b"one".to_vec()), ("pages/1.jpg".to_owned(), b"two".to_vec())];
        let bytes = bundle(&files).unwrap();
        assert_eq!(bytes, bundle(&files).unwrap());
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        zip.by_name("pages/1.jpg").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!((zip.len(), text.as_str()), (2, "two"));
        assert!(bundle(&[files[0].clone(), files[0].clone()]).is_err());
    }

    #[test]
    fn only_the_passphrase_opens_what_was_sealed_under_it() {
        let sealed = sealed_under("copper meadow thistle six".into(), b"words").unwrap();
        let with = |words: &str| age::scrypt::Identity::new(SecretString::from(words.to_owned()));
        assert_eq!(age::decrypt(&with("copper meadow thistle six"), &sealed).unwrap(), b"words");
        assert!(age::decrypt(&with("copper meadow thistle five"), &sealed).is_err());
    }
}
