//! What the cases share: the program, the portals that it builds, and folders to work in.

pub(crate) mod address;
mod built;
pub(crate) mod desk;
#[path = "../../../src/testing/folder.rs"]
pub(crate) mod folder;
mod page;
mod preview;
mod program;
mod readable;

pub(crate) use built::{BELOW_A_PATH, BELOW_A_PATH_URL, Built, CONTOH, Copied, IPM, JAMBI, PORTALS, files, write_all};
pub(crate) use page::Page;
pub(crate) use preview::Preview;
pub(crate) use program::{NOW, build, project, rapor, run, run_in, said};
pub(crate) use readable::readable;
