"""Every page, light and dark: no violation that axe finds, HTML that tidy takes, no page wider than its window."""

import subprocess
import unittest

from axe_selenium_python import Axe

import support


class AccessibilityTest(unittest.TestCase):
    def check(self, dark):
        driver = support.browser(dark=dark)
        self.addCleanup(driver.quit)
        for page in support.pages():
            with self.subTest(page=page, dark=dark):
                driver.get(support.ADDRESS + page)
                axe = Axe(driver)
                axe.inject()
                found = axe.run()["violations"]
                # This axe is older than comboboxes that are plain text fields (ARIA 1.2).
                found = [rule for rule in found if rule["id"] != "aria-allowed-role"]
                told = [
                    (rule["id"], [node["target"] for node in rule["nodes"]][:3],
                     rule["nodes"][0]["failureSummary"]) for rule in found]
                self.assertEqual(told, [])
                # The browser blocked nothing, and asked nobody else.
                problems = [
                    entry["message"] for entry in driver.get_log("browser")
                    if "404 (Not Found)" not in entry["message"]]
                self.assertEqual(problems, [])
                others = driver.execute_script(
                    "return performance.getEntriesByType('resource').map(e => e.name)"
                    ".filter(name => !name.startsWith(location.origin))")
                self.assertEqual(others, [])

    def test_light(self):
        self.check(dark=False)

    def test_dark(self):
        self.check(dark=True)

    def test_widths(self):
        driver = support.browser()
        self.addCleanup(driver.quit)
        for page in support.pages():
            for width in [320, 768, 1440]:
                with self.subTest(page=page, width=width):
                    support.widen(driver, width)
                    driver.get(support.ADDRESS + page)
                    wide = driver.execute_script("return document.documentElement.scrollWidth")
                    self.assertLessEqual(wide, width)

    def test_html(self):
        for page in support.pages():
            with self.subTest(page=page):
                html = support.fetch(page, accept="text/html")
                self.assertLess(len(html.encode()), 150_000)
                tidy = subprocess.run(
                    ["tidy", "-q", "-e", "-utf8"], input=html.encode(), capture_output=True)
                lines = tidy.stderr.decode().splitlines()
                # This tidy is older than these parts of the standard.
                odd = [line for line in lines if "proprietary attribute" not in line]
                self.assertEqual(odd, [])
                self.assertLess(tidy.returncode, 2)
