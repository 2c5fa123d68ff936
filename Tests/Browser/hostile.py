"""What a hospital publishes that means harm, filled in from Tests/Hostile/hostile.ttl."""

import pathlib

TEMPLATE = pathlib.Path(__file__).parent.parent / "Hostile" / "hostile.ttl"


def turtle(keywords=5_000, variables=12_000, megabyte=1_000_000):
    text = TEMPLATE.read_text(encoding="utf-8")
    parts = {
        "@MEGABYTE@": "W" * megabyte,
        "@ADDRESS@": "w" * 15_000,
        "@KEYWORDS@": ", ".join(f'"keyword {number}"@en' for number in range(keywords)),
        "@CODES@": ", ".join(f'"ORPHA:{number}"' for number in range(1, keywords)),
        "@VARIABLES@": ", ".join(
            f'[ a csvw:Column ; csvw:name "v{number}" ; csvw:title "Variable {number} of a cohort"@en ]'
            for number in range(variables)),
    }
    for mark, value in parts.items():
        text = text.replace(mark, value)
    return text
