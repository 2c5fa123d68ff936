"""Numbers on pages are those of the API and of the command line, over random questions about the sample hospitals."""

import html
import json
import os
import random
import re
import subprocess
import unittest
import urllib.parse
import urllib.request

import support

PROGRAM = os.environ["PAEDCAT_PROGRAM"]
WORDS = ["", "", "cystic fibrosis", "mukowiscydoza", "astma", "growth", "preterm -sepsis", "epilepsia", "spirometry",
         "heart surgery", "children", "zebraunicorn"]
FILTERS = [{}, {}, {"country": "fi"}, {"access": "RESTRICTED"}, {"ageMin": "P2Y", "ageMax": "P5Y"},
           {"ageGroup": "adolescent"}, {"hospital": "warsaw"}, {"code": "ORPHA:586"}, {"sex": "female"},
           {"minIndividuals": "200"}, {"includeUnknown": "true"}, {"ageMin": "P0D", "ageMax": "P27D", "age": "within"}]
CODES = ["ORPHA:586", "ICD10:E10", "ICD10:G40", "ORPHA:68367", "ICD10:J45", "HP:0100806"]


def options(filters):
    """The same filters as the command line has them."""
    words = []
    for name, value in filters.items():
        option = "--" + re.sub("[A-Z]", lambda letter: "-" + letter[0].lower(), name)
        if name == "age":
            words.append("--age-within")
        elif name == "includeUnknown":
            words.append(option)
        else:
            words += [option, value]
    return words


def command(*words):
    # The database itself, not the server: two ways to the same numbers.
    done = subprocess.run([PROGRAM, words[0], "--json", *words[1:]], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)


def plain(text):
    return re.sub(r"[,\u00a0≈ ]", "", html.unescape(text))


class NumbersTest(unittest.TestCase):
    def test_search(self):
        choose = random.Random(9)
        for _ in range(12):
            asked = {"q": choose.choice(WORDS), **choose.choice(FILTERS), **choose.choice(FILTERS)}
            with self.subTest(asked=asked):
                query = urllib.parse.urlencode(asked)
                api = support.ask("/api/v1/datasets?" + query)
                filters = {name: value for name, value in asked.items() if name != "q"}
                line = command("search", *options(filters), "--", asked["q"])
                page = support.fetch("/?" + query, accept="text/html")
                found = re.search(r'<h2 id="found">([\d,]*)', page)[1]
                # Where nothing is found, the page says so in words.
                self.assertEqual(int(plain(found) or 0), api["total"])
                self.assertEqual(line["total"], api["total"])
                self.assertEqual(line["unstated"], api["unstated"])
                ids = re.findall(r'<h3><a href="/datasets/([a-z0-9]+)', page)
                self.assertEqual(ids, [item["id"] for item in api["items"]])
                self.assertEqual([item["id"] for item in line["items"]], ids)
                for name, counts in api["facets"].items():
                    self.assertEqual(line["facets"][name], counts)

    def test_feasibility(self):
        choose = random.Random(10)
        for _ in range(8):
            code, age, sex = choose.choice(CODES), choose.choice([None, "P2Y/P6Y", "P6Y/P12Y"]), choose.choice(
                [None, None, "female"])
            with self.subTest(code=code, age=age, sex=sex):
                given = [("concept", "code", code), ("age", "age", age), ("sex", "sex", sex)]
                given = [part for part in given if part[2]]
                question = {"all": [{"any": [{kind: value}]} for kind, _, value in given]}
                request = urllib.request.Request(
                    support.ADDRESS + "/api/v1/feasibility", json.dumps(question).encode(),
                    {"Content-Type": "application/json"})
                with urllib.request.urlopen(request, timeout=30) as answer:
                    api = json.load(answer)
                line = command(
                    "feasibility", *[word for _, name, value in given for word in ("--" + name, value)])
                self.assertEqual(line["hospitals"], api["hospitals"])
                self.assertEqual(line["total"], api["total"])
                page = support.fetch(
                    "/feasibility?" + urllib.parse.urlencode([(name, value) for _, name, value in given]),
                    accept="text/html")
                rows = re.findall(
                    r'<td [^>]*data-label[^>]*>([^<]*)</td><td [^>]*><strong>([^<]*)</strong></td>'
                    r'<td [^>]*>([^<]*)</td>', page)
                self.assertEqual(len(rows), len(api["hospitals"]))
                for row, hospital in zip(rows, api["hospitals"]):
                    # What is counted, where some datasets do not count what is asked.
                    bounds = hospital.get("counted") or hospital
                    for shown, name in zip(row, ["lower", "estimate", "upper"]):
                        if bounds["kind"] == "estimate" and bounds.get(name) is not None:
                            self.assertEqual(int(plain(shown)), bounds[name])
                counted = api["total"].get("counted") or {}
                for way in ["disjoint", "shared"]:
                    total = counted.get(way) or api["total"][way]
                    for name in ["lower", "estimate", "upper"]:
                        if total.get("kind") not in ["zero", "unknown"] and total.get(name) is not None:
                            self.assertIn(str(total[name]), plain(page))

    def test_the_data_space(self):
        cells = 0
        for query in ["", "?ageGroup=child"]:
            page = support.fetch("/hospitals" + query, accept="text/html")
            found = re.findall(r'<td class="number level\d"><a rel="nofollow" href="/([^"]*)">([\d,]+)</a>', page)
            for address, count in found[::3]:
                total = support.ask("/api/v1/datasets" + html.unescape(address))["total"]
                self.assertEqual(int(plain(count)), total, address)
                cells += 1
        self.assertGreater(cells, 30)
