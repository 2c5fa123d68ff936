"""vocabulary.tsv: every concept that the seed uses, with labels.

Diseases, signs and the main measurements come with labels from `vocabulary.psv`. Other concepts of variables are
added here: a LOINC code takes the labels of the variable it stands for, a sample concept its own name."""
import os

from .library import HERE, LANGUAGES, rows

COLUMNS = ["code", "kind", "en", "pl", "es", "it", "fi", "nl", "lv", "de", "fr", "synonyms", "broader"]


def table(hospitals, chosen):
    concepts = {row["code"]: row for row in rows(os.path.join(HERE, "vocabulary.psv"), "|")}
    for picked in chosen.values():
        for variable in picked:
            code = variable["concept"]
            if code and code not in concepts:
                concepts[code] = _from_variable(variable)
    lines = ["\t".join(COLUMNS)]
    for code in sorted(concepts):
        row = concepts[code]
        cells = [row.get(column, "") for column in COLUMNS]
        lines.append("\t".join(cell.replace(";", "|") if column in ("synonyms", "broader") else cell
                               for column, cell in zip(COLUMNS, cells)))
    return "\n".join(lines) + "\n"


def _from_variable(variable):
    code = variable["concept"]
    row = {"code": code, "kind": "measurement" if variable["type"] in ("integer", "decimal") else "other"}
    if code.startswith("LOINC:"):
        row["en"] = variable["label"]
        row.update({language: variable["labels"].get(language, "") for language in LANGUAGES})
    else:
        row["en"] = code.split(":")[1].replace("-", " ")
    return row
