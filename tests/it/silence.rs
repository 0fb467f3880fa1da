//! Nothing is wrong in silence: what reads as valid and means something else is reported, with its place.
//!
//! Each folder of `cases/` lies over `cases/base`; more cases of the same kinds are written out here.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// A portal in a folder of its own.
struct Case {
    folder: TempDir,
}

impl Case {
    /// The base alone.
    fn base() -> Self {
        let folder = TempDir::new().expect("a folder can be made");
        copy(&cases().join("base"), folder.path());
        Self { folder }
    }

    /// A case over the base.
    fn named(name: &str) -> Self {
        let case = Self::base();
        copy(&cases().join(name), case.folder.path());
        case
    }

    /// With a file below `content/`.
    fn with(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.folder.path().join("content").join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
        self
    }

    /// Without a file or folder below `content/`.
    fn without(self, path: &str) -> Self {
        let path = self.folder.path().join("content").join(path);
        if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }.expect("it can be removed");
        self
    }

    /// What a command says, and its exit code.
    fn run(&self, arguments: &[&str]) -> (String, i32) {
        run_in(self.folder.path(), arguments)
    }

    /// What `check` says.
    fn check(&self) -> String {
        self.run(&["check"]).0
    }

    /// Builds, and gives the output.
    fn build(&self) -> PathBuf {
        // Pictures, search and workbooks take long and are of no use here.
        let portal = self.folder.path().join("content/portal.yaml");
        let text = fs::read_to_string(&portal).expect("the portal is there");
        if !text.contains("omit:") {
            fs::write(portal, text + "omit: [cards, chart-files, embeds, search, workbooks]\n")
                .expect("it can be written");
        }
        let (said, code) = self.run(&["build", "--no-cache"]);
        assert_eq!(code, 0, "{said}");
        self.folder.path().join("output")
    }

    /// The text of a file of the output.
    fn page(&self, path: &str) -> String {
        let bytes = fs::read(self.build().join(path)).expect("the file was published");
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/cases")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("a folder can be read") {
        let entry = entry.expect("a folder can be read");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a file can be copied");
        }
    }
}

fn run_in(folder: &Path, arguments: &[&str]) -> (String, i32) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapor"));
    command.args(arguments).current_dir(folder).env("NO_COLOR", "1");
    let output = command.output().expect("the program runs");
    let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    // Sentences are broken into lines.
    let words: Vec<&str> = text.split_whitespace().filter(|word| *word != "│").collect();
    (words.join(" "), output.status.code().unwrap_or(-1))
}

#[track_caller]
fn assert_says(said: &str, parts: &[&str]) {
    for part in parts {
        assert!(said.contains(part), "“{part}” is not in: {said}");
    }
}

fn article(body: &str) -> String {
    format!("---\ntitle: North\ndate: 2024-12-13\n---\n{body}\n")
}

fn check_article(body: &str) -> String {
    Case::base().with("news/2024-12-13-x.md", article(body)).check()
}

#[test]
fn a_comment_that_cuts_a_text_is_reported() {
    assert_says(
        &Case::named("04-hash-in-title").check(),
        &["\"SD Negeri #5 North\"", "\"North is #1 of all towns\"", "t.yaml:3:11", "hello.md:2:8", "2 warnings"],
    );
    let institutions = "institutions:\n  - id: north\n    name: #5 town\n    category: town\n    short: N #1\n    \
                        aliases: [a]\n  - {id: south, name: South, category: town} # fine\n  - {id: east, name: East, \
                        category: town} #fine\n";
    assert_says(
        &Case::base().with("institutions/t.yaml", institutions).check(),
        &["`name` is empty", "\"#5 town\"", "`short` ends before ` #1`", "1 error, 1 warning"],
    );
    assert_says(
        &Case::base()
            .with("institutions/t.yaml", "institutions:\n  - {id: north, name: SD #5, category: town}\n")
            .check(),
        &["` #5,` begins a comment"],
    );
}

