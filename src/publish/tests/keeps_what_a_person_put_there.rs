//! A build removes only what a build wrote.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::support::{Desk, words};

#[test]
fn a_git_folder_and_a_gitignore_stay() {
    let desk = Desk::new();
    desk.put(".gitignore", "*\n!.gitignore\n");
    desk.put(".git/HEAD", "ref: refs/heads/main\n");
    fs::create_dir_all(desk.output().join(".git/refs/tags")).unwrap();
    let before = desk.seen();
    desk.build(&[("index.html", "satu"), ("lama.html", "lama")]);
    desk.build(&[("index.html", "dua")]);
    let after = desk.seen();
    assert_eq!(desk.paths(), [".git/HEAD", ".gitignore", "SHA256SUMS", "index.html"]);
    assert_eq!((&after[".git/HEAD"], &after[".gitignore"]), (&before[".git/HEAD"], &before[".gitignore"]));
    assert!(desk.output().join(".git/refs/tags").is_dir());
    assert!(!desk.read("SHA256SUMS").contains(".git"));
}

#[test]
fn a_file_and_a_link_between_the_pages_stay() {
    let desk = Desk::new();
    desk.build(&[("2023/index.html", "satu"), ("2024/index.html", "satu")]);
    desk.put("2023/catatan.txt", "milik saya");
    std::os::unix::fs::symlink("tidak-ada", desk.output().join("pintasan")).unwrap();
    desk.build(&[("index.html", "dua")]);
    assert_eq!(desk.paths(), ["2023/catatan.txt", "SHA256SUMS", "index.html", "pintasan"]);
    assert_eq!(fs::read_link(desk.output().join("pintasan")).unwrap().to_str(), Some("tidak-ada"));
}

#[test]
fn a_file_in_the_way_is_named_and_nothing_is_changed() {
    let desk = Desk::new();
    desk.build(&[("index.html", "satu")]);
    desk.put("CNAME", "rapor.example.id\n");
    let before = desk.seen();
    let problem = desk.try_build(&[("index.html", "dua"), ("CNAME", "lain.example.id\n")]).unwrap_err();
    let file = desk.output().join("CNAME");
    assert_eq!(
        words(&problem),
        [format!(
            "rapor::publish::foreign: {} is in the way, and no build wrote it / move it away; what a build wrote is \
             listed in SHA256SUMS, and nothing else is replaced",
            file.display()
        )]
    );
    assert_eq!((desk.seen(), desk.beside()), (before, vec!["output".to_owned()]));
}

#[test]
fn a_file_where_a_folder_is_needed_is_in_the_way_and_so_is_the_reverse() {
    for (mine, page) in [("2023", "2023/index.html"), ("2023/catatan.txt", "2023")] {
        let desk = Desk::new();
        desk.put(mine, "milik saya");
        let before = desk.seen();
        let problem = desk.try_build(&[(page, "satu")]).unwrap_err();
        assert!(words(&problem)[0].starts_with("rapor::publish::foreign"), "{problem:?}");
        assert_eq!(desk.seen(), before);
    }
}

#[test]
fn a_lost_list_is_made_anew_where_nothing_differs() {
    let desk = Desk::new();
    desk.build(&[("index.html", "satu"), ("2023/index.html", "dua")]);
    let before = desk.seen();
    fs::remove_file(desk.output().join("SHA256SUMS")).unwrap();
    desk.build(&[("index.html", "satu"), ("2023/index.html", "dua")]);
    let after = desk.seen();
    assert_eq!(after["index.html"], before["index.html"]);
    assert_eq!(after["SHA256SUMS"].bytes, before["SHA256SUMS"].bytes);
}

#[test]
fn files_and_folders_have_the_permissions_that_anyone_would_give_them() {
    let desk = Desk::new();
    desk.build(&[("2023/index.html", "satu")]);
    let plain = desk.path().join("plain");
    fs::create_dir(&plain).unwrap();
    fs::write(plain.join("file"), "").unwrap();
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    assert_eq!(mode(&desk.output()), mode(&plain));
    assert_eq!(mode(&desk.output().join("2023")), mode(&plain));
    for file in ["2023/index.html", "SHA256SUMS"] {
        assert_eq!(mode(&desk.output().join(file)), mode(&plain.join("file")));
    }
    fs::set_permissions(desk.output(), PermissionsExt::from_mode(0o2750)).unwrap();
    desk.build(&[("2023/index.html", "dua")]);
    assert_eq!(mode(&desk.output()), 0o2750);
}

#[test]
fn a_copy_of_a_private_file_can_be_read() {
    let desk = Desk::new();
    let from = desk.path().join("foto.jpg");
    fs::write(&from, "x").unwrap();
    fs::set_permissions(&from, PermissionsExt::from_mode(0o600)).unwrap();
    let staging = crate::publish::Staging::begin(&desk.output()).unwrap();
    staging.copy("foto.jpg", &from).unwrap();
    staging.write("index.html", b"x").unwrap();
    staging.finish().unwrap();
    let mode = |name: &str| fs::metadata(desk.output().join(name)).unwrap().permissions().mode();
    assert_eq!(mode("foto.jpg"), mode("index.html"));
}
