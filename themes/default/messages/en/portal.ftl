# Words and sentences that the tool composes from data. Numbers, dates and names arrive ready to print.

## Names of the language, segments of addresses
language-name = English
segment-institutions = institutions
segment-news = news
segment-methodology = methodology
segment-data = data
segment-versions = versions
segment-corrections = corrections
segment-embed = embed
segment-ranking = ranking
segment-distribution = distribution

## Page titles
title-home = Home
title-institutions = Institutions
title-news = News
title-news-year = News { $year }
title-methodologies = Methodology
title-data = Data
title-corrections = Corrections
title-redirect = This page has moved
title-not-found = Page not found
title-edition = { $edition } assessment
title-result = { $institution }, { $edition }
menu-results = Results
menu-institutions = Institutions
menu-news = News
menu-methodologies = Methodology
menu-data = Data

## An edition in the middle of a sentence
assessment-in-sentence = the { $edition } assessment

## The quotable sentence: a result
result-sentence-score = In { $assessment }, { $institution } scored { $score }, rated { $predicate }{ $has_zone ->
    [yes] {" "}({ $zone })
   *[no] {""}
}{ $direction ->
    [up] , up { $by } points from { $previous }
    [down] , down { $by } points from { $previous }
    [same] , unchanged from { $previous }
   *[none] {""}
}.
result-sentence-predicate = In { $assessment }, { $institution } was rated { $predicate }{ $has_zone ->
    [yes] {" "}({ $zone })
   *[no] {""}
}.
result-sentence-zone = In { $assessment }, { $institution } was in the { $zone }.
result-sentence-not-assessed = { $institution } was not assessed in { $assessment }.
result-sentence-withdrawn = The result of { $institution } in { $assessment } was withdrawn on { $date }.
unknown-score = The score is not published in the sources we have.
unknown-score-and-predicate = The score and the predicate are not published in the sources we have.
unknown-not-assessed = There is no score, predicate or zone for this edition.
unknown-withdrawn = It no longer counts in ranks, statistics and charts.

## The quotable sentence: an edition
edition-sentence-all = In { $assessment }, { $assessed ->
    [one] the one institution on this portal was
   *[other] all { $assessed } institutions on this portal were
} in the { $zone }. The highest score went to { $top }: { $score }.
edition-sentence-some = In { $assessment }, { $count } of the { $assessed } institutions on this portal { $count ->
    [one] was
   *[other] were
} in the { $zone }. The highest score went to { $top }: { $score }.
edition-sentence-none = In { $assessment }, { $assessed ->
    [one] the one institution on this portal was not
   *[other] none of the { $assessed } institutions on this portal was
} in the { $zone }. The highest score went to { $top }: { $score }.
edition-sentence-scores = In { $assessment }, { $assessed ->
    [one] one institution was
   *[other] { $assessed } institutions were
} assessed. The highest score went to { $top }: { $score }.
edition-sentence-words = For { $assessment }, this portal holds the results of { $assessed ->
    [one] one institution
   *[other] { $assessed } institutions
}; no scores are published in the sources we have.
edition-sentence-empty = There are no results for { $assessment } yet.
home-shown-note = The { $latest } results hold no scores to compare, so the distribution and the ranking below are those of { $shown }, the last edition with scores.
leaders-institutions = { $count } institutions
leaders-parts = { $count } parts
home-empty = No results have been published yet.

## Summaries of other pages
institutions-sentence = This portal holds the results of { $count ->
    [one] one institution
   *[other] { $count } institutions
} in { $editions ->
    [one] one edition
   *[other] { $editions } editions
}.
institutions-description = All institutions with their latest results.
institution-sentence-none = There are no results for { $institution } yet.
news-sentence = { $count ->
    [0] There is no news yet.
    [one] One article about assessment results. Every figure in it is checked against the data.
   *[other] { $count } articles about assessment results. Every figure in them is checked against the data.
}
methodologies-sentence = { $count ->
    [one] One method is used on this portal.
   *[other] This portal holds results under { $count } methods. Different methods measure different things.
}
data-sentence = Every number on this portal can be downloaded, with its source.
corrections-sentence = { $count ->
    [0] There are no corrections yet. When a number is put right, the old one, the new one, the date and the reason are recorded here.
    [one] One correction. The old number is not deleted; it stands here with the reason.
   *[other] { $count } corrections, newest first. Old numbers are not deleted; they stand here with the reason.
}
not-found-description = There is no such page.

