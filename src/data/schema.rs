//! The JSON Schema of the JSON beside pages.

use schemars::generate::SchemaSettings;

use super::shape::Dataset;
use crate::routes::table::{self, SCHEMA_VERSION};
use crate::site::Site;

/// The schema by JSON Schema 2020-12, as a document. Each of its words of explanation stands in the code of the shape.
pub(crate) fn schema(site: &Site<'_>) -> serde_json::Value {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<Dataset>();
    schema.insert("$id".to_owned(), site.addresses.url(&table::schema(site)).into());
    schema.insert("title".to_owned(), format!("Data of a rapor portal, version {SCHEMA_VERSION}").into());
    schema.to_value()
}
