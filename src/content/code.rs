//! The codes of every problem that reading can find, with what each one means. Stable: people search for them.

use crate::diagnostic::codes::codes;

codes! {
    "rapor::content::";

    // Files and folders.
    /// The content folder, or a file that every portal needs, is not there.
    MISSING_FILE = "missing-file";
    /// A file or folder cannot be read.
    UNREADABLE = "unreadable";
    /// A text file is not UTF-8.
    NOT_UTF8 = "not-utf8";
    /// A character that neither HTML nor XML can hold.
    CONTROL_CHARACTER = "control-character";
    /// A file has nothing in it.
    EMPTY_FILE = "empty-file";
    /// A file's name is not what its folder asks for.
    FILE_NAME = "file-name";
    /// A file that nothing reads (a warning).
    UNEXPECTED_FILE = "unexpected-file";
    /// A symbolic link leads out of the content folder.
    SYMLINK_OUTSIDE = "symlink-outside";
    /// A symbolic link leads nowhere, or to itself.
    SYMLINK_BROKEN = "symlink-broken";

    // The YAML, before what it means.
    /// The YAML cannot be parsed.
    SYNTAX = "syntax";
    /// The file holds more than one YAML document.
    MANY_DOCUMENTS = "many-documents";
    /// Lists and mappings stand too deep in one another.
    TOO_DEEP = "too-deep";
    /// Aliases repeat too much.
    TOO_MANY_ALIASES = "too-many-aliases";
    /// A Markdown file has no front matter, or it is not closed.
    FRONT_MATTER = "front-matter";
    /// A key stands twice in one mapping.
    DUPLICATE_KEY = "duplicate-key";
    /// A key that the format does not have.
    UNKNOWN_KEY = "unknown-key";
    /// A key that must be there is not.
    MISSING_KEY = "missing-key";
    /// A value is of another type than the format asks for.
    WRONG_TYPE = "wrong-type";
    /// A text ends at a `#` behind which it seems to go on (a warning).
    CUT_TEXT = "cut-text";
    /// A character that looks like a space or like nothing.
    UNSEEN_CHARACTER = "unseen-character";
    /// A text or a list that must not be empty is.
    EMPTY_VALUE = "empty-value";
    /// A number with a decimal comma.
    DECIMAL_COMMA = "decimal-comma";
    /// Not a number, or one outside its limits.
    BAD_NUMBER = "bad-number";
    /// Not a date, or not a moment.
    BAD_DATE = "bad-date";
    /// An id with characters that ids cannot have.
    BAD_ID = "bad-id";
    /// Not an absolute http or https address.
    BAD_URL = "bad-url";
    /// A word that is not one of those allowed.
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
    /// Two things have one id.
    DUPLICATE_ID = "duplicate-id";
    /// A former id is in use, or is claimed twice.
    FORMER_ID = "former-id";
    /// An institution ends before it begins, or has a result outside of its lifetime.
    LIFETIME = "lifetime";
    /// Institutions are their own parents.
    PARENT_CYCLE = "parent-cycle";

    // Methods.
    /// The scale makes no sense or is missing.
    SCALE = "scale";
    /// The bounds of predicates do not cover the scale once.
    BANDS = "bands";
    /// A weight is not positive, is missing, or has no use.
    WEIGHT = "weight";
    /// A part carries what only a leaf, or only an inner part, can carry.
    PART = "part";
    /// A normalization that cannot be computed.
    NORMALIZE = "normalize";
    /// A rule that cannot be applied.
    RULE = "rule";

    // Editions.
    /// The file's name and the edition inside disagree.
    EDITION_NAME = "edition-name";
    /// The order of editions by their ids is another than by their dates (a warning).
    EDITION_ORDER = "edition-order";
    /// An institution has two results in an edition.
    DUPLICATE_RESULT = "duplicate-result";
    /// A result has no kind, or more than one.
    RESULT_KIND = "result-kind";
    /// A score or a value is off its scale.
    OFF_SCALE = "off-scale";
    /// A score has more decimals than its scale.
    DECIMALS = "decimals";
    /// The method speaks in words alone and has no scores.
    NO_SCORES = "no-scores";
    /// A value is given for a part and for a part above it.
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
    /// The date in the file's name and the front matter disagree.
    DATE_DISAGREES = "date-disagrees";
    /// The language in the file's name and the front matter disagree.
    LANGUAGE_DISAGREES = "language-disagrees";
    /// Two files are the same article in the same language.
    DUPLICATE_ARTICLE = "duplicate-article";
    /// A picture is not where it is said to be.
    IMAGE = "image";
    /// A picture that browsers do not show, or that is too large (a warning).
    PICTURE = "picture";
    /// A redirect that cannot be served, or leads in a circle.
    REDIRECT = "redirect";
    /// A redirect that leads to another redirect (a warning).
    REDIRECT_CHAIN = "redirect-chain";
}
