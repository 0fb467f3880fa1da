//! `rapor explain --why-not`: how far a better predicate is, which parts reach it alone, and which rules hold it lower.

use super::support::*;
use crate::assess::assess;
use crate::assess::explain::{Form, Wording, explain, plain, why_not};
use crate::content::assessment::{ResultKind, ResultRecord};
use crate::content::id::{Lang, PartId};
use crate::content::methodology::{Aggregate, Condition, Curve, Methodology, Missing, Rounding};

fn asked(form: Form, method: Methodology, record: ResultRecord, wanted: Option<&str>) -> Result<String, Vec<String>> {
    let content = portal(vec![method], vec![edition("2023", vec![record])]);
    let (assessed, _) = assess(&content);
    let lang = Lang::new("id");
    let wording = Wording { lang: &lang, number: &plain };
    why_not(form, &content, &assessed, &who(A), &when("2023"), wanted, wording).expect("a result")
}

fn told(method: Methodology, record: ResultRecord, wanted: Option<&str>) -> String {
    asked(Form::Text, method, record, wanted).expect("the method has the predicate")
}

/// Everything below the title.
fn below_title(text: &str) -> &str {
    text.split_once("\n\n").map_or("", |(_, rest)| rest)
}

const GIVEN: &[(&str, &str)] = &[("x", "90"), ("y", "80"), ("z", "60")];

#[test]
fn points_and_parts() {
    // 45 + 24 + 12 = 81: 7 points are missing; x can give 5, y 6, z 8.
    let text = told(xyz(), record(A, computed(GIVEN)), Some("A"));
    assert_eq!(
        text,
        "Institution a (a), edition 2023
Method: Method (m)

Predicate: B, Predicate B
Wanted: A, Predicate A
Score: 81.00; the bound is 88
Missing: 7.00 points
Before rounding: from 87.995 up

Parts that suffice when they alone change
      now     to  score  predicate
└─ z   60  94.98  88.00  A

Parts that do not suffice alone, even at their best
      now  best  score
├─ x   90   100  86.00
└─ y   80   100  87.00
"
    );
}

#[test]
fn a_value_less_by_one_step_would_not_suffice() {
    let score = |z: &str| {
        let given = [("x", "90"), ("y", "80"), ("z", z)];
        let content = portal(vec![xyz()], vec![edition("2023", vec![record(A, computed(&given))])]);
        let (assessed, _) = assess(&content);
        assessed.editions[0].results[&who(A)].score.unwrap().value()
    };
    assert_eq!(score("94.98"), d("88.00"));
    assert_eq!(score("94.97"), d("87.99"));
}

#[test]
fn without_a_name_the_next_better_one_is_meant() {
    let text = told(only_x(), record(A, computed(&[("x", "53.99")])), None);
    assert!(text.contains("Wanted: C, Predicate C\n"), "{text}");
    assert!(text.contains("└─ x  53.99  54.00  54.00  C"), "{text}");
    assert!(told(only_x(), record(A, computed(&[("x", "90")])), None).contains("There is no better predicate.\n"));
    assert!(
        told(only_x(), record(A, computed(&[("x", "90")])), Some("C"))
            .contains("The result has this predicate already.\n")
    );
}

#[test]
fn a_half_to_the_even_neighbour_counts_only_where_it_rounds_up() {
    let mut method = only_x();
    method.scale.as_mut().unwrap().rounding = Rounding::HalfEven;
    method.predicates[0].from = Some(d("88.01"));
    let text = told(method.clone(), record(A, computed(&[("x", "80.0")])), Some("A"));
    assert!(text.contains("Before rounding: above 88.005\n"), "{text}");
    method.predicates[0].from = Some(d("88"));
    let text = told(method, record(A, computed(&[("x", "80.0")])), Some("A"));
    assert!(text.contains("Before rounding: from 87.995 up\n"), "{text}");
}

#[test]
fn a_rule_that_holds_it_lower_is_named_and_a_part_that_lifts_it_found() {
    let mut method = xyz();
    method.rules = vec![rule("lemah", Condition::Part(PartId::new("z"), below("70")), cap("D"))];
    let text = told(method.clone(), record(A, computed(GIVEN)), Some("B"));
    assert_eq!(
        below_title(&text),
        "Predicate: D, Predicate D
Wanted: B, Predicate B
Score: 81.00 reaches the bound, 78; a rule prevents the predicate

Parts that suffice when they alone change
      now     to  score  predicate
└─ z   60  70.00  83.00  B

Parts that do not suffice alone, even at their best
      now  best  score
├─ x   90   100  86.00
└─ y   80   100  87.00

Rules that hold it lower
└─ lemah: no better than D
   ├─ while z (60) below 70
   └─ reason: because of lemah
"
    );
    let given = [("x", "70"), ("y", "80"), ("z", "60")];
    let text = told(method, record(A, computed(&given)), Some("B"));
    assert!(text.contains("├─ x   70  83.99  78.00  D, held there by a rule"), "{text}");
}

