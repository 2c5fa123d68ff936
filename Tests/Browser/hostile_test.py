"""Descriptions that mean harm, harvested and shown: nothing runs, nothing breaks the layout."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import WebDriverWait

import hostile
import support

PROGRAM = os.environ["PAEDCAT_PROGRAM"]

# What a script that ran would have left behind, set before any script of the page.
TRAP = """
window.ran = [];
for (const name of ["alert", "confirm", "prompt", "open"]) window[name] = value => window.ran.push(name + value);
document.addEventListener("securitypolicyviolation", event => window.ran.push("blocked " + event.blockedURI));
"""


class HostileTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        work = pathlib.Path(cls.folder.name)
        published = work / "published"
        published.mkdir()
        (published / "hostile.ttl").write_text(
            hostile.turtle(keywords=5_000, variables=1_000, megabyte=1_000_000), encoding="utf-8")
        # Forms take less than a harvest does.
        cls.sent = work / "sent.ttl"
        cls.sent.write_text(
            hostile.turtle(keywords=500, variables=200, megabyte=200_000), encoding="utf-8")
        database = ["--database", str(work / "hostile.sqlite")]
        run = lambda *words: subprocess.run(
            [PROGRAM, *words, *database], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        run("source", "add", "hostile", published.as_uri())
        # Exit status 1 says that descriptions have faults: these do.
        harvest = run("harvest", "hostile", "--quiet")
        assert harvest.returncode in (0, 1), harvest.stderr
        cls.server = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--read-only", *database], stderr=subprocess.PIPE, text=True)
        cls.addClassCleanup(cls.server.wait)
        cls.addClassCleanup(cls.server.kill)
        for line in cls.server.stderr:
            found = re.search(r"http://[0-9.:]+$", line.strip())
            if found:
                cls.address = found[0]
                break

    def paths(self):
        answer = support.ask("/api/v1/datasets?limit=20", address=self.address)
        ids = [item["id"] for item in answer["items"]]
        self.assertEqual(len(ids), 5)
        both = "&".join("id=" + identifier for identifier in ids)
        return [
            "/", "/?q=cohort", "/variables?q=cohort", "/matrix?q=cohort", "/sources/hostile", "/hospitals",
            "/feasibility?code=ORPHA:586", f"/compare?{both}", "/check", "/publish",
        ] + [f"/datasets/{identifier}" for identifier in ids]

    def test_nothing_runs_and_nothing_is_wide(self):
        driver = support.browser()
        self.addCleanup(driver.quit)
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": TRAP})
        for path in self.paths():
            for width in [320, 1440]:
                with self.subTest(path=path, width=width):
                    support.widen(driver, width)
                    driver.get(self.address + path)
                    # What is folded away is shown, what looks like a link out is in no other scheme.
                    ran, wide, links, scripts = driver.execute_script("""
                        for (const part of document.querySelectorAll("details")) part.open = true;
                        return [
                          window.ran, document.documentElement.scrollWidth,
                          [...document.links].map(link => link.protocol),
                          [...document.scripts].map(script => script.src || script.type)]
                        """)
                    self.assertEqual(ran, [])
                    self.assertLessEqual(wide, width)
                    self.assertLessEqual(set(links), {"http:", "https:", "mailto:"})
                    ours = [name for name in scripts if not name.startswith(self.address + "/assets/")]
                    self.assertLessEqual(set(ours), {"application/ld+json"})
                    self.assertEqual(
                        [entry["message"] for entry in driver.get_log("browser")], [])

    def test_nothing_runs_where_it_is_checked_and_shown_before_publishing(self):
        driver = support.browser()
        self.addCleanup(driver.quit)
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": TRAP})
        for path, button in [("/check", "form.checking button"), ("/publish", "button[value='preview']")]:
            with self.subTest(path=path):
                driver.get(self.address + path)
                driver.find_element(By.ID, "file").send_keys(str(self.sent))
                page = driver.find_element(By.TAG_NAME, "html")
                driver.find_element(By.CSS_SELECTOR, button).click()
                WebDriverWait(driver, 60).until(staleness_of(page))
                self.assertGreater(len(driver.find_elements(By.CSS_SELECTOR, ".findings > li")), 0)
                for width in [320, 1440]:
                    support.widen(driver, width)
                    ran, wide, links = driver.execute_script("""
                        return [window.ran, document.documentElement.scrollWidth,
                          [...document.links].map(link => link.protocol)]
                        """)
                    self.assertEqual(ran, [])
                    self.assertLessEqual(wide, width)
                    self.assertLessEqual(set(links), {"http:", "https:", "mailto:"})

    def test_a_catalogue_that_may_only_be_read_says_so(self):
        driver = support.browser()
        self.addCleanup(driver.quit)
        driver.get(self.address + "/publish?lang=en")
        driver.find_element(By.ID, "text").send_keys("<https://h.example/d> a <https://h.example/T> .")
        driver.find_element(By.ID, "token").send_keys("anything")
        page = driver.find_element(By.TAG_NAME, "html")
        driver.find_element(By.CSS_SELECTOR, "button[value='publish']").click()
        WebDriverWait(driver, 30).until(staleness_of(page))
        status = driver.execute_script(
            "return performance.getEntriesByType('navigation')[0].responseStatus")
        self.assertEqual(status, 503)
        self.assertIn("may only be read", driver.find_element(By.CSS_SELECTOR, "[role='alert']").text)
