"""Checks built portals with other people's readers of the formats that they offer.

Each check is a promise; it is given an output folder and yields what breaks the promise. Nothing is fetched.
"""

import sys
from pathlib import Path

import formats
import linked
import tables

CHECKS = [
    ("the data packages are valid, and so are their tables", tables.packages_are_valid),
    ("the data packages name the size and hash of each table", tables.packages_weigh_right),
    ("workbooks say cell by cell what the CSV says, in numbers and dates", tables.workbooks_say_the_same),
    ("workbooks have frozen heads, filters, sources and methods", tables.workbooks_are_furnished),
    ("the JSON beside pages follows the schema", formats.json_follows_the_schema),
    ("SHA256SUMS names every file and its hash", formats.sums_are_right),
    ("citations parse as BibTeX, RIS and CSL-JSON and agree", formats.citations_parse),
    ("feeds parse, and Atom and JSON Feed say the same", formats.feeds_parse),
    ("sitemaps are well formed and name pages that exist", formats.sitemaps_are_whole),
    ("the JSON-LD of every page expands", linked.pages_expand),
    ("the DCAT catalogue expands, and its files are what it says", linked.catalogue_is_right),
]


def main(outputs):
    broken = 0
    for output in map(Path, outputs):
        print(output.name)
        for promise, check in CHECKS:
            problems = list(check(output))
            broken += bool(problems)
            print(f"  {'not ok' if problems else 'ok':6}  {promise}")
            for problem in problems[:10]:
                print(f"          {problem}")
            if len(problems) > 10:
                print(f"          and {len(problems) - 10} more")
    print(f"{broken} promises broken" if broken else "all promises kept")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
