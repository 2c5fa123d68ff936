"""The keyboard alone: everything is reached in order, where it is stays visible, and nothing holds it."""

import unittest

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import WebDriverWait

import support

# All that can be reached, in the order of the page, marked with its place.
REACHABLE = """
let place = 0;
for (const part of document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"))
  if (part.checkVisibility() && !part.disabled) part.dataset.place = place++;
return place;
"""

# Where the focus is, and whether somebody who looks sees it: an outline or shadow, within the window, not covered.
FOCUS = """
const part = document.activeElement;
if (part === document.body) return null;
const style = getComputedStyle(part), box = part.getBoundingClientRect();
const isOutlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== "none";
const isInWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
return [Number(part.dataset.place), isOutlined && isInWindow, part.outerHTML.slice(0, 200)];
"""


class KeyboardTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.driver = support.browser()
        cls.addClassCleanup(cls.driver.quit)

    def go(self, path):
        self.driver.get(support.ADDRESS + path)

    def press(self, *keys):
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def focused(self):
        return self.driver.switch_to.active_element

    def tab_to(self, selector, most=400):
        """Presses Tab until this part has the focus."""
        for _ in range(most):
            self.press(Keys.TAB)
            if self.driver.execute_script(
                    "return document.activeElement.matches(arguments[0])", selector):
                return self.focused()
        self.fail(f"Tab does not reach {selector}")

    def enter(self, *keys):
        """Presses keys that lead to another page, and waits for it."""
        page = self.driver.find_element(By.TAG_NAME, "html")
        self.press(*(keys or [Keys.ENTER]))
        WebDriverWait(self.driver, 30).until(staleness_of(page))

    def test_everything_is_reached_in_order_and_seen(self):
        ids = support.some_ids()
        for path in ["/?q=cystic+fibrosis&ageMin=P2Y", f"/datasets/{ids[0]}", "/matrix?q=weight",
                     "/feasibility?code=ORPHA:586&target=100", "/hospitals", "/sources/riga", "/check",
                     "/publish", f"/compare?id={ids[0]}&id={ids[1]}", "/nowhere"]:
            with self.subTest(path=path):
                self.go(path)
                count = self.driver.execute_script(REACHABLE)
                reached = []
                for _ in range(count + 5):
                    self.press(Keys.TAB)
                    at = self.driver.execute_script(FOCUS)
                    if at is None or at[0] in reached:
                        break
                    reached.append(at[0])
                    self.assertTrue(at[1], f"the focus is not seen at {at[2]}")
                self.assertEqual(reached, list(range(count)))

    def test_the_skip_link_leads_to_the_content(self):
        self.go("/?q=cystic+fibrosis")
        self.press(Keys.TAB)
        self.assertEqual(self.focused().get_attribute("class"), "skip")
        self.press(Keys.ENTER)
        self.assertEqual(self.focused().get_attribute("id"), "main")
        self.press(Keys.TAB)
        self.assertEqual(self.focused().get_attribute("id"), "q")

    def test_searching_narrowing_down_and_comparing(self):
        self.go("/")
        self.tab_to("#q")
        self.enter("cystic fibrosis", Keys.ENTER)
        before = self.driver.find_element(By.ID, "found").text
        self.tab_to(".facet a")
        self.enter()
        self.tab_to(".chip a")
        self.enter()
        self.assertEqual(self.driver.find_element(By.ID, "found").text, before)
        for place in [1, 2]:
            self.tab_to(f".hit:nth-child({place}) a.quiet")
            self.enter()
        self.tab_to(".tray .button")
        self.enter()
        self.assertIn("/compare?id=", self.driver.current_url)

    def test_a_suggestion_is_taken(self):
        self.go("/")
        self.tab_to("#q")
        self.press("cyst")
        WebDriverWait(self.driver, 30).until(
            lambda driver: driver.find_elements(By.CSS_SELECTOR, ".suggestions [role='option']"))
        self.press(Keys.ARROW_DOWN)
        chosen = self.driver.find_element(By.CSS_SELECTOR, "[aria-selected='true']").text
        self.enter()
        self.assertEqual(
            self.driver.find_element(By.ID, "q").get_attribute("value"), chosen)

    def test_a_topic_of_the_matrix_and_its_table(self):
        self.go("/matrix")
        self.tab_to(".matrix .topic a")
        self.enter()
        self.assertIn("open=", self.driver.current_url)
        self.tab_to("#csv")

    def test_a_question_is_asked(self):
        self.go("/feasibility")
        self.tab_to("#code")
        self.press("ORPHA:586")
        self.tab_to("form.criteria button")
        self.enter()
        self.assertIn("code=ORPHA", self.driver.current_url)
        self.assertGreater(
            len(self.driver.find_elements(By.CSS_SELECTOR, "table.counts tbody tr")), 0)

    def test_a_description_is_checked(self):
        self.go("/check")
        self.tab_to("#text")
        self.press("nothing that can be read")
        self.tab_to("form.checking button")
        self.enter()
        self.assertTrue(self.driver.current_url.endswith("/check"))
        self.assertGreater(len(self.driver.find_elements(By.CSS_SELECTOR, "[role='alert'], .findings")), 0)