#[test]
fn numbers_with_zeros_and_characters_that_are_not_seen_are_named() {
    assert_says(&Case::named("17-no-break-space").check(), &["U+00A0, a no-break space", "t.yaml:2:1"]);
    let institutions = |id: &str, rest: &str| format!("institutions:\n  - id: {id}\n    {rest}\n    category: town\n");
    let check = |text: String| Case::base().with("institutions/t.yaml", text).check();
    assert_says(&check(institutions("north\u{a0}", "name: N")), &["`id` holds U+00A0"]);
    assert_says(&check(institutions("north", "name:\u{a0}N")), &["U+00A0", "t.yaml:3:10"]);
    assert_says(&check(institutions("north", "na\u{200b}me: N")), &["U+200B, a zero-width space"]);
    assert_says(&check(institutions("north", "name: a\tb")), &["`name` holds a tab"]);
    let edition = fs::read_to_string(cases().join("base/content/assessments/2024.yaml")).expect("the base is there");
    let check = |score: &str| Case::base().with("assessments/2024.yaml", edition.replace("90.05", score)).check();
    assert_says(&check("090.05"), &["`090.05` begins with a zero", "write 90.05"]);
    assert_says(&check("1e2"), &["`1e2` is not a number"]);
}

#[test]
fn text_that_markdown_drops_is_reported() {
    assert_says(
        &Case::named("08-open-comment").check(),
        &["a comment begins here and has no end", "c.md:7:1", "1 error"],
    );
    assert_says(&check_article("a <!-- b"), &["readers see it as text"]);
    assert_says(&check_article("<!-- a\n\nb <!-- c -->"), &["a comment begins here and has no end"]);
    assert_says(&check_article("| a | b |\n|---|---|\n| 1 | 2 | lost |"), &["`lost` is in no column", "1 error"]);
    assert_says(&check_article("| a | b | c |\n|---|---|\n| 1 | 2 |"), &["this table is not read as one"]);
    assert_says(&check_article("````\n[12](score:north/2024)"), &["begins has no end", "1 error"]);
    assert_says(&check_article("~~~ x\ntext"), &["the code that `~~~` begins has no end"]);
    assert_says(&check_article("[Note]: provisional\n\ntext"), &["`[Note]:` is the address of no link"]);
    assert_says(&check_article("[a]\n\n[a]: /2024/\n[a]: /2023/"), &["no page shows this line"]);
    assert_says(&check_article("a[^1]\n\n[^1]: one\n[^1]: two"), &["the footnote `1` is written twice"]);
    let fine = "a <!-- b --> `<!--`\n\n<!-- c\n\nd -->\n\n```\ncode\n```\n\n| a |\n|---|\n| 1 | |\n\n1. x\n2. y\n\n[z]\n\n[z]: /2024/";
    assert_eq!(check_article(fine), "No problems found.");
}

#[test]
fn editions_are_in_the_order_of_their_dates_where_ids_are_no_years() {
    let case = Case::named("05-edition-order").without("assessments/2023.yaml").without("assessments/2024.yaml");
    let case = case.without("news/2024-12-12-hello.md");
    assert_eq!(case.check(), "No problems found.");
    assert_says(&case.page("index.html"), &["the endline assessment"]);
    assert_says(&case.page("midline/index.html"), &["1 institution rose and 0 fell from baseline to midline"]);
    let edition = fs::read_to_string(cases().join("base/content/assessments/2024.yaml")).expect("the base is there");
    let case = Case::base().with("assessments/2024.yaml", edition.replace("2024-12-12", "2022-12-12"));
    assert_says(&case.check(), &["`2024` follows `2023`, but was published before it", "before 2024 began"]);
    let wave = |id: &str, date: &str| edition.replace("2024-12-12", date).replace("\"2024\"", id);
    let case = Case::base().with("assessments/wave-2.yaml", wave("wave-2", "2020-01-01"));
    let case = case.with("assessments/wave-10.yaml", wave("wave-10", "2019-01-01"));
    assert_says(&case.check(), &["`wave-2` was published after `wave-10`"]);
}

#[test]
fn all_who_share_a_place_are_named_or_counted() {
    let case = Case::named("06-tie").without("news/2024-12-12-hello.md");
    let page = case.page("2024/index.html");
    assert_says(&page, &["East Town, North Town and South Town are the highest in the category town"]);
    assert!(!page.contains("East Town is the highest"));
    let ids: Vec<String> = (1..=5).map(|n| format!("t{n}")).collect();
    let institutions: Vec<String> =
        ids.iter().map(|id| format!("  - {{id: {id}, name: Town {id}, category: town}}\n")).collect();
    let results: Vec<String> =
        ids.iter().map(|id| format!("  - {{institution: {id}, score: 80, source: s}}\n")).collect();
    let edition = fs::read_to_string(cases().join("base/content/assessments/2024.yaml")).expect("the base is there");
    let head = edition.split("results:").next().unwrap_or_default();
    let case = Case::base()
        .without("news/2024-12-12-hello.md")
        .without("assessments/2023.yaml")
        .with("institutions/t.yaml", format!("institutions:\n{}", institutions.concat()))
        .with("assessments/2024.yaml", format!("{head}results:\n{}", results.concat()));
    assert_says(
        &case.page("2024/index.html"),
        &["The highest score went to 5 institutions: 80.00", "5 institutions are the highest"],
    );
}

