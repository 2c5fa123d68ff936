"""A browser, and what every test asks of the catalogue that is served at PAEDCAT_ADDRESS."""

import contextlib
import json
import os
import pathlib
import tempfile
import urllib.error
import urllib.request

import openpyxl
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

ADDRESS = os.environ["PAEDCAT_ADDRESS"]
# Of a publisher of the hospital in Riga.
TOKEN = os.environ.get("PAEDCAT_TOKEN", "")

# One address of every page.
PAGES = [
    "/", "/?q=cystic+fibrosis", "/?q=zebraunicorn", "/?ageMin=P0D&ageMax=P27D&age=within",
    "/?q=cystic+fibrosis&lang=pl", "/variables?q=spirometry", "/feasibility", "/matrix",
    "/matrix?q=growth", "/matrix?want=weight&want=spirometry&want=lead&country=fi",
    "/feasibility?code=ORPHA:586&ageMin=P2Y&ageMax=P5Y&target=200", "/hospitals", "/sources/riga",
    "/compare", "/check", "/publish", "/nowhere",
]


def browser(javascript=True, dark=False):
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                     "--window-size=1280,900"]:
        options.add_argument(argument)
    if not javascript:
        options.add_experimental_option(
            "prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.set_page_load_timeout(30)
    scheme = "dark" if dark else "light"
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    return driver


@contextlib.contextmanager
def downloads(driver):
    """A folder of its own that the browser saves into."""
    with tempfile.TemporaryDirectory() as folder:
        driver.execute_cdp_cmd(
            "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": folder})
        yield pathlib.Path(folder)


def downloaded(folder, name):
    """What the browser saved, once it is whole: it gives a file its name last."""
    WebDriverWait(folder, 30).until(lambda folder: (folder / name).exists())
    return folder / name


def filled_in(workbook, values):
    """The form with a value beside each of these fields, as a person saves it."""
    book = openpyxl.load_workbook(workbook)
    cells = {row[0].value: row[1] for row in book["Description"].iter_rows(min_col=1, max_col=2)}
    for field, value in values.items():
        cells[field].value = value
    book.save(workbook)
    return workbook


def widen(driver, width):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})


def fetch(path, accept="application/json", address=ADDRESS):
    request = urllib.request.Request(address + path, headers={"Accept": accept})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.read().decode()


def ask(path, address=ADDRESS):
    return json.loads(fetch(path, address=address))


def some_ids(count=2):
    found = ask(f"/api/v1/datasets?q=cystic+fibrosis&limit={count}")["items"]
    return [item["id"] for item in found]


def pages():
    ids = some_ids()
    both = "&".join("id=" + identifier for identifier in ids)
    return PAGES + [f"/datasets/{ids[0]}", f"/datasets/{ids[0]}?lang=pl", f"/compare?{both}"]
