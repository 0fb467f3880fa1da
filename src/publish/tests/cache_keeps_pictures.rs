//! A picture is drawn once, kept outside the output, and drawn again only when it is damaged or gone.

use std::cell::Cell;
use std::convert::Infallible;
use std::fs;
use std::path::{Path, PathBuf};

use crate::publish::{Cache, Cached, Hash};

/// The smallest PNG there is, with a chunk of text to tell pictures apart.
fn png(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.add_text_chunk("Comment".into(), text.into()).expect("the text is Latin");
    encoder.write_header().and_then(|mut writer| writer.write_image_data(&[0])).expect("memory can be written");
    bytes
}

/// A cache in a folder of its own.
struct Desk {
    dir: tempfile::TempDir,
    drawn: Cell<usize>,
}

impl Desk {
    fn new() -> Self {
        Self { dir: tempfile::tempdir().expect("a temporary folder can be made"), drawn: Cell::new(0) }
    }

    fn folder(&self) -> PathBuf {
        self.dir.path().join("cache")
    }

    fn open(&self) -> Cache {
        Cache::open(Some(self.folder()), Path::new("output")).expect("it lies outside the output")
    }

    /// Asks for a picture, and gives its bytes.
    fn get(&self, pictures: &Cache, key: Hash, text: &str) -> Vec<u8> {
        let draw = || {
            self.drawn.set(self.drawn.get() + 1);
            Ok::<_, Infallible>(png(text))
        };
        match pictures.get("picture", key, draw) {
            Ok(Cached::File(file, _)) => fs::read(file).expect("it is kept"),
            Ok(Cached::Bytes(bytes)) => bytes,
            Err(never) => match never {},
        }
    }

    /// A build that needs these pictures.
    fn build(&self, keys: &[u8]) {
        let pictures = self.open();
        for key in keys {
            assert_eq!(self.get(&pictures, [*key; 32], &key.to_string()), png(&key.to_string()));
        }
        pictures.finish();
    }

    fn kept(&self) -> usize {
        self.files().len()
    }

    fn files(&self) -> Vec<PathBuf> {
        let files = fs::read_dir(self.folder()).expect("the cache is there").flatten().map(|file| file.path());
        files.filter(|file| file.file_name().is_some_and(|name| name.len() == 64)).collect()
    }
}

#[test]
fn a_picture_is_drawn_once() {
    let desk = Desk::new();
    desk.build(&[1, 2]);
    desk.build(&[1, 2]);
    assert_eq!((desk.drawn.get(), desk.kept()), (2, 2));
}

#[test]
fn what_is_not_listed_is_drawn_again() {
    let desk = Desk::new();
    desk.build(&[1]);
    fs::remove_file(desk.folder().join("index")).expect("there is one");
    desk.build(&[1]);
    assert_eq!((desk.drawn.get(), desk.kept()), (2, 1));
}

#[test]
fn a_build_uses_what_a_build_that_failed_has_drawn() {
    let desk = Desk::new();
    desk.get(&desk.open(), [1; 32], "1");
    desk.build(&[1]);
    assert_eq!((desk.drawn.get(), desk.kept()), (1, 1));
}

#[test]
fn one_key_of_two_makers_is_two_files() {
    let desk = Desk::new();
    let cache = desk.open();
    for what in ["picture", "workbook"] {
        let made = cache.get(what, [1; 32], || Ok::<_, Infallible>(what.into()));
        assert!(
            matches!(made, Ok(Cached::File(file, _)) if fs::read(&file).is_ok_and(|bytes| bytes == what.as_bytes()))
        );
    }
}

#[test]
fn what_a_build_did_not_need_is_removed_when_it_ends_well() {
    let desk = Desk::new();
    desk.build(&[1, 2]);
    desk.build(&[2, 3]);
    assert_eq!(desk.kept(), 2);
    // A build that fails never finishes the cache.
    let failed = desk.open();
    desk.get(&failed, [4; 32], "4");
    drop(failed);
    assert_eq!(desk.kept(), 3);
}

/// Does something to the one file of a cache, and says whether it was drawn again.
fn is_mended(damage: impl Fn(&Path)) -> bool {
    let desk = Desk::new();
    desk.build(&[1]);
    damage(&desk.files()[0]);
    desk.build(&[1]);
    desk.drawn.get() == 2
}

#[test]
fn a_damaged_picture_is_drawn_again() {
    let cut = |file: &Path| fs::write(file, &png("1")[..40]).expect("it can be written");
    let other = |file: &Path| fs::write(file, png("2")).expect("it can be written");
    let longer = |file: &Path| fs::write(file, [png("1"), vec![0]].concat()).expect("it can be written");
    let empty = |file: &Path| fs::write(file, b"").expect("it can be written");
    let gone = |file: &Path| fs::remove_file(file).expect("it can be removed");
    let folder = |file: &Path| fs::remove_file(file).and_then(|()| fs::create_dir(file)).expect("a folder can be made");
    assert!(is_mended(cut) && is_mended(other) && is_mended(longer) && is_mended(empty) && is_mended(gone));
    // What cannot be replaced is drawn and not cached.
    assert!(is_mended(folder));
}

#[test]
fn a_picture_that_was_only_touched_is_good() {
    assert!(!is_mended(|file| fs::write(file, png("1")).expect("it can be written")));
}

#[test]
fn builds_side_by_side_do_not_harm_each_other() {
    let desk = Desk::new();
    let folder = desk.folder();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let pictures = Cache::open(Some(folder.clone()), Path::new("output")).expect("it lies outside");
                for key in 0..50 {
                    let text = key.to_string();
                    let picture = pictures.get("picture", [key; 32], || Ok::<_, Infallible>(png(&text)));
                    let Ok(Cached::File(file, _)) = picture else { panic!("it is not kept") };
                    // Another build may have cleared it away; what is there is whole.
                    assert!(fs::read(file).is_ok_and(|bytes| bytes == png(&text)));
                }
            });
        }
    });
    assert_eq!(desk.kept(), 50);
}

#[test]
fn nothing_is_kept_where_that_is_asked_for() {
    let pictures = Cache::open(None, Path::new("output")).expect("there is none");
    let drawn = pictures.get("picture", [1; 32], || Ok::<_, Infallible>(png("1")));
    assert!(matches!(drawn, Ok(Cached::Bytes(_))));
}