#[test]
fn names_keep_their_letters_and_counts_their_number() {
    let case = Case::named("07-acronyms");
    let page = case.page("2024/index.html");
    assert_says(&page, &["in the category BUMD", "1 of 3 institutions is in the WTP"]);
    let result =
        fs::read_to_string(case.folder.path().join("output/institutions/north/2024/index.html")).expect("it is there");
    assert_says(&result, &["rated Good (WTP)", "75.00–100.00"]);
    assert!(!result.contains("iPK") && !result.contains("wTP") && !page.contains("bUMD"));
    let one = Case::base()
        .without("news/2024-12-12-hello.md")
        .without("assessments/2023.yaml")
        .with("institutions/t.yaml", "institutions:\n  - {id: north, name: North Town, category: town}\n")
        .with("assessments/2024.yaml", "edition: \"2024\"\nmethodology: m\npublished: 2024-12-12\nsources:\n  s: {publisher: T, title: R}\nresults:\n  - {institution: north, score: -5.5, source: s}\n")
        .with("methodologies/m.yaml", "id: m\nname: Index\nscale: {min: -10, max: 10, decimals: 1}\npredicates:\n  - {id: a, from: -2, name: Good}\n  - {id: b, from: -10, name: Poor}\nzones: []\n");
    let page = one.page("institutions/index.html");
    assert_says(&page, &["the results of one institution in one edition"]);
    let method = fs::read_to_string(one.folder.path().join("output/methodology/m/index.html")).expect("it is there");
    assert_says(&method, &["-10.0 to -2.1", "-2.0 to 10.0"]);
}

#[test]
fn no_anchor_is_twice_on_a_page_and_links_to_anchors_are_checked() {
    let case = Case::named("11-anchor-taken");
    let output = case.build();
    for page in ["2024/index.html", "about/index.html"] {
        assert_unique_ids(&fs::read_to_string(output.join(page)).expect("the page is there"), page);
    }
    let institutions = "institutions:\n  - {id: sources, name: A, category: town}\n  - {id: download, name: B, category: town}\n  - {id: zones-title, name: C, category: town}\n";
    let edition = fs::read_to_string(cases().join("base/content/assessments/2024.yaml")).expect("the base is there");
    let edition = edition.replace("north", "sources").replace("south", "download").replace("east", "zones-title");
    let case = Case::base()
        .without("assessments/2023.yaml")
        .without("news/2024-12-12-hello.md")
        .with("institutions/t.yaml", institutions)
        .with("assessments/2024.yaml", edition)
        .with("news/2024-12-13-x.md", article("![](chart:zones/2024)\n\n![](chart:zones/2024)\n\n## Cite"));
    let output = case.build();
    for page in ["2024/index.html", "institutions/index.html", "news/2024/12/13/x/index.html"] {
        assert_unique_ids(&fs::read_to_string(output.join(page)).expect("the page is there"), page);
    }
    let said = check_article("[a](/2024/#north) [b](/2024/#nort)");
    assert_says(&said, &["“/2024/” has no anchor `nort`", "did you mean `north`?", "1 error"]);
}

fn assert_unique_ids(html: &str, page: &str) {
    let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    ids.sort_unstable();
    for pair in ids.windows(2) {
        assert_ne!(pair[0], pair[1], "{page} has the id twice");
    }
}

#[test]
fn every_address_is_encoded_once() {
    let case = Case::named("12-picture-names").with("static/file #1 50%.pdf", "x").with(
        "news/2024-12-14-y.md",
        article("[a](</file #1 50%.pdf>) [b](../static/file%20%231%2050%25.pdf)").replace("12-13", "12-14"),
    );
    assert_says(&case.page("news/2024/12/13/p/index.html"), &["/media/news/img/Foto%20%C3%A9%20%231%20(50%25).png"]);
    let page = case.page("news/2024/12/14/y/index.html");
    assert_eq!(page.matches("href=\"/file%20%231%2050%25.pdf\"").count(), 2);
}

