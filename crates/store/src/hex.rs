//! Bytes as lower-case hexadecimal: in the key file, in hashes of schema steps, and where SQLCipher takes a raw key.

use serde::{Deserialize, Deserializer, Serializer, de::Error};

/// Two digits a byte.
pub(crate) fn text(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    push(&mut text, bytes);
    text
}

/// Adds two digits a byte, without growing a string that has the room: nothing secret is left behind.
pub(crate) fn push(text: &mut String, bytes: &[u8]) {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    text.extend(digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)));
}

pub(crate) fn serialize<S: Serializer>(bytes: &impl AsRef<[u8]>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&text(bytes.as_ref()))
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>, B: TryFrom<Vec<u8>>>(from: D) -> Result<B, D::Error> {
    let text = String::deserialize(from)?;
    let digits: Option<Vec<u8>> =
        text.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
    let digits =
        digits.filter(|digits| digits.len() % 2 == 0).ok_or_else(|| D::Error::custom("not hexadecimal"))?;
    let bytes: Vec<u8> = digits.chunks_exact(2).map(|pair| (pair[0] << 4) | pair[1]).collect();
    B::try_from(bytes).map_err(|_| D::Error::custom("wrong number of bytes"))
}
