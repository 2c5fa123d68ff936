"""The two pictures of the README, taken of the demonstration: `make pictures`."""

import pathlib
import sys

import support

# Name, page, height in pixels.
PICTURES = [
    ("search", "/?q=cystic+fibrosis", 660),
    ("feasibility", "/feasibility?code=ORPHA:586&ageMin=P2Y&ageMax=P11Y&target=300", 660),
]
WIDTH = 1120


def main(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    driver = support.browser()
    try:
        for name, page, height in PICTURES:
            driver.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": WIDTH, "height": height, "deviceScaleFactor": 1, "mobile": False})
            driver.execute_cdp_cmd("Emulation.setScrollbarsHidden", {"hidden": True})
            driver.get(support.ADDRESS + page)
            driver.execute_script(
                "const answer = document.getElementById('answer');"
                "if (answer) scrollTo(0, answer.getBoundingClientRect().top - 12)")
            driver.save_screenshot(str(folder / f"{name}.png"))
    finally:
        driver.quit()


if __name__ == "__main__":
    main(sys.argv[1])
