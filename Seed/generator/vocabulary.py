"""vocabulary.tsv: every concept that the seed uses, and others that people ask for, with names in nine languages.

Diseases, signs, groups, specialties, kinds of data and the main measurements come with labels from `vocabulary.psv`,
`signs.psv` and `terms.psv`; `names.psv` adds what people say besides. Other concepts of variables are added here: a LOINC
code takes the labels of the variable it stands for (German and French from `german-french.psv`), a sample concept its
own name. A cell `=` says that the English word is the one truly used in that language; the column `same` lists those.

Several codes in one row mean the same concept."""
import os
import re

from .library import HERE, LANGUAGES, rows

TONGUES = ["pl", "es", "it", "fi", "nl", "lv", "de", "fr"]
NAMES = ["synonyms", "lay", "acronyms", "related"]
COLUMNS = ["code", "kind", "en"] + TONGUES + NAMES + ["same", "broader", "sameAs"]
# Labels of variables that equal the English one since it is the word in use.
TRULY_USED = {("LOINC:14682-9", "nl"), ("LOINC:14749-6", "nl"), ("LOINC:39156-5", "nl")}


def table(hospitals, chosen):
    concepts = {}
    for name in ("vocabulary.psv", "signs.psv", "terms.psv"):
        for row in rows(os.path.join(HERE, name), "|"):
            codes = row["codes"].split()
            for code in codes:
                concepts[code] = _from_row(row, code, [other for other in codes if other != code])
    for variable in sorted((v for picked in chosen.values() for v in picked), key=lambda v: (len(v["label"]), v["name"])):
        if variable["concept"] and variable["concept"] not in concepts:
            concepts[variable["concept"]] = _from_variable(variable)
    for row in rows(os.path.join(HERE, "german-french.psv"), "|"):
        for language in ("de", "fr"):
            concepts[row["codes"]][language] = concepts[row["codes"]][language] or row[language]
    for row in rows(os.path.join(HERE, "names.psv"), "|"):
        _add(concepts[row["codes"]], row)
    for code, concept in concepts.items():
        if code.startswith("ICD10:") and code.split(".")[0] != code and code.split(".")[0] in concepts:
            _join(concept, "broader", [code.split(".")[0]])
    lines = ["\t".join(COLUMNS)]
    for code in sorted(concepts):
        lines.append("\t".join(_cell(concepts[code].get(column, "")) for column in COLUMNS))
    return "\n".join(lines) + "\n"


def _cell(value):
    return value if isinstance(value, str) else "|".join(value)


def _join(concept, column, values):
    concept[column] = concept.get(column, []) + [value for value in values if value and value not in concept.get(column, [])]


def _from_row(row, code, others):
    concept = {"code": code, "kind": row["kind"], "en": row["en"], "sameAs": others, "same": []}
    for language in TONGUES:
        label = row[language]
        if label == "=":
            concept["same"].append(language)
            label = row["en"]
        elif label == row["en"]:
            raise SystemExit(f"{code}: write = where the English word is the one used in {language}")
        concept[language] = label
    for column in NAMES:
        names = [name for name in row.get(column, "").split(";") if name]
        for name in names:
            _join(concept, "acronyms" if column == "synonyms" and _is_acronym(name) else column, [name])
    broader = row["broader"].split()
    _join(concept, "broader", broader)
    return concept


def _is_acronym(name):
    return re.fullmatch(r"[A-Za-z0-9.,/-]{2,8}( I{1,3}V?| IV| VI)?", name) and len(re.findall(r"[A-Z0-9]", name)) >= 2


def _add(concept, row):
    _join(concept, "synonyms", row["names"].split(";"))
    for column in ("lay", "acronyms", "related"):
        _join(concept, column, row[column].split(";"))
    _join(concept, "broader", row["broader"].split())


def _from_variable(variable):
    code = variable["concept"]
    concept = {"code": code, "kind": "measurement" if variable["type"] in ("integer", "decimal") else "other", "same": []}
    if code.startswith("LOINC:"):
        concept["en"] = variable["label"]
        for language in TONGUES:
            label = variable["labels"].get(language, "")
            if label.lower() == variable["label"].lower():
                if (code, language) in TRULY_USED:
                    concept["same"].append(language)
                else:
                    label = ""
            concept[language] = label
    else:
        name = code.split(":")[1].replace("-", " ")
        concept["en"] = name[0].upper() + name[1:]
        concept.update({language: "" for language in TONGUES})
    return concept
