#!/usr/bin/env python3
"""Measures a preview: from the moment that a file is saved until its page says what was saved.

usage: save.py RAPOR CONTENT [SAVES]

CONTENT is what convert.py makes; it is copied, so that nothing in it changes. The first value of the newest edition and
the title of the first article are saved SAVES times each (12 where absent), with a pause between. Told are the median
and the longest time until the browser would be told, and until the page has come.
"""
import http.client
import json
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def fetch(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


class Events:
    """What the preview tells browsers."""

    def __init__(self, port):
        connection = http.client.HTTPConnection("127.0.0.1", port)
        connection.request("GET", "/__rapor/events")
        self.stream = connection.getresponse()

    def next(self):
        while True:
            line = self.stream.readline()
            if not line:
                sys.exit("the preview ended")
            if line.startswith(b"data:"):
                told = json.loads(line[5:])
                if told.get("problems"):
                    sys.exit(told["problems"])
                return told


def save(port, events, file, text, page, wanted):
    """Milliseconds until the turn is told, and until the page says `wanted`."""
    start = time.perf_counter()
    file.write_text(text)
    while True:
        events.next()
        told = time.perf_counter()
        status, body = fetch(port, page)
        if status == 200 and wanted in body:
            return (told - start) * 1000, (time.perf_counter() - start) * 1000


def report(name, times):
    told, shown = zip(*times)
    print(
        f"{name}: told after {statistics.median(told):.0f} ms, shown after {statistics.median(shown):.0f} ms "
        f"(medians of {len(times)}); at the latest {max(told):.0f} and {max(shown):.0f} ms"
    )


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    program, source = sys.argv[1:3]
    saves = int(sys.argv[3]) if len(sys.argv) == 4 else 12
    with tempfile.TemporaryDirectory() as scratch:
        content = pathlib.Path(scratch) / "content"
        shutil.copytree(source, content)
        preview = subprocess.Popen(
            [program, "serve", "--port", "0", "--content", content], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        try:
            port = int(re.search(r":(\d+)/", preview.stdout.readline())[1])
            print(preview.stdout.readline().strip())
            measure(port, content, saves)
        finally:
            preview.kill()


def measure(port, content, saves):
    events = Events(port)
    events.next()
    edition = max((content / "assessments").glob("*.yaml"))
    written = edition.read_text()
    institution = re.search(r"institution: ([\w-]+)", written)[1]
    value = re.compile(r"\d\d\.\d\d")
    times = []
    for turn in range(1, saves + 1):
        whole = value.search(written)[0][:2]
        new = f"{whole}.{(turn * 7) % 100:02d}"
        text = value.sub(new, written, count=1)
        page = f"/instansi/{institution}/{edition.stem}/"
        times.append(save(port, events, edition, text, page, new.replace(".", ",")))
        time.sleep(0.3)
    report("results", times)
    article = min((content / "news").glob("*.md"))
    written = article.read_text()
    year, month, day, slug = article.stem.split("-", 3)
    times = []
    for turn in range(1, saves + 1):
        title = f"Simpanan {turn}"
        text = re.sub(r"^title: .*$", f"title: {title}", written, count=1, flags=re.M)
        times.append(save(port, events, article, text, f"/berita/{year}/{month}/{day}/{slug}/", title))
        time.sleep(0.3)
    report("article", times)


if __name__ == "__main__":
    main()
