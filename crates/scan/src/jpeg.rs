//! A JPEG inside a PDF keeps its pixels as they are (they may be in colours that only print); everything that was written
//! beside them is left out.

/// Start of image, end of image, start of scan, and the segments that carry words or places rather than pixels.
const START: u8 = 0xd8;
const SCAN: u8 = 0xda;
const COMMENT: u8 = 0xfe;
/// JFIF says nothing but how large a pixel is; Adobe's says how colours are meant. Both are needed to show the picture.
const NEEDED: [u8; 2] = [0xe0, 0xee];

/// The picture without what is written beside it. `None` when it is not whole.
pub(crate) fn pixels_only(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.get(..2)? != [0xff, START] {
        return None;
    }
    let mut kept = vec![0xff, START];
    let mut rest = &bytes[2..];
    loop {
        let [0xff, marker, length_high, length_low, ..] = *rest else { return None };
        if marker == 0xff {
            // Bytes of filling may stand before a marker.
            rest = &rest[1..];
            continue;
        }
        let length = 2 + usize::from(u16::from_be_bytes([length_high, length_low]));
        let segment = rest.get(..length)?;
        if marker == SCAN {
            kept.extend_from_slice(until_end(rest)?);
            return Some(kept);
        }
        let beside = marker == COMMENT || (0xe0..=0xef).contains(&marker);
        if !beside || NEEDED.contains(&marker) && segment.len() <= 32 {
            kept.extend_from_slice(segment);
        }
        rest = &rest[length..];
    }
}

/// From the first scan to the end of the picture; what some phones append after it is left behind. Between the scans of a
/// progressive picture stand tables, which are needed.
fn until_end(bytes: &[u8]) -> Option<&[u8]> {
    let end = memchr::memmem::find(bytes, &[0xff, 0xd9])?;
    Some(&bytes[..end + 2])
}
