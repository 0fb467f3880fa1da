"""JSON by jsonschema, citations by bibtexparser and rispy, feeds by feedparser, sitemaps by the standard library."""

import hashlib
import html
import json
import re
import urllib.parse
import xml.etree.ElementTree as ElementTree

import bibtexparser
import feedparser
import rispy
from jsonschema import Draft202012Validator


def json_follows_the_schema(output):
    schemas = list(output.rglob("schema/v1.json"))
    if len(schemas) != 1:
        yield f"there are {len(schemas)} schemas"
        return
    schema = json.loads(schemas[0].read_text())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    seen = 0
    for path in [*output.rglob("index.json"), *output.rglob("results.json")]:
        data = json.loads(path.read_text())
        if data.get("$schema") != schema["$id"]:
            continue
        seen += 1
        for error in validator.iter_errors(data):
            yield f"{path.relative_to(output)}: {error.json_path}: {error.message[:200]}"
    if seen < 10:
        yield f"only {seen} files name the schema"


def sums_are_right(output):
    listed = {}
    for line in (output / "SHA256SUMS").read_text().splitlines():
        digest, path = line.split("  ", 1)
        listed[path] = digest
    present = {str(p.relative_to(output)): p for p in output.rglob("*") if p.is_file()}
    for path in sorted(present.keys() - listed.keys() - {"SHA256SUMS", ".gitignore"}):
        yield f"{path} is not named"
    for path, digest in listed.items():
        if path not in present:
            yield f"{path} is named and not there"
        elif hashlib.sha256(present[path].read_bytes()).hexdigest() != digest:
            yield f"{path} has another hash"


def citations(output):
    """The citations that pages offer for download, by page and kind."""
    link = re.compile(r'download="([^"]+)\.(bib|ris|json)" href="data:[^,"]*,([^"]*)"')
    for path in sorted(output.rglob("index.html")):
        found = {kind: urllib.parse.unquote(html.unescape(data)) for _, kind, data in link.findall(path.read_text())}
        if found:
            yield path.relative_to(output), found


def citations_parse(output):
    seen = 0
    for page, found in citations(output):
        seen += 1
        if found.keys() != {"bib", "ris", "json"}:
            yield f"{page} offers {sorted(found)}"
            continue
        library = bibtexparser.parse_string(found["bib"])
        if library.failed_blocks or len(library.entries) != 1:
            yield f"{page}: BibTeX gives {len(library.entries)} entries and {len(library.failed_blocks)} failures"
            continue
        entry = library.entries[0].fields_dict
        records = rispy.loads(found["ris"])
        if len(records) != 1:
            yield f"{page}: RIS gives {len(records)} records"
            continue
        csl = json.loads(found["json"])
        csl = csl[0] if isinstance(csl, list) else csl
        bare = re.sub(r"[{}\\]", "", entry["title"].value)
        titles = {bare, records[0].get("title") or records[0].get("primary_title"), csl["title"]}
        if len(titles) != 1:
            yield f"{page}: the titles differ: {titles}"
        # BibTeX escapes some characters of an address; what follows the backslash is the character.
        urls = {entry["url"].value.replace("\\", ""), *records[0].get("urls", [records[0].get("url")]), csl["URL"]}
        if len(urls) != 1:
            yield f"{page}: the addresses differ: {urls}"
    if seen == 0:
        yield "no page can be cited"


def feeds_parse(output):
    seen = 0
    for path in sorted(output.rglob("feed.xml")):
        seen += 1
        name = path.relative_to(output)
        feed = feedparser.parse(path.read_bytes())
        if feed.bozo or feed.version != "atom10":
            yield f"{name}: {feed.version}, {feed.get('bozo_exception')}"
            continue
        other = json.loads(path.with_suffix(".json").read_text())
        if other["version"] != "https://jsonfeed.org/version/1.1":
            yield f"{name}: JSON Feed {other['version']}"
        one = [(e.id, e.title, e.link) for e in feed.entries]
        two = [(i["id"], i["title"], i["url"]) for i in other["items"]]
        if one != two:
            yield f"{name}: Atom and JSON Feed differ: {set(one) ^ set(two)}"
        for entry in feed.entries:
            if not entry.get("updated_parsed"):
                yield f"{name}: {entry.id} has no date"
        ids = [entry.id for entry in feed.entries]
        if len(ids) != len(set(ids)):
            yield f"{name}: two entries share an id"
    if seen < 3:
        yield f"only {seen} feeds"


SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
DAY = re.compile(r"\d{4}-\d{2}-\d{2}(T.*)?")


def sitemaps_are_whole(output):
    catalogue = next(output.rglob("catalog.jsonld"))
    base = json.loads(catalogue.read_text())["foaf:homepage"]["@id"]
    for name in ["sitemap.xml", "news-sitemap.xml"]:
        root = ElementTree.parse(output / name).getroot()
        if root.tag != SITEMAP + "urlset":
            yield f"{name} begins with {root.tag}"
        for url in root:
            # The order of the schema: loc, lastmod, changefreq, priority, then others.
            tags = [child.tag for child in url]
            if url.tag != SITEMAP + "url" or tags[:1] != [SITEMAP + "loc"]:
                yield f"{name}: {url.tag} holds {tags}"
                continue
            if SITEMAP + "lastmod" in tags[2:]:
                yield f"{name}: lastmod stands too late in {url[0].text}"
            for address in [url[0].text, *(link.get("href") for link in url.iter(XHTML + "link"))]:
                rest = urllib.parse.unquote(address.removeprefix(base))
                page = output / rest / "index.html" if rest == "" or rest.endswith("/") else output / rest
                if not address.startswith(base) or not page.is_file():
                    yield f"{name} names {address}, which is not there"
            for lastmod in url.iter(SITEMAP + "lastmod"):
                if not DAY.fullmatch(lastmod.text):
                    yield f"{name}: {lastmod.text} is no date"
