//! The text of `rapor explain`, whole.

use super::support::*;
use crate::assess::assess;
use crate::assess::explain::{Form, Wording, explain, plain};
use crate::content::assessment::{AlsoReported, Claim, ResultKind, ResultRecord};
use crate::content::id::{FactId, Lang, PartId, SourceId};
use crate::content::methodology::{
    Aggregate, Condition, Curve, Effect, Fact, FactKind, FactTest, Methodology, Missing, Part,
};
use crate::content::text::Text;

/// The text about `a` in 2023; in 2022 it had a published 76.5.
fn told(method: Methodology, asked: ResultRecord) -> String {
    let rivals = |score| vec![record("rival", scored(score)), record("kota-c", scored("90"))];
    let before = [record(A, scored("76.5"))].into_iter().chain(rivals("70")).collect();
    let now = [asked].into_iter().chain(rivals("77.86")).collect();
    let content = portal(vec![method], vec![edition("2022", before), edition("2023", now)]);
    let (assessed, _) = assess(&content);
    let lang = Lang::new("id");
    let wording = Wording { lang: &lang, number: &plain };
    explain(Form::Text, &content, &assessed, &who(A), &when("2023"), wording).expect("a result")
}

fn named(part: Part, id: &str, en: &str) -> Part {
    let name = Text::ByLang(vec![(Lang::new("id"), id.to_owned()), (Lang::new("en"), en.to_owned())]);
    Part { name, ..part }
}

fn ombudsman() -> Methodology {
    let input = parent(weighted("input", "21.85"), Aggregate::Mean, vec![part("kompetensi"), part("sarana")]);
    let rest = [weighted("proses", "32.37"), weighted("output", "24.24"), weighted("pengaduan", "21.54")];
    let mut method =
        method(Aggregate::WeightedMean, [named(input, "Masukan", "Input")].into_iter().chain(rest).collect());
    let unresolved = FactId::new("unresolved");
    let name = Text::Everywhere("Laporan".to_owned());
    method.facts = vec![Fact { id: unresolved.clone(), name, kind: FactKind::Count }];
    let weak = Condition::Part(PartId::new("pengaduan"), below("70"));
    let reports = Condition::Fact(unresolved, FactTest::Count(at_least("1")));
    method.rules = vec![
        rule("lemah", weak, cap("D")),
        rule("laporan", Condition::Any(vec![reports, Condition::Score(below("50"))]), Effect::WithholdAward),
    ];
    method
}

const GIVEN: &[(&str, &str)] =
    &[("kompetensi", "90.12"), ("sarana", "84.5"), ("proses", "80"), ("output", "77.01"), ("pengaduan", "66")];

#[test]
fn a_computed_result() {
    let mut record = ResultRecord { published: Some(d("77.86")), ..record(A, computed(GIVEN)) };
    record.also_reported = vec![AlsoReported {
        claim: Claim::Score(d("77.9")),
        source: SourceId::new("s"),
        note: None,
        origin: origin(&[]),
    }];
    assert_eq!(
        told(ombudsman(), record),
        "Institution a (a), edition 2023
Method: Method (m)

Score: 77.86, from 77.856859 rounded to 2 decimals, a half up
Published: 77.86, the same

Working
                       raw      value  weight    share       adds  how
└─ score                    77.856859                              weighted mean
   ├─ Masukan                   87.31   21.85  21.85 %  19.077235  mean
   │  ├─ kompetensi  90.12      90.12             50 %      45.06
   │  └─ sarana       84.5       84.5             50 %      42.25
   ├─ proses            80         80   32.37  32.37 %     25.896
   ├─ output         77.01      77.01   24.24  24.24 %  18.667224
   └─ pengaduan         66         66   21.54  21.54 %    14.2164

Predicate: D, Predicate D, after the rules; the score alone gives C: 77.86 is at least 54 and below 78
Zone: merah, Zone merah

Rules
├─ lemah: fired, predicate C became D
│  ├─ asks: pengaduan (66) below 70
│  └─ reason: because of lemah
└─ laporan: did not fire
   └─ asks: Laporan (0) at least 1 or score (77.86) below 50

Rank: 1 of 2 (shared by 2) in Category kabupaten; 2 of 3 (shared by 2) in all
Change: +1.36 against 76.50 in 2022

Sources
├─ Publisher, Title, https://example.org/s
└─ Publisher, Title, https://example.org/s
   └─ reports 77.9
"
    );
}

#[test]
fn a_result_through_units() {
    let other = [("input", "80"), ("proses", "60"), ("output", "70.5"), ("pengaduan", "90")];
    assert_eq!(
        told(ombudsman(), with_count(record(A, through_units(&[GIVEN, &other])), "unresolved", 2)),
        "Institution a (a), edition 2023
Method: Method (m)

Score: 75.62, from 75.6170295 rounded to 2 decimals, a half up

Parts, as the mean of the units
                   value  weight    share       adds  how
├─ Masukan        83.655   21.85  21.85 %  18.278618  mean
│  ├─ kompetensi                                      not given by every unit
│  └─ sarana                                          not given by every unit
├─ proses             70   32.37  32.37 %     22.659
├─ output         73.755   24.24  24.24 %  17.878212
└─ pengaduan          78   21.54  21.54 %    16.8012

Service units, combined by their mean
                       raw      value  weight    share       adds  how
├─ Unit 0                   77.856859                              weighted mean
│  ├─ Masukan                   87.31   21.85  21.85 %  19.077235  mean
│  │  ├─ kompetensi  90.12      90.12             50 %      45.06
│  │  └─ sarana       84.5       84.5             50 %      42.25
│  ├─ proses            80         80   32.37  32.37 %     25.896
│  ├─ output         77.01      77.01   24.24  24.24 %  18.667224
│  └─ pengaduan         66         66   21.54  21.54 %    14.2164
└─ Unit 1                     73.3772                              weighted mean
   ├─ Masukan           80         80   21.85  21.85 %      17.48  given for the whole part
   ├─ proses            60         60   32.37  32.37 %     19.422
   ├─ output          70.5       70.5   24.24  24.24 %    17.0892
   └─ pengaduan         90         90   21.54  21.54 %     19.386

Predicate: C, Predicate C: 75.62 is at least 54 and below 78
Zone: kuning, Zone kuning
Award: withheld

Rules
├─ lemah: did not fire
│  └─ asks: pengaduan (78) below 70
└─ laporan: fired, the award is withheld
   ├─ asks: Laporan (2) at least 1 or score (75.62) below 50
   └─ reason: because of laporan

Rank: 2 of 2 in Category kabupaten; 3 of 3 in all
Change: -0.88 against 76.50 in 2022

Sources
└─ Publisher, Title, https://example.org/s
"
    );
}

