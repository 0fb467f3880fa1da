# The words of the pages. Sentences made from data are in en/portal.ftl.

## The frame of a page
skip-to-content = Skip to the content
nav-main = Main menu
nav-breadcrumbs = You are here
nav-editions = Editions
nav-years = Years
nav-foot = About this portal
published-by = Published by
licensed-under = Texts and data are licensed
license-means = quote and reuse them, naming the source.
contact-us = Found a wrong number? Tell us:
feed = News feed (Atom)
page-data = The data of this page:
draft = Draft, not published

## Parts of a page
section-zones = Zones
section-figures = Key figures
section-distribution = Distribution
section-changes = What changed most
section-not-comparable = What cannot be compared
section-national = Nationally
section-sources = Sources
section-news = News
section-latest-news = Latest news
section-how-to-read = How to read this report card
section-latest = Latest result
section-trend = From edition to edition
section-history = Every edition
section-children = Institutions below it
section-place = Its place
section-working = How it is worked out
section-number-sources = Sources of the numbers
section-method = Method
section-rules = Rules that apply
section-corrections = Corrections
section-cite = Cite this page
section-computation = How a score comes about
section-weights = Weights
section-bands = Predicates and zones
section-method-rules = Rules
section-comparable = Comparison
section-used-in = Used for
section-basis = About the method
section-columns = Columns
section-results-mentioned = Results mentioned
section-related = Read also
section-article-corrections = Corrections of news
section-result-corrections = Corrections of results
section-untranslated = Not translated yet
section-data = Download
section-try = Try from here

## Home and editions
home-results-of = { $edition }
home-all-results = In full: { $edition }
home-method = In full: { $method }
edition-kicker = Announced { $date } under the method
rises = Up
falls = Down

## One result
only-predicate-public = only the predicate is public
only-zone-public = only the zone is public
headline-not-assessed = Not assessed
headline-withdrawn = Withdrawn
section-withdrawn = This result was withdrawn
withdrawn-was = What was published:
working-none-score = The source gives the final score only. The values of its dimensions are not published in the sources we have, so we cannot check the working.
working-none-words = There is no number to work out: the source gives no score.
working-part = Dimensions and indicators
working-weight = Weight
working-share = Share
working-raw = Data
working-value = Value
working-contribution = Contribution
working-units-total = The institution’s score
source-main = used on this page
source-agrees = the same
source-differs = differs
source-no-date = undated
no-corrections = This result has not been corrected.
rule-on-method-page = The rule in full
copy = Copy
copied = Copied
result-before = Earlier: { $edition }
result-after = Later: { $edition }
method-basis = Its basis is { $basis }.

## Institutions
institution-code = Code { $code }
institution-parent = Below
institution-since = It exists since { $date }.
institution-until = It ended on { $date }; this page stays.
institution-former-name = Until { $date } it was called { $name }.
institution-now = Today it is called { $institution }.
institution-predecessors = Took over from
institution-successors = Succeeded by

## News
article-by = By { $byline }
article-updated = Updated { $date }
article-photo = Photo: { $credit }
article-correction = Correction, { $date }.
no-score = no score

## Charts and tables
chart-table = The table of this chart
filter-table = Filter the table

## Page not found
not-found-sentence = The address may be mistyped. An address that we have published is never removed.
cite-more = Other citation formats
download = Download
link-to-number = Link to this number

## Search
search-label = Words to search for
search-submit = Search
search-category = Category
search-edition = Edition
search-zone = Zone
search-type = Kind
search-any = All
search-none = Nothing matches.
search-found = results
search-more = Show more
search-by-name = Everything by name
## Embeds
section-embed = Embed this
embed-explanation = Copy one of these lines into your page. No script, light and dark, from 240 pixels wide.
embed-show = See the embed
embed-source-page = Full page
embed-published = Published { $date }