## Key figures
fact-rank-category = Rank, category { $category }
fact-rank-overall = Rank among all institutions
fact-rank-national = National rank
fact-rank-value = { $place } of { $of }
fact-rank-value-alone = { $place }
fact-rank-shared = { $others ->
    [one] shared with one other
   *[other] shared with { $others } others
}
fact-rank-single = the only one in its category with a score
fact-rank-national-note = according to its source
fact-no-rank = No rank
fact-no-rank-note = because the score is not published
fact-zone = Zone
fact-change = Change from { $previous }
fact-change-unit = points
fact-not-comparable = Not comparable
fact-not-comparable-unchanged = Unchanged
fact-first-edition = First edition on this portal
fact-award = Award
fact-award-withheld = Withheld
fact-assessed = Institutions assessed
fact-not-assessed = Not assessed
fact-scored = With a score
fact-mean = Mean
fact-median = Median
fact-min = Lowest
fact-max = Highest
reason-method-changed = the method changed between { $from } and { $to }
reason-no-score = the { $edition } score is not published
reason-no-score-before = the { $previous } score is not published
reason-no-result-before = there is no result for { $previous }
scale-of = out of { $max }
scale-range = on a scale from { $min } to { $max }
none = –

## What cannot be compared, in sentences
not-comparable-method = The { $edition } results cannot be compared with those of { $previous }: the method changed from “{ $from }” to “{ $to }”.
not-comparable-scores = { $institutions }: without a published score for both { $edition } and { $previous }, the change cannot be worked out.

## Changes
move-detail = from { $from } to { $to }

## Column headings
column-institution = Institution
column-category = Category
column-edition = Edition
column-score = Score
column-predicate = Predicate
column-zone = Zone
column-rank = Rank
column-rank-category = Rank in category
column-change = Change
column-trend = Trend
column-method = Method
column-share = Per cent
column-count = Count
column-mean = Category mean
column-assessed = Assessed
column-part = Dimension
column-weight = Weight
column-weight-share = Share
column-normalization = Normalization
column-range = Range of scores
column-name = Name
column-description = Meaning
column-national = National
column-here = This portal
column-institutions = Institutions

## Captions of tables and charts
caption-ranking = Results of { $edition }, { $category }
caption-ranking-all = Results of { $edition }, all institutions
caption-institutions = { $category }, latest results
caption-history = { $institution } from edition to edition
caption-working = Working of { $institution }’s score, { $edition }
caption-bands = Predicates under { $method }
caption-parts = Dimensions, indicators and their weights
caption-context = Zones nationally and on this portal, { $edition }
caption-context-predicates = Predicates nationally and on this portal, { $edition }
caption-columns = The columns of { $file }
caption-zones = Zones by category, { $edition }
caption-distribution = Scores of { $edition }
caption-slope = Scores of { $from } and { $to }
caption-trend = Scores of { $institution }
caption-dimensions = Dimensions of { $institution }, { $edition }

