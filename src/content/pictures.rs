//! Pictures among the files of the content: of which kind and size each is, and which ones browsers do not show.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use imagesize::ImageType;

use super::code;
use super::{Asset, AssetPlace};
use crate::diagnostic::{Diagnostic, Diagnostics};

/// A picture of more bytes than this keeps readers on phones waiting.
const HEAVY: u64 = 2_000_000;
/// A picture of more pixels than this, on its longer side, is larger than any screen.
const WIDE: u32 = 5_000;
/// The start of a file, in which its kind, its size and how it is to be turned stand.
const START: u64 = 262_144;

/// The ending of a file's name, in small letters: `jpg`; empty where it has none.
pub(crate) fn ending(name: &str) -> String {
    name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase()
}

/// What to do about a picture that browsers do not show, by the ending of its name.
pub(crate) fn instead_of(name: &str) -> Option<&'static str> {
    Some(match ending(name).as_str() {
        "heic" | "heif" => "export it as JPEG (.jpg); a phone takes JPEG where its camera is set to “most compatible”",
        "tif" | "tiff" | "bmp" | "jp2" | "tga" => "save it as JPEG (.jpg) for a photo, or as PNG (.png) for a drawing",
        "psd" | "ai" | "eps" | "xcf" | "indd" => "export it from its program as JPEG (.jpg), PNG (.png) or SVG (.svg)",
        "raw" | "cr2" | "cr3" | "nef" | "arw" | "dng" | "orf" | "rw2" => "develop it, and export it as JPEG (.jpg)",
        "jxl" => "save it as JPEG (.jpg) or WebP (.webp): not every browser shows it",
        _ => return None,
    })
}

/// The kind of a file by its bytes, in words, where browsers do not show it; and what to do.
fn unshown(start: &[u8]) -> Option<(&'static str, &'static str)> {
    let (kind, ending) = match imagesize::image_type(start).ok()? {
        // An AVIF is one, too, and is shown.
        ImageType::Heif(_) if start.get(8..12).is_none_or(|brand| !brand.starts_with(b"avi")) => ("HEIC", "heic"),
        ImageType::Tiff => ("TIFF", "tiff"),
        ImageType::Psd => ("Photoshop", "psd"),
        ImageType::Bmp => ("BMP", "bmp"),
        ImageType::Jxl => ("JPEG XL", "jxl"),
        _ => return None,
    };
    Some((kind, instead_of(&format!("x.{ending}"))?))
}

/// Finds the sizes of pictures, and warns of those that are too large or that browsers do not show.
pub(crate) fn look(assets: &mut [Asset], shown: &str, problems: &mut Diagnostics) {
    for asset in assets.iter_mut().filter(|asset| is_picture(&asset.path)) {
        let folder = match asset.place {
            AssetPlace::Static => "static",
            AssetPlace::News => "news",
            AssetPlace::Pages => "pages",
        };
        let path = format!("{shown}/{folder}/{}", asset.path);
        let mut report = |problem: Diagnostic| problems.push(problem.in_file(path.clone()));
        if let Some(help) = instead_of(&asset.path) {
            report(Diagnostic::warning(code::PICTURE, "browsers do not show this kind of picture").help(help));
            continue;
        }
        // What cannot be read is reported where it is copied.
        let Ok((start, bytes)) = start_of(&asset.disk_path) else { continue };
        if let Some((kind, help)) = unshown(&start) {
            let message = format!("this is a {kind} picture, whatever its name says; browsers do not show it");
            report(Diagnostic::error(code::PICTURE, message).help(help));
            continue;
        }
        asset.size = size_of(&start);
        let side = asset.size.map_or(0, |(width, height)| width.max(height));
        let what = match (bytes > HEAVY, side > WIDE) {
            (true, _) => format!("the picture has {}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
            (false, true) => format!("the picture is {side} pixels long"),
            (false, false) => continue,
        };
        let help = "make it smaller before it is published: 2000 pixels on its longer side are enough, and 2 MB";
        report(Diagnostic::warning(code::PICTURE, format!("{what}: readers on phones wait for it")).help(help));
    }
}

fn is_picture(path: &str) -> bool {
    matches!(ending(path).as_str(), "png" | "jpg" | "jpeg" | "webp" | "avif" | "gif") || instead_of(path).is_some()
}

fn start_of(path: &Path) -> std::io::Result<(Vec<u8>, u64)> {
    let file = File::open(path)?;
    let bytes = file.metadata()?.len();
    let mut start = Vec::new();
    file.take(START).read_to_end(&mut start)?;
    Ok((start, bytes))
}

/// Width and height as readers see them: a camera held upright says in the picture that it is to be turned.
fn size_of(start: &[u8]) -> Option<(u32, u32)> {
    let size = imagesize::blob_size(start).ok()?;
    let (width, height) = (u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?);
    let is_turned = exif_in(start).and_then(orientation).is_some_and(|turn| turn >= 5);
    Some(if is_turned { (height, width) } else { (width, height) })
}

/// The EXIF data of a JPEG.
fn exif_in(start: &[u8]) -> Option<&[u8]> {
    const MARK: &[u8] = b"Exif\0\0";
    let is_jpeg = start.starts_with(&[0xFF, 0xD8]);
    let at = start.windows(MARK.len()).position(|piece| piece == MARK).filter(|_| is_jpeg)?;
    start.get(at + MARK.len()..)
}

/// How a picture is to be turned, 1 to 8, by its EXIF data (a TIFF file, tag 274).
pub(crate) fn orientation(exif: &[u8]) -> Option<u16> {
    let is_little = exif.starts_with(b"II");
    let short = |at: usize| {
        let bytes = [*exif.get(at)?, *exif.get(at + 1)?];
        Some(if is_little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let long = |at: usize| {
        let (a, b) = (usize::from(short(at)?), usize::from(short(at + 2)?));
        Some(if is_little { b << 16 | a } else { a << 16 | b })
    };
    let first = long(4)?;
    let entries = usize::from(short(first)?);
    let at = (0..entries).map(|entry| first + 2 + entry * 12).find(|at| short(*at) == Some(274))?;
    short(at + 8).filter(|turn| (1..=8).contains(turn))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_camera_held_upright_is_turned() {
        let exif = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        assert_eq!(orientation(exif), Some(6));
        assert_eq!(orientation(b"MM\0\x2a\0\0\0\x08"), None);
        assert_eq!(orientation(b"II\x2a\0\xff\xff\xff\xff"), None);
    }
}
