//! The codes of the problems of reading, with their meanings. Codes are stable, because people search for them.

use crate::diagnostic::codes::codes;

codes! {
    "rapor::content::";

    // Files and folders.
    /// The content folder, or a required file, does not exist.
    MISSING_FILE = "missing-file";
    /// A file or folder cannot be read.
    UNREADABLE = "unreadable";
    /// A text file is not UTF-8.
    NOT_UTF8 = "not-utf8";
    /// A character that is not allowed in HTML and XML.
    CONTROL_CHARACTER = "control-character";
    /// A file is empty.
    EMPTY_FILE = "empty-file";
    /// A file has the wrong name or is in the wrong folder.
    FILE_NAME = "file-name";
    /// An unknown file or folder, which is ignored (a warning).
    UNEXPECTED_FILE = "unexpected-file";
    /// A symbolic link points outside the content folder.
    SYMLINK_OUTSIDE = "symlink-outside";
    /// The target of a symbolic link does not exist, or contains the link.
    SYMLINK_BROKEN = "symlink-broken";

    // YAML and values.
    /// The YAML is invalid.
    SYNTAX = "syntax";
    /// The file has more than one YAML document.
    MANY_DOCUMENTS = "many-documents";
    /// Lists and mappings are nested too deep.
    TOO_DEEP = "too-deep";
    /// Aliases repeat too much.
    TOO_MANY_ALIASES = "too-many-aliases";
    /// A Markdown file has no front matter, or it is not closed.
    FRONT_MATTER = "front-matter";
    /// A mapping has a duplicate key.
    DUPLICATE_KEY = "duplicate-key";
    /// An unknown key.
    UNKNOWN_KEY = "unknown-key";
    /// A required key is missing.
    MISSING_KEY = "missing-key";
    /// A value has the wrong type.
    WRONG_TYPE = "wrong-type";
    /// A text ends at a `#` behind which it seems to go on (a warning).
    CUT_TEXT = "cut-text";
    /// A character that looks like a space or like nothing.
    UNSEEN_CHARACTER = "unseen-character";
    /// A text or a list that must not be empty is.
    EMPTY_VALUE = "empty-value";
    /// A number with a decimal comma.
    DECIMAL_COMMA = "decimal-comma";
    /// A value is not a number, or is outside its limits.
    BAD_NUMBER = "bad-number";
    /// A value is not a date, or not a time.
    BAD_DATE = "bad-date";
    /// An invalid id.
    BAD_ID = "bad-id";
    /// A value is not an absolute http or https address.
    BAD_URL = "bad-url";
    /// An unknown word.
    UNKNOWN_WORD = "unknown-word";

    // Names that must exist.
    /// No institution has this id.
    UNKNOWN_INSTITUTION = "unknown-institution";
    /// No edition has this id.
    UNKNOWN_EDITION = "unknown-edition";
    /// The method has no part with this id.
    UNKNOWN_PART = "unknown-part";
    /// The method has no predicate with this id.
    UNKNOWN_PREDICATE = "unknown-predicate";
    /// The method has no zone with this id.
    UNKNOWN_ZONE = "unknown-zone";
    /// The edition has no source with this id.
    UNKNOWN_SOURCE = "unknown-source";
    /// The portal has no category with this id.
    UNKNOWN_CATEGORY = "unknown-category";
    /// No method has this id.
    UNKNOWN_METHODOLOGY = "unknown-methodology";
    /// No article has this id.
    UNKNOWN_ARTICLE = "unknown-article";
    /// The portal does not have this language.
    UNKNOWN_LANGUAGE = "unknown-language";
    /// The method has no fact with this id.
    UNKNOWN_FACT = "unknown-fact";

    // The portal.
    /// The address of the portal cannot be used.
    BASE_URL = "base-url";
    /// The accent is not a colour such as `#0b4f6c`.
    ACCENT = "accent";
    /// A text lacks one of the portal's languages (a warning).
    MISSING_TRANSLATION = "missing-translation";

    // Institutions.
    /// Two things have the same id.
    DUPLICATE_ID = "duplicate-id";
    /// A former id is in use, or is a duplicate.
    FORMER_ID = "former-id";
    /// An institution ends before it begins, or has a result outside of its lifetime.
    LIFETIME = "lifetime";
    /// An institution is its own parent.
    PARENT_CYCLE = "parent-cycle";

    // Methods.
    /// The scale is invalid or missing.
    SCALE = "scale";
    /// The bounds of predicates do not cover the scale exactly once.
    BANDS = "bands";
    /// A weight is not positive, is missing, or is ignored.
    WEIGHT = "weight";
    /// A part has a key that only a leaf, or only an inner part, may have.
    PART = "part";
    /// A normalization that cannot be computed.
    NORMALIZE = "normalize";
    /// An invalid rule.
    RULE = "rule";

    // Editions.
    /// The file name and the edition inside differ.
    EDITION_NAME = "edition-name";
    /// The order of editions by their ids is another than by their dates (a warning).
    EDITION_ORDER = "edition-order";
    /// An institution has two results in an edition.
    DUPLICATE_RESULT = "duplicate-result";
    /// A result has no kind, or several.
    RESULT_KIND = "result-kind";
    /// A score or a value is off its scale.
    OFF_SCALE = "off-scale";
    /// A score has more decimals than its scale.
    DECIMALS = "decimals";
    /// The method has no scores.
    NO_SCORES = "no-scores";
    /// A part and a part above it both have a value.
    PART_AND_PARENT = "part-and-parent";
    /// A part has no value.
    MISSING_VALUE = "missing-value";
    /// A fact has the wrong kind of value.
    FACT_KIND = "fact-kind";
    /// The counts of a context do not add up to how many were assessed.
    CONTEXT = "context";
    /// A rank that is not possible.
    RANK = "rank";

    // News, pages, redirects.
    /// The dates in the file name and in the front matter differ.
    DATE_DISAGREES = "date-disagrees";
    /// The languages in the file name and in the front matter differ.
    LANGUAGE_DISAGREES = "language-disagrees";
    /// Two files are the same article in the same language.
    DUPLICATE_ARTICLE = "duplicate-article";
    /// A picture does not exist.
    IMAGE = "image";
    /// A picture that browsers do not show, or that is too large (a warning).
    PICTURE = "picture";
    /// A redirect that cannot be served, or leads in a circle.
    REDIRECT = "redirect";
    /// A redirect leads to another redirect (a warning).
    REDIRECT_CHAIN = "redirect-chain";
}