chart-trend-title-up = { $institution } rose { $by } points from { $from } to { $to }
chart-trend-title-down = { $institution } fell { $by } points from { $from } to { $to }
chart-trend-title-same = { $institution } scored the same in { $to } as in { $from }
chart-trend-title-other = { $institution } from edition to edition
chart-trend-subtitle = Score on a scale from { $min } to { $max }; the line breaks where the method changed
chart-trend-subtitle-words = The predicate of each edition
chart-trend-note-method = The line is not joined across a change of method, because different methods measure different things.
chart-trend-note-split = The line is not joined across the split, because the institution does not cover the same area.
chart-distribution-title-focus = { $count ->
    [one] { $institution }, the only institution with a score
   *[other] { $institution } among { $count } institutions with a score
}
chart-distribution-title = From { $min } to { $max }: how { $count } scores are spread
chart-distribution-title-one = One score: { $max }
chart-distribution-subtitle = Scores of { $edition } on a scale from { $min } to { $max }; each dot is an institution
chart-zones-title = { $count } of { $assessed } { $assessed ->
    [one] institution
   *[other] institutions
} { $count ->
    [one] is
   *[other] are
} in the { $zone }
chart-zones-subtitle = Institutions by zone and category, { $edition }
chart-ranking-title = { $top } { $count ->
    [one] is
   *[other] are
} the highest in the category { $category }
chart-ranking-title-all = { $top } { $count ->
    [one] has
   *[other] have
} the highest score
chart-ranking-subtitle = Scores of { $edition } on a scale from { $min } to { $max }
chart-ranking-more = … { $count } more …
chart-slope-title = { $up } { $up ->
    [one] institution
   *[other] institutions
} rose and { $down } fell from { $from } to { $to }
chart-slope-subtitle = Score on a scale from { $min } to { $max }
chart-dimensions-title = { $part } { $count ->
    [one] is
   *[other] are
} the highest, { $lowest } the lowest
chart-dimensions-title-same = All dimensions are equal
chart-dimensions-title-one = { $part }: { $value }
chart-dimensions-subtitle = Each dimension, and the mean of the category { $category }, { $edition }
chart-source = Source: { $sources }. Announced { $date }.
chart-source-many = Source: { $count } sources, listed on this page. Announced { $date }.
chart-source-editions = Sources: named on each edition's page. The latest was published { $date }.
chart-method-changed = method changed
chart-split = split
chart-not-assessed = not assessed
chart-withdrawn = withdrawn
chart-gone = This chart is no longer drawn, because the result was withdrawn.
chart-no-result = no result
chart-zone-only = zone only
chart-predicate-only = predicate only
chart-no-score = no score
chart-mean-of = mean, { $category }
chart-no-edition = no assessment
chart-weight = weight { $weight }
chart-assessed = { $count } assessed
chart-national = National
chart-all = All
chart-cut = the axis does not start at { $min }
chart-description-trend = Line chart. { $points }.
chart-description-point = { $edition }: { $value }
chart-description-distribution = Dots over the bands of the predicates. Lowest { $min }, highest { $max }, mean { $mean }.
chart-description-zones = Stacked bars. { $zones }.
chart-description-ranking = Bars from the highest to the lowest score. { $points }.
chart-description-slope = Lines from { $from } to { $to } for { $count ->
    [one] one institution
   *[other] { $count } institutions
}.
chart-description-dimensions = Bars. { $points }.

## Working
working-explanation-weighted-mean = Each part is multiplied by its weight; the products are added up and divided by the sum of the weights.
working-explanation-mean = The score is the mean of its parts.
working-explanation-geometric-mean = The score is the geometric mean of its parts: multiplied with each other, then the root taken.
working-explanation-sum = The score is the sum of its parts.
working-explanation-min = The score is the lowest of its parts.
working-explanation-max = The score is the highest of its parts.
working-units-weighted-mean = The institution’s score is the mean of its { $count ->
    [one] one service unit
   *[other] { $count } service units
}.
working-units-mean = The institution’s score is the mean of its { $count ->
    [one] one service unit
   *[other] { $count } service units
}.
working-units-geometric-mean = The institution’s score is the geometric mean of its { $count ->
    [one] one service unit
   *[other] { $count } service units
}.
working-units-sum = The institution’s score is the sum of its { $count ->
    [one] one service unit
   *[other] { $count } service units
}.
working-units-min = The institution’s score is the lowest of its { $count ->
    [one] one service unit
   *[other] { $count } service units
}.
working-units-max = The institution’s score is the highest of its { $count ->
    [one] one service unit
   *[other] { $count } service units
}.
working-rounding = The computed { $exact } is rounded once, at the end, to { $score }.
working-exact = The computed score is exactly { $score }; nothing is rounded.
working-total = Score
working-missing = no value; its weight goes to the other parts
working-missing-zero = no value; counted as zero
percent = { $number }%

