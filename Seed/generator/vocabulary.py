"""vocabulary.tsv: every concept that the seed uses, with labels.

Diseases, signs and the main measurements come with labels from `vocabulary.psv` and `signs.psv`. Other concepts of
variables are added here: a LOINC code takes the labels of the variable it stands for, a sample concept its own name."""
import os

from .library import HERE, LANGUAGES, rows

COLUMNS = ["code", "kind", "en", "pl", "es", "it", "fi", "nl", "lv", "de", "fr", "synonyms", "broader"]


def table(hospitals, chosen):
    concepts = {}
    for name in ("vocabulary.psv", "signs.psv"):
        for row in rows(os.path.join(HERE, name), "|"):
            for code in row["codes"].split():
                concepts[code] = dict(row, code=code, broader="")
                if row["broader"].split(":")[0] == code.split(":")[0]:
                    concepts[code]["broader"] = row["broader"]
    for variable in sorted((v for picked in chosen.values() for v in picked), key=lambda v: (len(v["label"]), v["name"])):
        if variable["concept"] and variable["concept"] not in concepts:
            concepts[variable["concept"]] = _from_variable(variable)
    for code, row in concepts.items():
        if code.startswith("ICD10:") and code.split(".")[0] != code and code.split(".")[0] in concepts:
            row["broader"] = code.split(".")[0]
    lines = ["\t".join(COLUMNS)]
    for code in sorted(concepts):
        row = concepts[code]
        cells = [row.get(column, "") for column in COLUMNS]
        lines.append("\t".join(cell.replace(";", "|") if column == "synonyms" else cell for column, cell in zip(COLUMNS, cells)))
    return "\n".join(lines) + "\n"


def _from_variable(variable):
    code = variable["concept"]
    row = {"code": code, "kind": "measurement" if variable["type"] in ("integer", "decimal") else "other"}
    if code.startswith("LOINC:"):
        row["en"] = variable["label"]
        row.update({language: variable["labels"].get(language, "") for language in LANGUAGES})
    else:
        name = code.split(":")[1].replace("-", " ")
        row["en"] = name[0].upper() + name[1:]
    return row