#[test]
fn redirects_lead_from_paths_of_any_script() {
    let case = Case::named("13-old-address-with-space");
    let output = case.build();
    assert!(output.join("Hasil Penilaian/index.html").is_file());
    let read = |name: &str| fs::read_to_string(output.join(name)).expect("it was published");
    assert_eq!(read("_redirects"), "/Hasil%20Penilaian/ /2024/ 301\n");
    assert_eq!(read("redirects.nginx.map"), "\"/Hasil Penilaian/\" /2024/;\n");
    let redirects = |line: &str| Case::base().with("redirects.yaml", format!("redirects:\n  {line}\n")).check();
    for fine in
        ["/a+b/: /2024/", "/café/: /2024/#north", "/हिन्दी/: /2024/", "/Hasil Penilaian/: \"https://x.example/?a=b\""]
    {
        assert_eq!(redirects(fine), "No problems found.", "{fine}");
    }
    assert_says(&redirects("/index.php?id=5: /2024/"), &["a host of files does not look at `?id=5`"]);
    for wrong in ["/50%/: /2024/", "/x%2Fy/: /2024/", "/%2e%2e/: /2024/", "/a/: \"https://x.example/a b\""] {
        assert_says(&redirects(wrong), &["rapor::content::redirect", "1 error"]);
    }
}

#[test]
fn letters_that_no_font_has_are_named() {
    assert_says(
        &Case::named("10-card-glyphs").check(),
        &["→ (U+2192)", "Gmina Łódź-Zachód", "t.yaml:2:", "Noto Sans", "1 warning"],
    );
}

#[test]
fn a_name_that_is_a_file_and_a_folder_is_found_by_check_and_build() {
    let case = Case::named("19-static-folder-name");
    for command in ["check", "build"] {
        let (said, code) = case.run(&[command]);
        assert_says(&said, &["content/static/2024", "one name is a file and a folder"]);
        assert_eq!(code, 1);
    }
    let case = Case::base().with("static/a/b", "x").with("redirects.yaml", "redirects: {/a/b/c.html: /2024/}\n");
    assert_says(&case.check(), &["content/static/a/b"]);
    let case = Case::base().with("static/SHA256SUMS", "x").with("static/pagefind/pagefind.js", "x");
    assert_says(&case.check(), &["content/static/SHA256SUMS", "content/static/pagefind/pagefind.js", "2 errors"]);
}

#[test]
fn dates_corrections_and_ranks_that_cannot_be_are_reported() {
    let said = Case::named("20-impossible-dates").check();
    assert_says(
        &said,
        &[
            "`published` is 2204-12-12",
            "`date` is 2224-12-13",
            "`updated` is 1999-01-01, before `date`",
            "`date` is 1998-01-01, before `date`",
            "`accessed` is 2001-01-01, before `date`",
            "this correction changes nothing",
            "`south` has 60.00 and national rank 4, but `east` has 55.00 and rank 1",
        ],
    );
}

#[test]
fn texts_in_one_language_are_listed() {
    let case = Case::named("22-bilingual").without("institutions/t.yaml").without("assessments");
    let said = case.without("news").check();
    assert_says(&said, &["2 texts have one language in a portal of 2: `categories[0].name` and `categories[1].name`"]);
    assert_says(&said, &["`zones[0].name` and `zones[1].name`"]);
}

/// A JPEG of 60 × 40 with everything that cameras and programs note in one; it is to be turned.
fn photo() -> Vec<u8> {
    let segment = |marker: u8, data: &[u8]| {
        let length = u16::try_from(data.len() + 2).expect("a segment is short").to_be_bytes();
        [&[0xFF, marker][..], &length, data].concat()
    };
    let exif =
        b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\x01\x3b\0\x02\0\0\0\x04Budi\0\0\0\0";
    [
        vec![0xFF, 0xD8],
        segment(0xE1, exif),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0secret"),
        segment(0xED, b"Photoshop 3.0\0secret"),
        segment(0xFE, b"secret"),
        segment(0xC0, b"\x08\0\x28\0\x3c\x01\x01\x11\0"),
        segment(0xDA, b"\x01\x01\0\0\x3f\0"),
        b"\x12\x34\xFF\xD9secret".to_vec(),
    ]
    .concat()
}