#[test]
fn a_published_score_has_points_alone() {
    let text = told(xyz(), record(A, scored("81.5")), Some("A"));
    assert_eq!(
        below_title(&text),
        "Predicate: B, Predicate B
Wanted: A, Predicate A
Score: 81.50; the bound is 88
Missing: 6.50 points
Its parts are not public, so nothing can be said about them.
"
    );
    for kind in [only_predicate("C"), only_zone("merah"), ResultKind::NotAssessed] {
        let text = told(xyz(), record(A, kind), Some("A"));
        assert!(text.contains("The score is not public"), "{text}");
    }
}

#[test]
fn a_part_of_which_less_is_better_goes_down_and_a_missing_one_begins_at_its_worst() {
    let mut wait = part("wait");
    wait.normalize = Some(normalize(Curve::Linear, "60", "0", true));
    let mut method = method(Aggregate::Mean, vec![wait, part("y")]);
    let score = method.score.as_mut().unwrap();
    score.scale = Some(d("100"));
    score.missing = Missing::Zero;
    // 78 is (66 + 90) / 2, and 66 of 100 is 20.4 of 60 from its worst; half a hundredth less rounds up to it.
    let text = told(method.clone(), record(A, computed(&[("wait", "30"), ("y", "0.9")])), Some("B"));
    assert!(text.contains("└─ wait   30  20.40  78.00  B"), "{text}");
    let text = told(method, record(A, computed(&[("wait", "30")])), Some("C"));
    assert!(text.contains("└─ y  missing  0.58  54.00  C"), "{text}");
}

#[test]
fn units_are_tried_one_by_one() {
    let units = through_units(&[&[("x", "80"), ("y", "80"), ("z", "80")], &[("x", "60"), ("y", "70"), ("z", "60")]]);
    let text = told(xyz(), record(A, units), Some("B"));
    assert_eq!(
        below_title(&text),
        "Predicate: C, Predicate C
Wanted: B, Predicate B
Score: 71.50; the bound is 78
Missing: 6.50 points
Before rounding: from 77.995 up

Parts that suffice when they alone change
         now     to  score  predicate
└─ Unit 1
   └─ x   60  85.98  78.00  B

Parts that do not suffice alone, even at their best
         now  best  score
├─ Unit 0
│  ├─ x   80   100  76.50
│  ├─ y   80   100  74.50
│  └─ z   80   100  73.50
└─ Unit 1
   ├─ y   70   100  76.00
   └─ z   60   100  75.50
"
    );
}

#[test]
fn an_unknown_predicate_is_refused_with_those_there_are() {
    let refused = asked(Form::Text, xyz(), record(A, computed(GIVEN)), Some("Z"));
    assert_eq!(refused, Err(["A", "B", "C", "D", "E"].map(str::to_owned).to_vec()));
}

#[test]
fn the_same_for_programs_and_for_pages() {
    let json = asked(Form::Json, xyz(), record(A, computed(GIVEN)), Some("A")).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["missing"], "7.00");
    assert_eq!(json["sufficient_alone"][0]["to"], "94.98");
    assert_eq!(json["insufficient_alone"].as_array().unwrap().len(), 2);
    let markdown = asked(Form::Markdown, xyz(), record(A, computed(GIVEN)), Some("A")).unwrap();
    assert!(markdown.contains("| z | 60 | 94.98 | 88.00 | A |\n"), "{markdown}");
    assert!(markdown.contains("- **Missing:** 7.00 points\n"), "{markdown}");
}

#[test]
fn a_whole_explanation_for_programs_and_for_pages() {
    let content = portal(vec![xyz()], vec![edition("2023", vec![record(A, computed(GIVEN))])]);
    let (assessed, _) = assess(&content);
    let lang = Lang::new("id");
    let wording = Wording { lang: &lang, number: &plain };
    let said = |form| explain(form, &content, &assessed, &who(A), &when("2023"), wording).unwrap();
    let json: serde_json::Value = serde_json::from_str(&said(Form::Json)).unwrap();
    assert_eq!(json["score"], "81.00");
    assert_eq!(json["working"]["parts"][2]["adds"], "12");
    assert_eq!(json["predicate"]["id"], "B");
    let markdown = said(Form::Markdown);
    assert!(markdown.starts_with("# Institution a (a), edition 2023\n\n- **Method:** Method (m)\n"), "{markdown}");
    assert!(markdown.contains("| &emsp;z |") && markdown.contains("| 20 % | 12 |"), "{markdown}");
}
