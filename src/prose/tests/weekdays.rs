//! A date written with a weekday that is not its own is a warning.

use super::support::{en, id, problems, show, title_problems, told};

#[test]
fn the_wrong_weekday_is_shown_where_it_is() {
    let prose = id("Penghargaan diserahkan pada Senin (6/2/2024) di Jambi.\n");
    assert_eq!(
        show(&prose.diagnostics),
        "rapor::prose::weekday

  ⚠ “Senin (6/2/2024)” is the wrong weekday: 6 Februari 2024 is a Selasa
   ╭─[content/news/2024-02-06-uji.md:5:29]
 4 │ ---
 5 │ Penghargaan diserahkan pada Senin (6/2/2024) di Jambi.
   ·                             ────────────────
   ╰────
  help: write “Selasa (6/2/2024)”, or correct the date

1 warning
"
    );
}

#[test]
fn every_way_to_write_a_date_is_checked() {
    for date in [
        "Senin (6/2/2024)",
        "Senin, 6 Februari 2024",
        "Senin 6 Februari 2024",
        "senin, (06/02/2024)",
        "**Senin**, 6 *Februari* 2024",
        "Senin,\n6 Februari\n2024",
        "Jum'at, 6 Februari 2024",
        "Jum’at (6-2-2024)",
        "Ahad, 6 Pebruari 2024",
        "Minggu (6.2.2024)",
    ] {
        let told = problems(&format!("Pada {date} hasilnya diumumkan."));
        assert_eq!(told.len(), 1, "{date}: {told:?}");
        assert!(told[0].contains("6 Februari 2024 is a Selasa"), "{told:?}");
    }
    for date in ["Monday, 6 February 2024", "Monday (6/2/2024)", "Mon 6 Feb 2024", "Monday, February 6, 2024"] {
        let told = told(&en(&format!("On {date} it was published.")).diagnostics);
        assert_eq!(told.len(), 1, "{date}: {told:?}");
        assert!(told[0].contains("6 February 2024 is a Tuesday"), "{told:?}");
    }
}

#[test]
fn the_right_weekday_and_what_is_no_date_are_left_alone() {
    for text in [
        "Selasa (6/2/2024)",
        "Selasa, 6 Februari 2024",
        "Kamis, 14 Desember 2023",
        "Senin dan Selasa (5 dan 6/2/2024)",
        "Senin-Rabu (5-7/2/2024)",
        "Senin malam, sebelum 6 Februari 2024",
        "pada Senin (6/2)",
        "tiga minggu, 6 laporan",
        "Senin, 6 Februari 20245",
        "Surat Nomor 45/13/2024",
        "`Senin (6/2/2024)`",
        "29 Februari 2024",
        "Senin,",
        "Senin (",
        "Senin 6/",
    ] {
        assert!(problems(text).is_empty(), "{text}: {:?}", problems(text));
    }
}

#[test]
fn a_date_that_does_not_exist_is_a_warning() {
    let dates = "dates are read as day, month, year";
    assert_eq!(
        problems("Pada 31 Februari 2024 dan Senin (31/2/2024)."),
        [
            format!("5:6 warning date: there is no such date as “31 Februari 2024” / {dates}"),
            format!("5:27 warning date: there is no such date as “Senin (31/2/2024)” / {dates}"),
        ]
    );
    assert!(problems("Senin (2/13/2024)")[0].contains("no such date"));
}

#[test]
fn a_headline_is_checked_too() {
    assert_eq!(
        title_problems("Jambi, Senin (6/2/2024)"),
        ["2:8 warning weekday: “Senin (6/2/2024)” is the wrong weekday: 6 Februari 2024 is a Selasa / write “Selasa \
             (6/2/2024)”, or correct the date"]
    );
}

#[test]
fn code_is_not_looked_into() {
    assert!(problems("```\nSenin (6/2/2024)\n```\n").is_empty());
}
