"""Data packages by frictionless, workbooks by openpyxl."""

import csv
import datetime
import hashlib
import json
import re

import openpyxl
from frictionless import Package, system


def data_packages(output):
    found = sorted(output.rglob("datapackage.json"))
    if not found:
        yield None, f"{output} has no datapackage.json"
    for path in found:
        yield path, None


def packages_are_valid(output):
    for path, missing in data_packages(output):
        if missing:
            yield missing
            continue
        with system.use_context(trusted=True):
            report = Package(str(path)).validate()
        for task in report.tasks:
            for error in task.errors:
                yield f"{path.relative_to(output)}: {task.name}: {error.message}"
        for error in report.errors:
            yield f"{path.relative_to(output)}: {error.message}"
        package = json.loads(path.read_text())
        for resource in package["resources"]:
            for field in resource["schema"]["fields"]:
                if not (field.get("title") and field.get("description")):
                    yield f"{path.relative_to(output)}: {resource['name']}.{field['name']} is not explained"
        for wanted in ["licenses", "contributors", "sources", "created", "version"]:
            if not package.get(wanted):
                yield f"{path.relative_to(output)} has no {wanted}"


def packages_weigh_right(output):
    for path, missing in data_packages(output):
        for resource in json.loads(path.read_text())["resources"] if path else []:
            table = (path.parent / resource["path"]).read_bytes()
            if resource["bytes"] != len(table):
                yield f"{resource['path']} has {len(table)} bytes, not {resource['bytes']}"
            if resource["hash"] != "sha256:" + hashlib.sha256(table).hexdigest():
                yield f"{resource['path']} has another hash"


def rows_of(path):
    with path.open(newline="", encoding="utf-8") as text:
        return list(csv.reader(text))


NUMBERS = {"score", "change"}
WHOLE = {"rank_category", "rank_overall", "rank_national", "rank_national_of"}
DATES = {"published", "corrected"}


def expected(name, text):
    """What a cell must hold for a field of the CSV."""
    if text == "":
        return None
    if name in NUMBERS:
        return float(text)
    if name in WHOLE:
        return int(text)
    if name in DATES or name == "source_date" and re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return datetime.datetime.fromisoformat(text)
    if name == "award_withheld":
        return text == "true"
    return text


def decimals(number):
    return len(number.partition(".")[2])


def workbooks_say_the_same(output):
    found = sorted(output.rglob("*.xlsx"))
    if not found:
        yield "there is no workbook"
    for path in found:
        rows = rows_of(path.with_suffix(".csv"))
        sheet = openpyxl.load_workbook(path).worksheets[0]
        cells = list(sheet.iter_rows())
        if len(cells) != len(rows):
            yield f"{path.relative_to(output)} has {len(cells)} rows, the CSV {len(rows)}"
            continue
        names = rows[0]
        for number, (row, texts) in enumerate(zip(cells[1:], rows[1:]), 2):
            if len(row) != len(names):
                yield f"{path.relative_to(output)}, row {number}: {len(row)} cells"
            for name, cell, text in zip(names, row, texts):
                if cell.value != expected(name, text):
                    yield f"{path.relative_to(output)}, {cell.coordinate} ({name}): {cell.value!r}, the CSV has {text!r}"
                elif name in NUMBERS and text:
                    wanted = "0." + "0" * decimals(text) if decimals(text) else "0"
                    if cell.number_format != wanted:
                        yield f"{path.relative_to(output)}, {cell.coordinate} is shown as {cell.number_format}"
                elif name in DATES and text and cell.number_format != "yyyy-mm-dd":
                    yield f"{path.relative_to(output)}, {cell.coordinate} is shown as {cell.number_format}"


def workbooks_are_furnished(output):
    for path in sorted(output.rglob("*.xlsx")):
        book = openpyxl.load_workbook(path)
        name = path.relative_to(output)
        first = book.worksheets[0]
        if first.freeze_panes != "A2":
            yield f"{name}: the head is frozen at {first.freeze_panes}"
        if not first.auto_filter.ref or not first.auto_filter.ref.startswith("A1:"):
            yield f"{name}: the filter is at {first.auto_filter.ref}"
        if first.column_dimensions["C"].width < 9:
            yield f"{name}: the column of names is {first.column_dimensions['C'].width} wide"
        english = "en" in name.parts
        for wanted in ["Sources", "Methods", "About"] if english else ["Sumber", "Metode", "Keterangan"]:
            if wanted not in book.sheetnames:
                yield f"{name} has no sheet {wanted}: {book.sheetnames}"
        if book.properties.created.date() > datetime.date.fromisoformat("2026-06-01"):
            yield f"{name} was made at {book.properties.created}: the clock is in it"
        heads = [cell.value for cell in book["Methods" if english else "Metode"]["B"]]
        if "Predicate id" not in heads and "Kode predikat" not in heads:
            yield f"{name}: the sheet of methods has no predicates: {heads}"
