"""What is not there, no longer there, or cannot be had now: the right status, friendly words, a next step."""

import os
import subprocess
import unittest
import urllib.error
import urllib.parse
import urllib.request

from axe_selenium_python import Axe
from selenium.webdriver.common.by import By

import support

PLACE = "/api/v1/sources/riga/datasets/gone"
IRI = "https://riga-sample.example/dataset/gone"
DESCRIPTION = f"""
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
<{IRI}> a dcat:Dataset ; dct:identifier "gone" ; dct:title "Withdrawn registry"@en ;
  dct:description "Synthetic children, to be withdrawn."@en .
"""


def send(method, body=None):
    request = urllib.request.Request(support.ADDRESS + PLACE, method=method, headers={
        "Authorization": "Bearer " + support.TOKEN, "Content-Type": "text/turtle"})
    with urllib.request.urlopen(request, body and body.encode(), timeout=30) as answer:
        return answer.status


def status(path):
    request = urllib.request.Request(support.ADDRESS + path, headers={"Accept": "text/html"})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


class ProblemsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.driver = support.browser()
        cls.addClassCleanup(cls.driver.quit)

    def look(self, path, expected, words):
        """The page has this status and says these words, has a way on, and axe finds nothing."""
        self.assertEqual(status(path), expected)
        self.driver.get(support.ADDRESS + path)
        text = self.driver.find_element(By.TAG_NAME, "main").text
        self.assertIn(words, text)
        self.assertGreater(len(self.driver.find_elements(By.CSS_SELECTOR, "main a")), 0)
        axe = Axe(self.driver)
        axe.inject()
        self.assertEqual([rule["id"] for rule in axe.run()["violations"]], [])

    def test_what_never_was(self):
        self.look("/nowhere?lang=en", 404, "There is no such page")
        self.look("/datasets/nothing?lang=en", 404, "There is no such page")
        self.look("/sources/nobody?lang=pl", 404, "Nie ma takiej strony")

    def test_a_list_that_is_no_longer_kept(self):
        self.look("/?q=asthma&cursor=long-gone&lang=en", 410, "This page of the list has expired")

    def test_a_dataset_that_was_withdrawn_and_one_that_was_erased(self):
        self.assertEqual(send("PUT", DESCRIPTION), 201)
        key = support.ask("/api/v1/datasets/" + urllib.parse.quote(IRI, safe=""))["id"]
        self.assertEqual(status("/datasets/" + key), 200)
        send("DELETE")
        self.look(f"/datasets/{key}?lang=en", 410, "Withdrawn registry")
        self.assertNotEqual(self.driver.find_element(By.CSS_SELECTOR, "[role='status']").text, "")
        subprocess.run(
            [os.environ["PAEDCAT_PROGRAM"], "purge", IRI, "--reason", "a test", "--yes",
             "--database", os.environ["PAEDCAT_DATABASE"]], check=True, stdout=subprocess.DEVNULL)
        self.look(f"/datasets/{key}?lang=en", 404, "There is no such page")
        self.assertNotIn("Withdrawn registry", self.driver.page_source)

    def test_what_cannot_be_read(self):
        self.look("/?ageMin=old&lang=en", 400, "Part of the address cannot be read")