#[test]
fn an_index_of_normalized_parts() {
    let mut x = part("x");
    x.normalize = Some(normalize(Curve::Linear, "20", "85", false));
    x.unit = Some(Text::Everywhere("tahun".to_owned()));
    let mut y = part("y");
    y.normalize = Some(normalize(Curve::Log, "1007.436", "26572.352", true));
    let mut method = method(Aggregate::GeometricMean, vec![x, y, part("z")]);
    let score = method.score.as_mut().unwrap();
    score.scale = Some(d("100"));
    score.missing = Missing::Skip;
    assert_eq!(
        told(method, record(A, computed(&[("x", "70.71"), ("y", "9795")]))),
        "Institution a (a), edition 2023
Method: Method (m)

Score: 73.64, from 73.636351207733 rounded to 2 decimals, a half up

Working
                  raw      value  share  how
└─ score               73.636351         geometric mean, times 100
   ├─ x   70.71 tahun   0.780154   50 %  20 is 0 and 85 is 1
   ├─ y          9795   0.695031   50 %  logarithm, 1007.436 is 0 and 26572.352 is 1, capped
   └─ z                                  missing, left out

Predicate: C, Predicate C: 73.64 is at least 54 and below 78
Zone: kuning, Zone kuning

Rank: 2 of 2 in Category kabupaten; 3 of 3 in all
Change: -2.86 against 76.50 in 2022

Sources
└─ Publisher, Title, https://example.org/s
"
    );
}

#[test]
fn what_is_only_published() {
    assert_eq!(
        told(ombudsman(), record(A, scored("88.4"))),
        "Institution a (a), edition 2023
Method: Method (m)

Score: 88.40, as published; its parts are not public, so nothing is computed

Predicate: A, Predicate A: 88.40 is at least 88
Zone: hijau, Zone hijau

Rules
├─ lemah: did not fire, because its condition is unknown
│  └─ asks: pengaduan (not known) below 70
└─ laporan: did not fire
   └─ asks: Laporan (0) at least 1 or score (88.40) below 50

Rank: 1 of 2 in Category kabupaten; 2 of 3 in all
Change: +11.90 against 76.50 in 2022

Sources
└─ Publisher, Title, https://example.org/s
"
    );
    assert_eq!(
        told(ombudsman(), record(A, only_predicate("C"))),
        "Institution a (a), edition 2023
Method: Method (m)

Score: not public; only the predicate is, so nothing is computed

Predicate: C, Predicate C, as published
Zone: kuning, Zone kuning

Rules
├─ lemah: did not fire, because its condition is unknown
│  └─ asks: pengaduan (not known) below 70
└─ laporan: did not fire, because its condition is unknown
   └─ asks: Laporan (0) at least 1 or score (not known) below 50

Rank: none, without a score
Change: not comparable with 2022: this result has no score

Sources
└─ Publisher, Title, https://example.org/s
"
    );
    assert_eq!(
        told(ombudsman(), record(A, only_zone("merah"))),
        "Institution a (a), edition 2023
Method: Method (m)

Score: not public; only the zone is, so nothing is computed

Predicate: not known
Zone: merah, Zone merah

Rules
├─ lemah: did not fire, because its condition is unknown
│  └─ asks: pengaduan (not known) below 70
└─ laporan: did not fire, because its condition is unknown
   └─ asks: Laporan (0) at least 1 or score (not known) below 50

Rank: none, without a score
Change: not comparable with 2022: this result has no score

Sources
└─ Publisher, Title, https://example.org/s
"
    );
    assert_eq!(
        told(ombudsman(), record(A, ResultKind::NotAssessed)),
        "Institution a (a), edition 2023
Method: Method (m)

Not assessed in this edition

Sources
└─ Publisher, Title, https://example.org/s
"
    );
}

#[test]
fn names_and_numbers_are_said_as_asked() {
    let content = portal(vec![ombudsman()], vec![edition("2023", vec![record(A, computed(GIVEN))])]);
    let (assessed, _) = assess(&content);
    let lang = Lang::new("en");
    let wording = Wording { lang: &lang, number: &|n| n.to_string().replace('.', ",") };
    let told = explain(Form::Text, &content, &assessed, &who(A), &when("2023"), wording).unwrap();
    assert!(told.contains("├─ Input                     87,31   21,85  21,85 %  19,077235  mean"), "{told}");
    assert!(told.contains("Change: none, this is the first edition"), "{told}");
    assert_eq!(explain(Form::Text, &content, &assessed, &who("nobody"), &when("2023"), wording), None);
    assert_eq!(explain(Form::Text, &content, &assessed, &who(A), &when("1999"), wording), None);
}
