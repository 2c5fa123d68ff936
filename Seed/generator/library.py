"""The variable library and the list of concepts, read from the tables beside this file."""
import glob
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
LANGUAGES = ["fi", "nl", "it", "es", "lv", "pl"]
TYPES = {"i": "integer", "d": "decimal", "s": "string", "b": "boolean", "date": "date", "dt": "dateTime"}
UNITS = {"d": "day", "w": "week", "m": "month", "y": "year"}
SCHEMES = {
    "ORPHA": "http://www.orpha.net/ORDO/Orphanet_",
    "ICD10": "http://id.who.int/icd/release/10/2019/",
    "HP": "http://purl.obolibrary.org/obo/HP_",
    "LOINC": "https://loinc.org/",
    "SAMPLE": "https://vocabulary-sample.example/concept/",
}


def concept_iri(code):
    scheme, local = code.split(":", 1)
    return SCHEMES[scheme] + local


def rows(path, separator):
    with open(path, encoding="utf-8") as file:
        head = next(file).rstrip("\n").split(separator)
        for line in file:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield dict(zip(head, line.split(separator)))


def variables():
    """theme.group → the variables in it, in the order of the table."""
    groups = {}
    for path in sorted(glob.glob(os.path.join(HERE, "variables", "*.psv"))):
        theme = os.path.basename(path)[:-4]
        group = ""
        with open(path, encoding="utf-8") as file:
            head = next(file).rstrip("\n").split("|")
            for line in file:
                line = line.rstrip("\n")
                if line.startswith("# "):
                    group = f"{theme}.{line[2:]}"
                elif line:
                    groups.setdefault(group, []).append(_variable(dict(zip(head, line.split("|"))), group))
    return groups


def _variable(row, group):
    when, _, span = row["measured"].partition(":")
    match = re.fullmatch(r"(\d+)-(\d+)([dwmy])", span)
    return {
        "name": row["name"], "label": row["label"], "type": TYPES[row["type"]], "unit": row["unit"],
        "concept": row["concept"], "description": row["description"], "core": group == "core.identity",
        "measured": {"1": "once", "r": "repeated"}[when],
        "span": (match[1], match[2], UNITS[match[3]]) if match else None,
        "values": row["values"].replace(";", "|"),
        "labels": {language: row[language] for language in LANGUAGES if row[language]},
    }


def pick(groups, words):
    """The variables of `core.growth neonatal.birth:6 …`: whole groups, or the first few of one."""
    chosen = {}
    for word in words.split():
        name, _, count = word.partition(":")
        for variable in groups[name][:int(count) if count else None]:
            chosen.setdefault(variable["name"], variable)
    return list(chosen.values())
