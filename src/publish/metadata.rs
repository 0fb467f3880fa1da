//! Pictures without what cameras and programs note in them: where they were taken, when, by whom.

use img_parts::jpeg::{Jpeg, markers};
use img_parts::png::Png;
use img_parts::riff::{RiffChunk, RiffContent};
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageEXIF};

use crate::content::pictures::orientation;

/// The picture without such notes; `None` where it has none, or is no JPEG, PNG or WebP. How it is to be turned stays.
pub(crate) fn without(bytes: Vec<u8>) -> Option<Vec<u8>> {
    let bytes = Bytes::from(bytes);
    let cleaned = match bytes.get(..4)? {
        [0xFF, 0xD8, ..] => jpeg(bytes.clone()),
        [0x89, b'P', b'N', b'G'] => png(bytes.clone()),
        b"RIFF" => webp(bytes.clone()),
        _ => None,
    }?;
    (cleaned != bytes).then(|| cleaned.to_vec())
}

/// EXIF data that say nothing but how the picture is to be turned; `None` where it is not.
fn turned(exif: Option<&Bytes>) -> Option<Bytes> {
    let turn = exif.and_then(|exif| orientation(exif)).filter(|turn| *turn > 1)?;
    let mut exif = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    exif.extend(turn.to_be_bytes());
    exif.extend([0; 6]);
    Some(exif.into())
}

fn jpeg(bytes: Bytes) -> Option<Bytes> {
    let mut picture = Jpeg::from_bytes(bytes).ok()?;
    let exif = turned(picture.exif().as_ref());
    // What draws the picture stays: JFIF, the colour profile, and how Adobe's programs wrote the colours.
    picture.segments_mut().retain(|segment| match segment.marker() {
        markers::APP0 | markers::APP14 => true,
        markers::APP2 => segment.contents().starts_with(b"ICC_PROFILE\0"),
        markers::APP1..=markers::APP15 | markers::COM => false,
        _ => true,
    });
    picture.set_exif(exif);
    let bytes = picture.encoder().bytes();
    Some(bytes.slice(..end_of(&bytes).unwrap_or(bytes.len())))
}

/// Where a JPEG ends: some cameras write more behind it. Within the picture itself, no end is written.
fn end_of(jpeg: &[u8]) -> Option<usize> {
    let mut at = 2;
    while *jpeg.get(at + 1)? != markers::SOS {
        at += 2 + usize::from(u16::from_be_bytes([*jpeg.get(at + 2)?, *jpeg.get(at + 3)?]));
    }
    let end = jpeg.get(at..)?.windows(2).position(|pair| pair == [0xFF, markers::EOI]);
    end.map(|end| at + end + 2)
}

fn png(bytes: Bytes) -> Option<Bytes> {
    let mut picture = Png::from_bytes(bytes).ok()?;
    let exif = turned(picture.exif().as_ref());
    picture.chunks_mut().retain(|chunk| !matches!(&chunk.kind(), b"eXIf" | b"tEXt" | b"zTXt" | b"iTXt" | b"tIME"));
    picture.set_exif(exif);
    Some(picture.encoder().bytes())
}

fn webp(bytes: Bytes) -> Option<Bytes> {
    /// The bit of the first byte that says that there is XMP.
    const XMP: u8 = 0x04;
    let mut picture = WebP::from_bytes(bytes).ok()?;
    let exif = turned(picture.exif().as_ref());
    picture.remove_chunks_by_id(*b"XMP ");
    for chunk in picture.chunks_mut() {
        if chunk.id() == *b"VP8X"
            && let RiffContent::Data(data) = chunk.content()
        {
            let mut flags = data.to_vec();
            if let Some(first) = flags.first_mut() {
                *first &= !XMP;
            }
            *chunk = RiffChunk::new(*b"VP8X", RiffContent::Data(flags.into()));
        }
    }
    picture.set_exif(exif);
    Some(picture.encoder().bytes())
}