## Sources
says-score = Score { $score }
says-predicate = Predicate { $predicate }
says-zone = { $zone }
says-not-assessed = Not assessed
says-withdrawn = Result withdrawn
says-rank = National rank { $place }
says-award-given = Award given
says-award-withheld = Award withheld
says-values = The value of each part
disagreement-score = The sources disagree: { $main } gives { $ours }, while { $others }.
disagreement-other = { $publisher } gives { $claim }
disagreement-title = “{ $title }”
disagreement-claim-score = a score of { $score }
disagreement-claim-predicate = the predicate { $predicate }
disagreement-claim-zone = the { $zone }
disagreement-claim-not-assessed = that the institution was not assessed
disagreement-claim-withdrawn = that the result was withdrawn
method-band = The predicate { $predicate } is given for scores { $range }.

## Rules
rule-effect-withheld = The award is withheld.
rule-effect-capped = The predicate is capped at { $predicate } (it was { $before }).
rule-effect-capped-unchanged = The predicate is capped at { $predicate }; the one earned is not above it.
rule-effect-predicate = The predicate is set to { $predicate } (it was { $before }).
rule-effect-predicate-alone = The predicate is set to { $predicate }.
rule-sentence = If { $condition }, { $effect }
rule-then-withheld = the award is withheld.
rule-then-cap = the predicate is { $predicate } at best.
rule-then-predicate = the predicate is { $predicate }.
condition-score = the score is { $test }
condition-part = { $part } is { $test }
condition-any-part = any part is { $test }
condition-fact = { $fact }: { $test }
condition-flag = { $fact }
condition-no-flag = there is no { $fact }
condition-not = it is not the case that { $condition }
condition-or = { $a } or { $b }
test-below = below { $bound }
test-above = above { $bound }
test-at-least = at least { $bound }
test-at-most = at most { $bound }
test-equals = equal to { $bound }

## Corrections
correction-change = It was { $was } and became { $now }.
correction-withdrawn = It was { $was }; the result was withdrawn.
title-versions = Versions of the data
cite-version = These data as they are now can always be had: version { $number }, { $date }
versions-sentence = Every publication of this portal's data, newest first. The results of each version can be had at an address that never changes.
version-title = Version { $number }
version-summary = { $new ->
    [0] No new results
    [one] 1 new result
   *[other] { $new } new results
}; { $changed ->
    [0] none changed.
    [one] 1 result changed.
   *[other] { $changed } results changed.
}
version-more = And { $count } more results; the files have all of them.
version-field-score = Score
version-field-predicate = Predicate
version-field-zone = Zone
version-field-rank = National rank
version-field-rank-source = Source of the rank
version-field-status = Status
version-field-award = Award
history-published = published { $date }
history-corrected = corrected { $date }
history-completed = completed { $date }
history-withdrawn = withdrawn { $date }
notice-corrected = { $field ->
    [score] The score
    [predicate] The predicate
    [zone] The zone
   *[status] The result
} of { $institution } in { $assessment }, which this article cites, was corrected on { $date }: it was { $was } and is now { $now }.
notice-result = See the correction
notice-withdrawn = The result of { $institution } in { $assessment }, which this article cites, was withdrawn on { $date }. What was published: { $was }.

## Methods
method-sentence = { $name } was used for { $editions }.
method-sentence-unused = { $name } has not been used for any edition yet.
method-scale = Scores are on a scale from { $min } to { $max } with { $decimals ->
    [0] no decimals
    [one] one decimal
   *[other] { $decimals } decimals
}, rounded once at the end ({ $rounding ->
    [half-even] halves to even
   *[half-up] halves up
}).
method-words = This method gives its results in words, without scores.
method-published = Scores are not computed on this portal; it holds the published ones.
method-missing-error = Every indicator must have a value.
method-missing-skip = An indicator without a value is left out, and its weight goes to the other parts.
method-missing-zero = An indicator without a value counts as zero.
method-units-mean = Several service units are combined by their mean.
method-units-weighted-mean = Several service units are combined by their mean.
method-units-geometric-mean = Several service units are combined by their geometric mean.
method-units-sum = Several service units are added up.
method-units-min = Of several service units the lowest counts.
method-units-max = Of several service units the highest counts.
method-comparable-none = Scores under this method can be compared only with scores under the same method.
method-comparable = Scores under this method can be compared with scores under { $methods }.
method-weights-sum = The weights add up to { $sum }.
normalize-linear = linear { $from }{ $signed ->
    [yes] {" "}to{" "}
   *[no] –
}{ $to }
normalize-log = logarithmic { $from }{ $signed ->
    [yes] {" "}to{" "}
   *[no] –
}{ $to }
normalize-capped = cut at 0 and 1
range-from = { $from }{ $signed ->
    [yes] {" "}to{" "}
   *[no] –
}{ $to }
range-words = no bounds in numbers

