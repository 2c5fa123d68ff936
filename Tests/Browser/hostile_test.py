"""Descriptions that mean harm, harvested and shown: nothing runs, nothing breaks the layout."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

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
            "/feasibility?code=ORPHA:586", f"/compare?{both}",
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
