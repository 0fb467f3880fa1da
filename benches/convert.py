#!/usr/bin/env python3
"""Turns generated facts into a content folder, to measure a build of national scale.

usage: convert.py FACTS.json OUT [--keep WORD,WORD… | --whole]

The portal omits what pages can do without: complete pages with their charts are what is measured beside another
generator's bare pages. --keep leaves some of it in (`data`, `feeds`, `citations`, `cards`, `chart-files`, `embeds`,
`search`, `workbooks`), --whole all of it.

FACTS.json holds `years`, `dims` (id, name, weight), `bands` (from, id, name, zone), `institutions` (id, name,
category), `editions` (year, rows of id and indicators) and `news` (slug, title, date, inst, year, body).
The same facts give the same bytes.
"""
import argparse
import json
import pathlib
import sys

COLORS = {"hijau": "green", "kuning": "yellow", "merah": "red"}


def quoted(text):
    """A JSON string is a YAML string."""
    return json.dumps(text, ensure_ascii=False)


EXTRAS = ["cards", "chart-files", "embeds", "search", "workbooks", "data", "feeds", "citations"]


def portal(facts, kept):
    categories = sorted({i["category"] for i in facts["institutions"]})
    lines = [
        "title: Portal",
        "base_url: https://example.org",
        "languages: [id]",
        "publisher: {name: Portal}",
        "license: CC-BY-4.0",
        f"omit: [{', '.join(e for e in EXTRAS if e not in kept)}]",
        "categories:",
    ]
    lines += [f"  - {{id: {c}, name: {c.capitalize()}}}" for c in categories]
    return lines


def institutions(facts):
    rows = facts["institutions"]
    return ["institutions:"] + [f"  - {{id: {i['id']}, name: {quoted(i['name'])}, category: {i['category']}}}" for i in rows]


def methodology(facts):
    indicators = facts["editions"][0]["rows"][0]["indicators"]
    lines = [
        "id: kepatuhan",
        "name: Penilaian kepatuhan",
        "scale: {min: 0, max: 100, decimals: 2}",
        "score:",
        "  aggregate: weighted-mean",
        "  parts:",
    ]
    for id_, name, weight in facts["dims"]:
        lines += [f"    - id: {id_}", f"      name: {name}", f"      weight: {weight}", "      aggregate: mean", "      parts:"]
        count = len(indicators[id_])
        lines += [f"        - {{id: {id_}-{n}, name: {name} {n}}}" for n in range(1, count + 1)]
    lines.append("predicates:")
    lines += [f"  - {{id: {id_}, from: {low}, zone: {zone}, name: {name}}}" for low, id_, name, zone in facts["bands"]]
    zones = dict.fromkeys(zone for _, _, _, zone in facts["bands"])
    lines.append("zones:")
    lines += [f"  - {{id: {zone}, name: Zona {zone}, color: {COLORS[zone]}}}" for zone in zones]
    return lines


def edition(edition):
    year = edition["year"]
    lines = [
        f'edition: "{year}"',
        "methodology: kepatuhan",
        f"published: {year}-12-14",
        "sources:",
        f"  hasil: {{publisher: Ombudsman, title: Hasil penilaian {year}, date: {year}-12-14}}",
        "results:",
    ]
    for row in edition["rows"]:
        parts = row["indicators"].items()
        values = ", ".join(f"{part}-{n}: {value}" for part, list_ in parts for n, value in enumerate(list_, 1))
        lines += [f"  - institution: {row['id']}", f"    values: {{{values}}}", "    source: hasil"]
    return lines


def article(news):
    return [
        "---",
        f"title: {quoted(news['title'])}",
        f"date: {news['date']}",
        f"about: [{news['inst']}]",
        f'edition: "{news["year"]}"',
        "---",
        news["body"],
    ]


def arguments():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].removeprefix("usage: "))
    parser.add_argument("facts", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--keep", type=lambda words: words.split(","), default=[])
    parser.add_argument("--whole", dest="keep", action="store_const", const=EXTRAS)
    arguments = parser.parse_args()
    if unknown := set(arguments.keep) - set(EXTRAS):
        parser.error(f"--keep does not know {', '.join(sorted(unknown))}")
    return arguments


def main():
    given = arguments()
    facts = json.loads(given.facts.read_text(encoding="utf-8"))
    out = given.out
    files = {
        "portal.yaml": portal(facts, given.keep),
        "institutions/all.yaml": institutions(facts),
        "methodologies/kepatuhan.yaml": methodology(facts),
    }
    files |= {f"assessments/{e['year']}.yaml": edition(e) for e in facts["editions"]}
    files |= {f"news/{n['date']}-{n['slug']}.md": article(n) for n in facts["news"]}
    for path, lines in files.items():
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
