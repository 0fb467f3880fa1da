//! A figure of which the data has nothing is an error that gives the reason, or the nearest known name.

use super::support::{id, problems, show};

fn one(target: &str) -> String {
    let problems = problems(&format!("Angka [](<{target}>) itu"));
    assert_eq!(problems.len(), 1, "{target}: {problems:?}");
    problems.into_iter().next().unwrap()
}

#[test]
fn what_is_not_public_is_said_so() {
    let reasons = [
        ("score:kab-kerinci/2023", "kab-kerinci has no score in 2023: only its zone is public"),
        ("predicate:kab-kerinci/2023", "kab-kerinci has no predicate in 2023: only its zone is public"),
        ("rank:kab-kerinci/2023", "kab-kerinci has no rank in 2023: only its zone is public"),
        ("score:pemprov-jambi/2025", "pemprov-jambi has no score in 2025: only its predicate is public"),
        ("zone:pemprov-jambi/2025", "pemprov-jambi has no zone in 2025: only its predicate is public"),
        ("predicate:kab-tebo/2025", "kab-tebo has no predicate in 2025: it was not assessed"),
        ("mean:2025", "none of the institutions meant have a published score in 2025"),
        ("score:pemprov-jambi/2023/input", "pemprov-jambi has no parts in 2023: its score is public as a whole"),
    ];
    for (target, reason) in reasons {
        assert_eq!(one(target), format!("5:11 error no-figure: {reason} / -"));
    }
}

#[test]
fn what_cannot_be_compared_is_said_so() {
    let reasons = [
        ("2019", "there is nothing to compare: 2019 is the first edition"),
        ("2022", "2022 is not comparable with the edition before: the method changed between 2019 and 2022"),
    ];
    for (edition, reason) in reasons {
        assert_eq!(one(&format!("change:pemprov-jambi/{edition}")), format!("5:11 error no-figure: {reason} / -"));
    }
    assert!(one("change:kab-merangin/2023").contains("kab-merangin has no published score in 2022"));
    assert!(one("change:kab-bungo/2023").contains("kab-bungo has no result in 2022"));
    assert!(one("change:kab-kerinci/2023").contains("kab-kerinci has no score in 2023: only its zone is public"));
}

#[test]
fn a_name_that_is_none_is_pointed_at_and_the_nearest_is_suggested() {
    let prose = id("Nilai [93,04](score:kab-tbo/2023).\n");
    assert_eq!(
        show(&prose.diagnostics),
        "rapor::prose::unknown-institution

  × there is no institution `kab-tbo`
   ╭─[content/news/2024-02-06-uji.md:5:21]
 4 │ ---
 5 │ Nilai [93,04](score:kab-tbo/2023).
   ·                     ───────
   ╰────
  help: did you mean `kab-tebo`?

1 error
"
    );
}

#[test]
fn every_kind_of_name_is_checked() {
    let wrong = [
        (
            "score:tebo/2023",
            "5:17 error unknown-institution: there is no institution `tebo` / its id is now `kab-tebo`",
        ),
        (
            "score:Pemprov Jambi/2023",
            "5:17 error unknown-institution: there is no institution `Pemprov Jambi` / write its id, `pemprov-jambi`",
        ),
        (
            "score:kab-tebo/2032",
            "5:26 error unknown-edition: there is no edition `2032` / the editions are 2019, 2022, 2023, 2025",
        ),
        ("score:kab-bungo/2022", "5:11 error no-figure: kab-bungo has no result in 2022 / it has results in 2023"),
        (
            "score:kota-jambi/2023/inputs",
            "5:33 error unknown-part: there is no part `inputs` in the method `kepatuhan` of 2023 / did you mean \
             `input`?",
        ),
        (
            "score:pemprov-jambi/2025/input",
            "5:36 error unknown-part: there is no part `input` in the method `opini` of 2025 / the method does not \
             compute scores from parts",
        ),
        (
            "count:2023?zone=hijua",
            "5:27 error unknown-zone: there is no zone `hijua` in the method `kepatuhan` of 2023 / did you mean `hijau`?",
        ),
        (
            "count:2025?zone=hijau",
            "5:27 error unknown-zone: there is no zone `hijau` in the method `opini` of 2025 / the method has no zones",
        ),
        (
            "count:2023?predicate=F",
            "5:32 error unknown-predicate: there is no predicate `F` in the method `kepatuhan` of 2023 / known are `A`, \
             `B` and `C`",
        ),
        (
            "count:2023?category=kabupatan",
            "5:31 error unknown-category: there is no category `kabupatan` / did you mean `kabupaten`?",
        ),
        (
            "count:2023?zona=hijau",
            "5:22 error unknown-filter: a count cannot be narrowed by `zona` / did you mean `zone`?",
        ),
    ];
    for (target, told) in wrong {
        assert_eq!(one(target), told);
    }
}

#[test]
fn a_target_that_is_not_in_its_form_is_told_the_form() {
    let wrong = [
        (
            "score:kab-tebo",
            "5:17 error target: `score:kab-tebo` is not the form of a score figure / write \
             score:INSTITUTION/EDITION or score:INSTITUTION/EDITION/PART",
        ),
        (
            "rank:kab-tebo/2023/input",
            "5:16 error target: `rank:kab-tebo/2023/input` is not the form of a rank figure / write \
             rank:INSTITUTION/EDITION",
        ),
        (
            "count:2023?hijau",
            "5:22 error target: `hijau` is not a condition / write conditions as KEY=VALUE, joined by `&`: \
             zone=hijau&category=kota",
        ),
        ("count:2023?zone=hijau&zone=hijau", "5:33 error target: `zone` is given twice / -"),
        (
            "share:2023",
            "5:17 error target: a share needs a zone or a predicate: it is the per cent of institutions that have it / \
             write share:EDITION?zone=ZONE&category=CATEGORY&predicate=PREDICATE",
        ),
        (
            "scor:kab-tebo/2023",
            "5:11 error unknown-scheme: `scor:` is no kind of link that is known / did you mean `score:`? links begin with `score:`, `predicate:`, `zone:`, `rank:`, `change:`, \
             `was:`, `count:`, `share:`, `mean:`, `max:`, `min:`, `chart:`, `institution:`, `edition:`, `methodology:`, \
             `http:`, `https:`, `mailto:`, `tel:`",
        ),
    ];
    for (target, told) in wrong {
        assert_eq!(one(target), told);
    }
    for target in [
        "score:",
        "score:/",
        "score:kab-tebo/2023/",
        "score:kab-tebo/2023/input/x",
        "count:",
        "count:2023/x",
        "score:kab-tebo/2023?x=y",
    ] {
        assert!(one(target).contains("error target: "), "{target}");
    }
}

#[test]
fn a_figure_that_was_not_read_as_a_link_is_a_warning() {
    assert_eq!(
        problems("Nilai [93,04](score: kab-tebo/2023)."),
        ["5:13 warning not-a-link: this was not read as a link to a figure / write [text](score:INSTITUTION/EDITION) \
             with no space inside the round brackets"]
    );
    assert!(problems("Tulis `[93,04](score: kab-tebo/2023)`.").is_empty());
}
