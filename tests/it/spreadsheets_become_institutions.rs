//! A spreadsheet of institutions becomes a file of them; who is known already is passed over. All names are invented.

use crate::support::desk::Desk;

const ROWS: [&[&str]; 7] = [
    &["DAFTAR PEMERINTAH DAERAH"],
    &["Kode", "Nama Daerah", "Jenis", "Induk", "Nama Singkat", "Alias"],
    &["00.07", "Kab. Lembah Biru", "Kabupaten", "", "", ""],
    &["00.08", "Kabupaten Muara Hening", "Kabupaten", "Pemprov Contoh", "Hening", "Muahen; KAB. M. HENING"],
    &["00.09", "Kota: Baru", "Kota", "Kabupaten Muara Hening", "", ""],
    &[],
    &["", "Jumlah", "3", "", "", ""],
];

/// Codes are text: `00.08` is no number.
fn desk() -> Desk {
    let rows: Vec<Vec<String>> = ROWS
        .iter()
        .map(|cells| {
            cells.iter().map(|c| if c.starts_with("00") { format!("'{c}") } else { (*c).to_owned() }).collect()
        })
        .collect();
    let rows: Vec<Vec<&str>> = rows.iter().map(|cells| cells.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    Desk::new().sheet("daftar daerah.xlsx", &rows)
}

#[test]
fn new_ones_are_written_and_known_ones_are_not() {
    let desk = desk();
    let said = desk.run(&["import", "institutions", "daftar daerah.xlsx"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    for line in ["  row 3: known already: “Kab. Lembah Biru”\n", "  row 7: passed over: “Jumlah”\n"] {
        assert!(said.out.contains(line), "{}", said.out);
    }
    assert_eq!(
        desk.text("content/institutions/daftar-daerah.yaml"),
        "\
# Who is assessed. An id becomes part of addresses: once published, keep it.

institutions:
  - id: kabupaten-muara-hening
    name: Kabupaten Muara Hening
    short: Hening
    category: kabupaten
    parent: pemprov-contoh
    code: \"00.08\"
    aliases: [Muahen, KAB. M. HENING]
  - id: kota-baru
    name: \"Kota: Baru\"
    category: kota
    parent: kabupaten-muara-hening
    code: \"00.09\"
"
    );
    desk.assert_clean();
    let again = desk.run(&["import", "institutions", "daftar daerah.xlsx"]);
    assert_eq!((again.code, again.out.lines().last()), (0, Some("Nothing changed.")), "{}", again.err);
}

#[test]
fn a_category_that_is_not_said_or_not_known_is_a_problem() {
    let rows: [&[&str]; 2] = [&["Nama", "Kode"], &["Kabupaten Muara Hening", "'00.08"]];
    let desk = Desk::new().sheet("daftar.xlsx", &rows);
    let said = desk.run(&["import", "institutions", "daftar.xlsx"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("“Kabupaten Muara Hening” has no category"), "{}", said.err);
    let said = desk.run(&["import", "institutions", "daftar.xlsx", "--category", "kabupate"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("unknown category `kabupate`"), "{}", said.err);
    let said = desk.run(&["import", "institutions", "daftar.xlsx", "--category", "kabupaten", "--into", "baru"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(desk.text("content/institutions/baru.yaml").contains("category: kabupaten\n"));
    desk.assert_clean();
}

#[test]
fn a_file_that_is_there_is_added_to_only_by_force() {
    let rows: [&[&str]; 2] = [&["Nama", "Kategori"], &["Kabupaten Muara Hening", "kabupaten"]];
    let desk = Desk::new().sheet("daftar.xlsx", &rows);
    let args = ["import", "institutions", "daftar.xlsx", "--into", "contoh"];
    let before = desk.everything();
    let said = desk.run(&args);
    assert_eq!(said.code, 1);
    assert_eq!(before, desk.everything());
    assert!(
        said.out.ends_with(
            "+  - id: kabupaten-muara-hening\n+    name: Kabupaten Muara Hening\n+    category: kabupaten\n"
        ),
        "{}",
        said.out
    );
    assert!(said.err.contains("replace it with --force"), "{}", said.err);
    assert_eq!(desk.run(&[&args[..], &["--force"]].concat()).code, 0);
    desk.assert_clean();
}
