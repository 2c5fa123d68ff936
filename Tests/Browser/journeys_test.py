"""What people come for, with JavaScript and without."""

import csv
import unittest
import urllib.parse

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import Select, WebDriverWait

import support


class Journeys:
    """Each journey is walked by both classes below."""

    javascript = True

    @classmethod
    def setUpClass(cls):
        cls.driver = support.browser(javascript=cls.javascript)

    @classmethod
    def tearDownClass(cls):
        cls.driver.quit()

    def go(self, path):
        self.driver.get(support.ADDRESS + path)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def follow(self, element, keys=None):
        """Clicks the element, or types into it, and waits until the next page is there."""
        page = self.find("html")
        if keys is None:
            element.click()
        else:
            element.send_keys(*keys)
        # Between two pages the driver may not know its answer yet: asked again, it does.
        WebDriverWait(self.driver, 30, ignored_exceptions=[WebDriverException]).until(
            staleness_of(page))

    def path(self):
        parts = urllib.parse.urlsplit(self.driver.current_url)
        return parts.path + ("?" + parts.query if parts.query else "")

    def test_from_words_in_polish_to_a_contact(self):
        self.go("/?lang=pl")
        box = self.find("#q")
        self.follow(box, ["mukowiscydoza", Keys.ENTER])
        self.assertIn("q=mukowiscydoza", self.path())
        self.assertIn("lang=pl", self.path())
        self.assertEqual(self.find("html").get_attribute("lang"), "pl")
        self.follow(self.find(".hits h3 a"))
        self.assertTrue(self.path().startswith("/datasets/"))
        letter = self.find("#access a[href^='mailto:']").get_attribute("href")
        self.assertIn("subject=Zapytanie", letter)
        self.assertIn(urllib.parse.quote(support.ADDRESS, safe=""), letter)

    def test_narrowing_down_and_taking_off(self):
        self.go("/?q=cystic+fibrosis")
        before = self.find("#found").text
        self.follow(self.find(".facet a"))
        self.assertNotEqual(self.find(".chip").text, "")
        self.follow(self.find(".chip a"))
        self.assertEqual(self.find("#found").text, before)
        Select(self.find("#ageMin")).select_by_value("P28D")
        self.follow(self.find(".filters button"))
        self.assertIn("ageMin=P28D", self.path())
        answer = support.ask("/api/v1/datasets?q=cystic+fibrosis&ageMin=P28D")
        self.assertEqual(self.find("#found").text.split()[0], str(answer["total"]))

    def test_comparing(self):
        self.go("/?q=cystic+fibrosis")
        for place in range(2):
            self.follow(self.all(".hit")[place].find_element(By.CSS_SELECTOR, "a.quiet"))
        self.follow(self.find(".tray .button"))
        identifiers = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path()).query)["id"]
        self.assertEqual(identifiers, support.some_ids())
        compared = support.ask("/api/v1/compare?" + "&".join("id=" + i for i in identifiers))
        rows = self.all("table.compare tbody:last-child tr")
        self.assertEqual(len(rows), len(compared["common"]) + len(compared["partial"]))

    def test_estimating_and_sharing_the_link(self):
        self.go("/feasibility")
        self.find("#code").send_keys("ORPHA:586")
        Select(self.find("#ageMin")).select_by_value("P2Y")
        Select(self.find("#ageMax")).select_by_value("P5Y")
        self.follow(self.find("form.criteria button"))
        shared = self.driver.current_url
        numbers = [cell.text for cell in self.all("table.counts td.number")]
        self.assertGreater(len(numbers), 6)
        other = support.browser(javascript=not self.javascript)
        self.addCleanup(other.quit)
        other.get(shared)
        cells = other.find_elements(By.CSS_SELECTOR, "table.counts td.number")
        self.assertEqual([cell.text for cell in cells], numbers)
        table = self.find("a[href*='format=csv']").get_attribute("href")
        lines = support.fetch(table[len(support.ADDRESS):], accept="text/csv").splitlines()
        self.assertEqual(len(lines) - 1, len(numbers) // 3)
        first = next(csv.DictReader(lines))
        self.assertEqual(
            [first["countedLower"] or first["lower"], "≈ " + first["estimate"],
             first["countedUpper"] or first["upper"]], numbers[:3])

    def test_variables_to_dataset(self):
        self.go("/variables")
        self.follow(self.find("#q"), ["spirometry", Keys.ENTER])
        answer = support.ask("/api/v1/variables?q=spirometry")
        self.assertIn(str(answer["total"]), self.find("h2").text)
        self.follow(self.find("tbody td a"))
        self.assertIn(answer["items"][0]["datasetId"], self.path())

    def test_a_matrix_and_its_table(self):
        self.go("/variables?q=weight")
        self.follow(self.find("a[href^='/matrix']"))
        self.find("#q").clear()
        self.find("#want").send_keys("weight\nspirometry")
        Select(self.find("#country")).select_by_value("fi")
        self.follow(self.find("form.matrix-form button"))
        self.assertIn("country=fi", self.path())
        asked = "/api/v1/variables/matrix?want=weight&want=spirometry&country=fi&cohorts=30"
        answer = support.ask(asked)
        rows = [row for topic in answer["topics"] for row in topic["rows"]]
        shown = self.all(".matrix tbody tr:not(.topic)")
        self.assertEqual(len(shown), len(rows))
        for row, line in zip(rows, shown):
            states = ["lacks"] * len(answer["cohorts"])
            for cell in row["cells"]:
                states[cell["cohort"]] = cell["state"]
            classes = [
                cell.get_attribute("class")
                for cell in line.find_elements(By.CSS_SELECTOR, "td")]
            self.assertEqual(classes, states)
        self.assertEqual(len(self.all(".coverage tbody tr")), len(answer["coverage"]))
        with support.downloads(self.driver) as folder:
            self.find("#csv").click()
            table = support.downloaded(folder, "matrix.csv").read_bytes().decode()
        self.assertEqual(
            table, support.fetch(asked + "&limit=50000&format=csv", accept="text/csv"))

    def test_a_topic_opens(self):
        self.go("/matrix")
        self.assertEqual(self.all(".matrix tbody tr:not(.topic)"), [])
        topic = self.find(".matrix .topic a")
        name = topic.text
        self.follow(topic)
        self.assertGreater(len(self.all(".matrix tbody tr:not(.topic)")), 0)
        self.assertEqual(self.find(".matrix .topic a").text, name)

    def test_mending_a_description(self):
        self.go("/check")
        broken = (
            "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n"
            "@prefix dct: <http://purl.org/dc/terms/> .\n"
            "<https://h.example/d> a dcat:Dataset ; dct:title \"Asthma\"@en .\n")
        self.find("#text").send_keys(broken)
        self.follow(self.find("form.checking button"))
        before = len(self.all(".findings > li"))
        self.assertGreater(before, 0)
        self.assertIn("dct:description", self.find(".findings").text)
        text = self.find("#text")
        self.assertIn("Asthma", text.get_attribute("value"))
        text.clear()
        text.send_keys(broken.replace(
            "@en .", "@en ; dct:description \"Children with asthma.\"@en ."))
        self.follow(self.find("form.checking button"))
        after = len(self.all(".findings > li"))
        self.assertLess(after, before)

    def test_publishing_the_workbook_and_finding_it(self):
        mode = "with" if self.javascript else "without"
        address = f"https://riga-sample.example/dataset/browser-{mode}"
        self.go("/publish")
        with support.downloads(self.driver) as folder:
            self.find("a[href='/templates/description.xlsx']").click()
            form = support.filled_in(support.downloaded(folder, "description.xlsx"), {
                "address of the dataset": address, "identifier": f"browser-{mode}",
                "title": f"Moyamoya angiopathy {mode} scripts",
                "description": "Synthetic children with narrow vessels of the brain.",
            })
            self.find("#file").send_keys(str(form))
            self.follow(self.find("button[value='preview']"))
        self.assertIn("Moyamoya angiopathy", self.find(".preview h2").text)
        there = "/api/v1/datasets/" + urllib.parse.quote(address, safe="")
        self.assertEqual(support.ask(there)["status"], 404)
        self.find("#token").send_keys("wrong")
        self.follow(self.find("button[value='publish']"))
        self.assertIn("token", self.find("[role='alert']").text)
        self.find("#token").send_keys(support.TOKEN)
        self.follow(self.find("button[value='publish']"))
        self.assertNotIn(support.TOKEN, self.driver.page_source)
        self.follow(self.find("a.published"))
        self.assertIn("Moyamoya angiopathy", self.find("h1").text)
        self.go("/")
        self.follow(self.find("#q"), ["moyamoya angiopathy", Keys.ENTER])
        self.assertIn(f"{mode} scripts", self.find(".hits").text)

    def test_the_keyboard_alone(self):
        self.go("/?q=cystic+fibrosis")
        body = self.find("body")
        body.send_keys(Keys.TAB)
        focused = self.driver.switch_to.active_element
        self.assertEqual(focused.get_attribute("class"), "skip")
        focused.send_keys(Keys.ENTER)
        self.assertTrue(self.driver.current_url.endswith("#main"))


class WithJavaScript(Journeys, unittest.TestCase):
    javascript = True


class WithoutJavaScript(Journeys, unittest.TestCase):
    javascript = False