## Context
context-sentence = Of the { $assessed } institutions assessed nationally, { $count } ({ $share }%) were in the { $zone }.
context-sentence-assessed = Nationally, { $assessed } institutions were assessed.

## Files
download-edition = Results of { $edition }
download-all = All results, all editions
download-all-description = A row for each institution in each edition.
download-institutions = List of institutions
download-parts = Dimensions and indicators
download-parts-description = The value, weight and contribution of each part of the scores that this portal computes.
download-corrections = Corrections of results
download-corrections-description = The old value, the new value, date, reason and source of each correction.
download-group-all = The whole history
download-group-editions = Edition by edition
download-group-machines = For machines
download-package = What the columns are
download-package-description = A Frictionless Data Package: types, units and limits of each column, sources and licence.
download-catalog = Data catalogue
download-catalog-description = All files by DCAT 3, for open data portals.
download-schema = The shape of the JSON
download-schema-description = A JSON Schema for the JSON beside each page of data.
download-sums = Checksums of all files
download-sums-description = To check that a file is the one that was published: sha256sum --check.
download-page = The data of this page
format-spreadsheet-csv = CSV for Excel
size-bytes = { $size } B
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
unit-points = points
unit-ratio = part of 1
unit-place = rank
unit-institutions = institutions
sheet-results = Results
sheet-parts = Dimensions
sheet-corrections = Corrections
sheet-sources = Sources
sheet-methods = Methods
sheet-about = About
about-title = Contents
about-portal = Portal
about-publisher = Publisher
about-url = Page
about-changed = Last changed
about-license = Licence
article-checked = { $count ->
    [one] One figure in this article is linked to its data and checked whenever the portal is published.
   *[other] { $count } figures in this article are linked to their data and checked whenever the portal is published.
}
license-name = { $license }

## Columns of the CSV
csv-edition = The edition of the assessment
csv-institution = The institution's id on this portal, which never changes
csv-name = The institution's name
csv-category = The institution's category
csv-kind = How the result came about: computed, computed-through-units, published-score, predicate-only, zone-only, not-assessed, withdrawn
csv-score = The score; empty where it is not published
csv-predicate = The predicate's id in the method
csv-predicate_name = The predicate's name
csv-zone = The zone's id in the method
csv-zone_name = The zone's name
csv-rank_category = The rank within the category; equal scores share a rank
csv-rank_overall = The rank among all institutions of this portal
csv-rank_national = The national rank that the source gives
csv-rank_national_of = How many institutions that national rank is among
csv-change = The score less that of the edition before; empty where they cannot be compared
csv-previous_edition = The edition compared with; empty where they cannot be compared
csv-award_withheld = Whether a rule withholds the award: true or false
csv-methodology = The method's id
csv-published = The day on which the edition was made public
csv-corrected = The day of the last correction; empty where there was none
csv-source_publisher = The source's publisher
csv-source_title = The source's title
csv-source_date = The source's date as exactly as is known: a year, a month or a day
csv-source_url = The source's address
csv-permalink = The lasting address of its page on this portal
csv-short = The institution's short name
csv-parent = The id of the institution above it
csv-code = The institution's official code
csv-unit = The service unit's id; empty for the institution as a whole
csv-part = The id of the dimension or indicator in the method
csv-part_name = The name of the dimension or indicator
csv-parent_part = The id of the part above it
csv-raw = The number that was given
csv-value = The part's value, not rounded
csv-weight = The weight in the method
csv-share = Its part of the sum of weights on its level, 0 to 1
csv-contribution = What it adds to the value of the part above it
csv-field = What was corrected: score, predicate, zone, or status (assessed or not)
csv-was = The old value, or the id of the old predicate or zone
csv-now = What took its place
csv-date = The day of the correction
csv-reason = Why it was corrected