#[test]
fn pictures_are_published_without_what_cameras_note() {
    let case = Case::base().with("news/a.jpg", photo()).with("static/b.JPG", photo());
    let case = case.with("news/2024-12-13-x.md", article("![a](a.jpg)"));
    let output = case.build();
    for path in ["media/news/a.jpg", "b.JPG"] {
        let bytes = fs::read(output.join(path)).expect("it was published");
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("Budi") && !text.contains("secret"), "{path}");
        assert!(text.contains("Exif"), "how it is to be turned stays");
    }
    // The picture is to be turned.
    assert_says(&case.page("news/2024/12/13/x/index.html"), &["width=\"40\" height=\"60\""]);
    let portal = fs::read_to_string(case.folder.path().join("content/portal.yaml")).expect("it is there");
    let kept = case.with("portal.yaml", portal + "keep_metadata: true\n");
    assert_says(&kept.page("b.JPG"), &["Budi"]);
}

#[test]
fn pictures_that_browsers_do_not_show_or_that_are_too_large_are_reported() {
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec();
    let big = [b"GIF89a\x05\0\x06\0\0\0\0".to_vec(), vec![0; 2_500_000]].concat();
    let case = Case::base()
        .with("news/a.heic", "x")
        .with("static/b.tiff", "x")
        .with("news/c.jpg", [heic, vec![0; 64]].concat())
        .with("news/d.gif", big)
        .with("news/2024-12-13-x.md", article("![a](a.heic)"));
    assert_says(
        &case.check(),
        &["content/news/a.heic", "export it as JPEG", "content/static/b.tiff", "this is a HEIC picture", "2.5 MB"],
    );
    let case = case.without("news/c.jpg");
    assert_says(&case.check(), &["x.md:5:", "browsers do not show this kind of picture"]);
}

#[test]
fn one_block_is_shown_for_one_cause() {
    let folder = TempDir::new().expect("a folder can be made");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/ipm"), folder.path());
    let method = folder.path().join("content/methodologies/ipm.yaml");
    let text = fs::read_to_string(&method).expect("the method is there");
    fs::write(&method, text.replace("to: 26572.352", "to: \"26572,352\"")).expect("it can be written");
    assert_says(&run_in(folder.path(), &["check"]).0, &["`26572,352` has a decimal comma", "1 error"]);
    let edition = fs::read_to_string(cases().join("base/content/assessments/2024.yaml")).expect("the base is there");
    let case = Case::base().with("assessments/2024.yaml", edition.replace("source: s}", "source: t}"));
    assert_says(&case.check(), &["unknown source `t` (and on lines 8, 9)"]);
}

#[test]
fn what_is_known_is_listed_and_what_is_taken_is_not_suggested() {
    assert_says(&check_article("[a](skor:north/2024)"), &["links begin with `score:`", "`rank:`", "`institution:`"]);
    let edition = fs::read_to_string(cases().join("base/content/assessments/2024.yaml")).expect("the base is there");
    let case = Case::base().with("assessments/2024.yaml", edition + "  - {institution: nort, score: 1, source: s}\n");
    assert_says(&case.check(), &["unknown institution `nort`", "content/institutions has `north`, `south` and `east`"]);
}

#[test]
fn outside_a_portal_a_command_says_where_to_go() {
    let case = Case::base();
    let content = case.folder.path().join("content");
    assert_says(&run_in(&content, &["check"]).0, &["go one folder up"]);
    assert_says(&run_in(&content.join("news"), &["check"]).0, &["`cd ../..`"]);
    let empty = TempDir::new().expect("a folder can be made");
    assert_says(&run_in(empty.path(), &["build"]).0, &["go into the folder of the portal", "rapor init"]);
}

#[test]
fn a_share_is_never_above_a_hundred() {
    let edition = fs::read_to_string(cases().join("base/content/assessments/2024.yaml")).expect("the base is there");
    let context = "context: {assessed: 2, zones: {green: 3, yellow: 1, red: 0}, source: s}\nresults:";
    let case = Case::base().with("assessments/2024.yaml", edition.replace("results:", context));
    let (said, code) = case.run(&["build", "--no-cache"]);
    // Counts that do not add up may be an error; what is published has no such share.
    if code == 0 {
        assert!(!case.page("2024/index.html").contains("150"));
    } else {
        assert_says(&said, &["context"]);
    }
}
