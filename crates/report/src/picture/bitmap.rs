//! PNG and JPEG as PDF takes them: PNG's packed rows and JPEG's own bytes both go in as they are.

use lopdf::{Document, Object, Stream, dictionary};

use crate::error::ReportError;

/// A picture in grey or in colour, eight bits each.
#[derive(PartialEq)]
pub(super) struct Bitmap {
    width: u32,
    height: u32,
    colours: u8,
    packing: Packing,
    bytes: Vec<u8>,
}

#[derive(Clone, Copy, PartialEq)]
enum Packing {
    Png,
    Jpeg,
}

const BROKEN: ReportError = ReportError::Page("its picture cannot be read");

/// Reads a PNG of the plain kinds that clean pages have.
pub(super) fn png(bytes: &[u8]) -> Result<Bitmap, ReportError> {
    let mut rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n").ok_or(BROKEN)?;
    let mut head: Option<(u32, u32, u8)> = None;
    let mut packed = Vec::new();
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = u32::from_be_bytes(*length) as usize;
        let (kind, after) = after.split_first_chunk::<4>().ok_or(BROKEN)?;
        let data = after.get(..length).ok_or(BROKEN)?;
        match kind {
            b"IHDR" => head = Some(plain_head(data)?),
            b"IDAT" => packed.extend_from_slice(data),
            b"IEND" => break,
            _ => {}
        }
        rest = after.get(length + 4..).ok_or(BROKEN)?;
    }
    let (width, height, colours) = head.ok_or(BROKEN)?;
    Ok(Bitmap { width, height, colours, packing: Packing::Png, bytes: packed })
}

fn plain_head(data: &[u8]) -> Result<(u32, u32, u8), ReportError> {
    let side = |at: usize| -> Option<u32> {
        Some(u32::from_be_bytes(data.get(at..at + 4)?.try_into().ok()?)).filter(|side| *side > 0)
    };
    let (width, height) = (side(0).ok_or(BROKEN)?, side(4).ok_or(BROKEN)?);
    match data.get(8..13) {
        Some([8, 0, 0, 0, 0]) => Ok((width, height, 1)),
        Some([8, 2, 0, 0, 0]) => Ok((width, height, 3)),
        _ => Err(ReportError::Page("its picture is of a rare kind")),
    }
}

/// Reads a JPEG's size and colours; its bytes stay as they are.
pub(super) fn jpeg(bytes: &[u8]) -> Result<Bitmap, ReportError> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8").ok_or(BROKEN)?;
    loop {
        let (marker, after) = match rest {
            [0xff, 0xff, ..] => {
                rest = &rest[1..];
                continue;
            }
            [0xff, marker, after @ ..] => (*marker, after),
            _ => return Err(BROKEN),
        };
        let length =
            after.get(..2).map(|two| usize::from(u16::from_be_bytes([two[0], two[1]]))).ok_or(BROKEN)?;
        let part = after.get(2..length).ok_or(BROKEN)?;
        // Frames of every kind but the tables among them (DHT, JPG, DAC).
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let &[8, h1, h0, w1, w0, colours @ (1 | 3), ..] = part else {
                return Err(ReportError::Page("its picture is of a rare kind"));
            };
            let (width, height) = (u16::from_be_bytes([w1, w0]).into(), u16::from_be_bytes([h1, h0]).into());
            if width == 0 || height == 0 {
                return Err(BROKEN);
            }
            return Ok(Bitmap { width, height, colours, packing: Packing::Jpeg, bytes: bytes.to_vec() });
        }
        rest = after.get(length..).ok_or(BROKEN)?;
    }
}

impl Bitmap {
    pub fn size(&self) -> (f32, f32) {
        (self.width as f32, self.height as f32)
    }

    pub fn embed(&self, file: &mut Document) -> Object {
        let mut head = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Image",
            "Width" => i64::from(self.width),
            "Height" => i64::from(self.height),
            "ColorSpace" => if self.colours == 1 { "DeviceGray" } else { "DeviceRGB" },
            "BitsPerComponent" => 8,
        };
        match self.packing {
            Packing::Jpeg => head.set("Filter", "DCTDecode"),
            Packing::Png => {
                head.set("Filter", "FlateDecode");
                head.set(
                    "DecodeParms",
                    dictionary! {
                        "Predictor" => 15,
                        "Colors" => i64::from(self.colours),
                        "BitsPerComponent" => 8,
                        "Columns" => i64::from(self.width),
                    },
                );
            }
        }
        file.add_object(Stream::new(head, self.bytes.clone())).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_short_or_something_else_is_refused() {
        for bytes in [b"".as_slice(), b"\x89PNG\r\n\x1a\n", b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0", b"%PDF-1.7"]
        {
            assert!(png(bytes).is_err(), "{bytes:?}");
        }
        for bytes in
            [b"".as_slice(), b"\xff\xd8", b"\xff\xd8\xff", b"\xff\xd8\xff\xc0\x00\x08\x08", b"\xff\xd8ab"]
        {
            assert!(jpeg(bytes).is_err(), "{bytes:?}");
        }
    }

    #[test]
    fn a_photo_says_its_size_and_colours() {
        let head = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc2\x00\x0b\x08\x00\x02\x00\x03\x01\x01\x11\x00";
        let photo = jpeg(head).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!((photo.size(), photo.colours), ((3.0, 2.0), 1));
    }
}
