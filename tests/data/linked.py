"""JSON-LD by pyld. Contexts are never fetched: that of schema.org is stood in for by one that takes any name."""

import hashlib
import json
import re
import urllib.parse

from pyld import jsonld

SCHEMA = "https://schema.org/"


def load(url, _options):
    if url.rstrip("/") not in {"https://schema.org", "http://schema.org"}:
        raise ValueError(f"{url} would be fetched")
    context = {"@context": {"@vocab": SCHEMA, "url": {"@type": "@id"}, "license": {"@type": "@id"}}}
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context}


OPTIONS = {"documentLoader": load}
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
WANTED = {"edition": "Dataset", "result": "Report", "article": "NewsArticle"}


def pages_expand(output):
    seen = set()
    for path in sorted(output.rglob("index.html")):
        text = path.read_text()
        kind = re.search(r'<body class="([^" ]*)', text)
        for script in SCRIPT.findall(text):
            graph = jsonld.expand(json.loads(script), OPTIONS)
            types = {t.removeprefix(SCHEMA) for node in graph for t in node.get("@type", [])}
            name = kind.group(1) if kind else ""
            seen.add(name)
            if WANTED.get(name, "Organization") not in types:
                yield f"{path.relative_to(output)} ({name}) is {sorted(types)}"
    for name in WANTED.keys() - seen:
        yield f"no page of the kind {name} has JSON-LD"


DCAT = "http://www.w3.org/ns/dcat#"
DCT = "http://purl.org/dc/terms/"
SPDX = "http://spdx.org/rdf/terms#"


def one(node, name):
    values = node.get(name, [])
    return values[0] if len(values) == 1 else {}


def catalogue_is_right(output):
    path = next(output.rglob("catalog.jsonld"))
    catalogue = jsonld.expand(json.loads(path.read_text()), OPTIONS)[0]
    if catalogue["@type"] != [DCAT + "Catalog"]:
        yield f"it is a {catalogue['@type']}"
    for wanted in ["title", "publisher", "license", "issued", "modified", "language"]:
        if DCT + wanted not in catalogue:
            yield f"it has no {wanted}"
    base = one(catalogue, "http://xmlns.com/foaf/0.1/homepage")["@id"]
    listed = set()
    for dataset in catalogue[DCAT + "dataset"]:
        for wanted in [DCT + "title", DCT + "identifier", DCAT + "landingPage", DCAT + "distribution"]:
            if wanted not in dataset:
                yield f"{dataset['@id']} has no {wanted}"
        for file in dataset[DCAT + "distribution"]:
            url = one(file, DCAT + "downloadURL")["@id"]
            listed.add(url)
            at = output / urllib.parse.unquote(url.removeprefix(base))
            if not at.is_file():
                yield f"{url} is not there"
                continue
            data = at.read_bytes()
            size = one(file, DCAT + "byteSize").get("@value")
            if size is not None and int(size) != len(data):
                yield f"{url} has {len(data)} bytes, not {size}"
            for checksum in file.get(SPDX + "checksum", []):
                value = one(checksum, SPDX + "checksumValue")["@value"]
                if value != hashlib.sha256(data).hexdigest():
                    yield f"{url} has another hash"
            media = one(file, DCAT + "mediaType")["@id"]
            if not media.startswith("https://www.iana.org/assignments/media-types/"):
                yield f"{url} is of the kind {media}"
    for table in [*output.rglob("data/*.csv"), *output.rglob("*.xlsx")]:
        if base + str(table.relative_to(output)) not in listed:
            yield f"{table.relative_to(output)} is not in the catalogue"
