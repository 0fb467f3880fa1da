//! The shape of the JSON beside pages. Every word of documentation here is published in the JSON Schema.

mod article;
mod lists;
mod result;

pub(crate) use article::*;
pub(crate) use lists::*;
pub(crate) use result::*;

use std::borrow::Cow;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

/// An exact decimal as a JSON number. Scores have far fewer digits than the fifteen that every JSON reader keeps.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number(Decimal);

impl From<Decimal> for Number {
    fn from(number: Decimal) -> Self {
        Self(number)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let whole = self.0.is_integer().then(|| self.0.to_i64()).flatten();
        match whole {
            Some(whole) => serializer.serialize_i64(whole),
            None => serializer.serialize_f64(self.0.to_f64().unwrap_or(f64::NAN)),
        }
    }
}

impl JsonSchema for Number {
    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "number"})
    }
}

/// The data beside a page of the portal. `type` says which page it is.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub(crate) enum Dataset {
    /// Beside a result: `/instansi/kab-tebo/2023/index.json`.
    Result(Box<Envelope<ResultData>>),
    /// Beside an edition: `/2023/index.json`.
    Edition(Box<Envelope<EditionData>>),
    /// Beside an institution: `/instansi/kab-tebo/index.json`.
    Institution(Box<Envelope<InstitutionData>>),
    /// Beside the list of institutions: `/instansi/index.json`.
    Institutions(Box<Envelope<InstitutionsData>>),
    /// Beside a method: `/metodologi/kepatuhan-2022/index.json`.
    Methodology(Box<Envelope<MethodologyData>>),
    /// Beside the list of corrections: `/koreksi/index.json`.
    Corrections(Box<Envelope<CorrectionsData>>),
    /// Beside an article: `/berita/2024/02/06/kepatuhan-tinggi/index.json`.
    Article(Box<Envelope<ArticleData>>),
    /// All results of all editions: `/data/results.json`.
    Results(Box<Envelope<ResultsData>>),
}

/// What every file says of itself.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "FileOf{T}")]
pub(crate) struct Envelope<T> {
    /// The address of the JSON Schema that this file follows.
    #[serde(rename = "$schema")]
    #[schemars(extend("format" = "uri"))]
    pub schema: String,
    /// The version of the shape. It grows when a field changes its meaning or goes; new fields may come at any time.
    pub version: u32,
    /// The page that these are the data of.
    #[schemars(extend("format" = "uri"))]
    pub url: String,
    /// The language of names and sentences, as a tag of BCP 47.
    pub lang: String,
    /// Who publishes the data.
    pub publisher: String,
    /// The SPDX identifier of the licence; null where none is given.
    pub license: Option<String>,
    /// The data.
    #[serde(flatten)]
    pub content: T,
}