## Heads of columns in spreadsheets
csv-title-edition = Edition
csv-title-institution = Institution id
csv-title-name = Institution
csv-title-category = Category
csv-title-kind = Kind
csv-title-score = Score
csv-title-predicate = Predicate id
csv-title-predicate_name = Predicate
csv-title-zone = Zone id
csv-title-zone_name = Zone
csv-title-rank_category = Rank in category
csv-title-rank_overall = Rank
csv-title-rank_national = National rank
csv-title-rank_national_of = Of
csv-title-change = Change
csv-title-previous_edition = Compared with
csv-title-award_withheld = Award withheld
csv-title-methodology = Method
csv-title-published = Published
csv-title-corrected = Corrected
csv-title-source_publisher = Source's publisher
csv-title-source_title = Source
csv-title-source_date = Source's date
csv-title-source_url = Source's address
csv-title-permalink = Permalink
csv-title-short = Short name
csv-title-parent = Parent
csv-title-code = Official code
csv-title-unit = Service unit
csv-title-part = Part id
csv-title-part_name = Part
csv-title-parent_part = Parent part
csv-title-raw = Data
csv-title-value = Part's value
csv-title-weight = Weight
csv-title-share = Share
csv-title-contribution = Contribution
csv-title-field = Corrected
csv-title-was = Was
csv-title-now = Became
csv-title-date = Date of correction
csv-title-reason = Reason
csv-title-accessed = Last seen
csv-title-results_from = Results from it
csv-title-from = Lower bound
csv-title-weight_unit = Unit of data
csv-title-scale_min = Lowest score
csv-title-scale_max = Highest score
csv-title-basis = Basis
csv-title-column = CSV column
csv-title-column_title = Heading
csv-title-meaning = Meaning
csv-title-item = Item
csv-title-about = About

## Prose: footnotes, number words, weekdays and months
footnotes = Footnotes
footnote-reference = Footnote { $number }
footnote-back = Back to reference { $number }
ordinal = { $place ->
    [one] { $place }st
    [two] { $place }nd
    [few] { $place }rd
   *[other] { $place }th
}
number-words = zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve
ordinal-words = first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth
percent-words = %, per cent, percent
weekday-other-names = Mon = Monday, Tue = Tuesday, Wed = Wednesday, Thu = Thursday, Fri = Friday, Sat = Saturday, Sun = Sunday
month-other-names = Jan = January, Feb = February, Mar = March, Apr = April, Jun = June, Jul = July, Aug = August, Sep = September, Sept = September, Oct = October, Nov = November, Dec = December

## Citations, feeds
language-locale = en_GB
cite-data = “{ $title }”, { $portal }, { $date }, data version { $version }, { $url }
cite-news = { $author }, “{ $title }”, { $portal }, { $date }, { $url }
cite-apa-date = { $year }, { $month } { $day }
cite-apa-version = Version { $version }
cite-apa-data = Data set
feed-title = { $page } · { $portal }
feed-correction = Correction: { $title }

## Search
segment-search = search
title-search = Search
menu-search = Search
search-sentence = Search the institutions, editions, news and pages of this portal.
search-institutions = Institutions
search-editions = Editions
search-news = News
search-methods = Methods
search-pages = Pages

## Words near numbers, for rapor check --figures
figure-words-score = score, scores, scored, point, points, mean, average, median, index
figure-words-rank = rank, ranks, ranked, ranking, place, position
figure-words-zone = zone, zones
figure-words-share = percent, cent, percentage
figure-words-count = institution, institutions, agency, agencies, ministry, ministries, province, provinces, regency, regencies, city, cities, government, governments
figure-words-other = number, no, article, section, law, year, page, rp, times

## Cards for social networks and messengers
card-assessed = { $count ->
    [one] { $count } institution assessed
   *[other] { $count } institutions assessed
}

## Embeds for other people's pages
embed-name-score = Score card
embed-name-trend = Trend
embed-name-ranking = Ranking
embed-name-distribution = Distribution
embed-title-score = { $institution }, { $edition }: { $result }
embed-title-trend = { $institution } from edition to edition
embed-title-ranking = { $edition }: ranking
embed-title-distribution = { $edition }: distribution of scores
embed-more = { $count ->
    [one] { $count } more institution on the full page
   *[other] { $count } more institutions on the full page
}
download-chart = Download the chart:
