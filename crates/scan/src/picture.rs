//! Pictures are read and written anew: what comes out has pixels and nothing else.

use crate::{CleanPage, MOST_MEGAPIXELS, Refusal, RefusalCode, damaged, too_large};
use bridgewell_domain::page::PageFormat;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::FilterType as Resampling;
use image::{
    DynamicImage, ImageBuffer, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, Pixel, Rgb,
};
use std::io::Cursor;

/// The longer side of what is kept, in pixels: A4 at some 200 dots an inch, enough for faint pencil.
pub const LONGEST_SIDE: u32 = 2_400;
/// Of 100. Above this a photo of paper grows and nobody sees why.
const JPEG_QUALITY: u8 = 86;
/// A picture without loss that is larger than this is a photo, and kept as one.
const LARGEST_PNG: usize = 3 << 20;
/// Bytes a picture may take in memory while it is read: four for each pixel, twice over.
const MEMORY: u64 = MOST_MEGAPIXELS * 1_000_000 * 8;

pub(crate) fn clean(bytes: &[u8], format: PageFormat) -> Result<CleanPage, Refusal> {
    let picture = read(bytes, format)?;
    let seen = on_white(smaller(picture));
    if format == PageFormat::Png {
        let kept = png(&seen)?;
        if kept.len() <= LARGEST_PNG {
            return Ok(CleanPage { format, sheets: 1, bytes: kept });
        }
    }
    Ok(CleanPage { format: PageFormat::Jpeg, sheets: 1, bytes: jpeg(&seen)? })
}

/// Reads a picture the right way up, after what it claims to be was found to be bearable.
fn read(bytes: &[u8], format: PageFormat) -> Result<DynamicImage, Refusal> {
    let as_format = if format == PageFormat::Png { ImageFormat::Png } else { ImageFormat::Jpeg };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), as_format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(told)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_MEGAPIXELS * 1_000_000 {
        return Err(too_large(format!(
            "This picture has {width} by {height} pixels; a page can have {MOST_MEGAPIXELS} million pixels at most. Scan it at \
             200 or 300 dots an inch."
        )));
    }
    // A strip so long that it would be laid down as a line shows nothing either.
    let longest = width.max(height).max(LONGEST_SIDE);
    if u64::from(width.min(height)) * u64::from(LONGEST_SIDE) / u64::from(longest) < 2 {
        return Err(Refusal::new(RefusalCode::Empty, "There is nothing to see in this picture."));
    }
    // Which way up a camera was held stands beside the pixels; the pixels are turned, then it is not needed any more.
    let orientation = decoder.orientation().map_err(told)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(told)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn smaller(picture: DynamicImage) -> DynamicImage {
    if picture.width().max(picture.height()) <= LONGEST_SIDE {
        return picture;
    }
    picture.resize(LONGEST_SIDE, LONGEST_SIDE, Resampling::Triangle)
}

/// Eight bits a colour, on white paper where the picture lets something shine through.
fn on_white(picture: DynamicImage) -> DynamicImage {
    match picture {
        DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_) => picture,
        grey if !grey.color().has_color() && !grey.color().has_alpha() => {
            DynamicImage::ImageLuma8(grey.into_luma8())
        }
        other => {
            let laid = other.into_rgba8();
            let (width, height) = laid.dimensions();
            DynamicImage::ImageRgb8(ImageBuffer::from_fn(width, height, |x, y| {
                let mut paper = image::Rgba([255, 255, 255, 255]);
                paper.blend(laid.get_pixel(x, y));
                let [red, green, blue, _] = paper.0;
                Rgb([red, green, blue])
            }))
        }
    }
}

fn png(picture: &DynamicImage) -> Result<Vec<u8>, Refusal> {
    let mut kept = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut kept, CompressionType::Default, FilterType::Adaptive);
    picture.write_with_encoder(encoder).map_err(told)?;
    Ok(kept)
}

fn jpeg(picture: &DynamicImage) -> Result<Vec<u8>, Refusal> {
    let mut kept = Vec::new();
    picture.write_with_encoder(JpegEncoder::new_with_quality(&mut kept, JPEG_QUALITY)).map_err(told)?;
    Ok(kept)
}

fn told(error: ImageError) -> Refusal {
    match error {
        ImageError::Limits(_) => too_large(format!(
            "This picture would unpack to more than {MOST_MEGAPIXELS} million pixels. Scan it at 200 or 300 dots an inch."
        )),
        ImageError::Unsupported(_) => Refusal::new(
            RefusalCode::Unsupported,
            "This picture is of a rare kind that cannot be read here. Save it as an ordinary PNG or JPEG.",
        ),
        _ => damaged("picture"),
    }
}
