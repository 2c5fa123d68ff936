#!/usr/bin/env python3
"""Writes the seed data space: what each made-up hospital publishes.

    generate.py            writes the files beside this script
    generate.py --check    writes nothing; checks the rules of the seed and that the files are up to date

The same tables in `generator/` give the same bytes. Needs only Python 3.11 and no network."""
import json
import os
import sys

from generator import catalogue, checks, faults, legacy, protocols, vocabulary
from generator.describe import describe
from generator.library import pick, variables
from generator.statistics import as_json, document

HERE = os.path.dirname(os.path.abspath(__file__))


def build():
    """Everything as text: path → content, and what was said of every data set for the checks."""
    groups = variables()
    hospitals = catalogue.load()
    chosen = {(h["name"], d["id"]): pick(groups, d["variables"]) for h in hospitals for d in h["dataset"]}
    uses = {}
    for list_of_variables in chosen.values():
        for variable in list_of_variables:
            uses[variable["description"]] = uses.get(variable["description"], 0) + 1
    repeated = {description for description, count in uses.items() if count > checks.MOST}
    files, spoken = {}, []
    for hospital in hospitals:
        nodes = []
        for dataset in hospital["dataset"]:
            picked = chosen[hospital["name"], dataset["id"]]
            iri = dataset.get("about") or f"{hospital['iri']}dataset/{dataset['id']}"
            statistics = document(dataset, iri, hospital, picked)
            if dataset.get("statistics", True):
                files[f"{hospital['name']}/statistics/{dataset['id']}.json"] = as_json(statistics)
            node = describe(dataset, hospital, picked, repeated, statistics["total"])
            node.iri = iri
            if dataset.get("older"):
                legacy.age(node, hospital)
            if dataset.get("fault"):
                faults.FAULTS[dataset["fault"]](node, hospital)
            nodes.append(node)
            spoken.append((hospital, dataset, node, picked))
        for name, text in catalogue.documents(hospital, nodes).items():
            files[f"{hospital['name']}/{name}"] = text
    files["vocabulary.tsv"] = vocabulary.table(hospitals, chosen)
    files |= protocols.files()
    files["space.json"] = json.dumps({"hospitals": [space(h) for h in hospitals] + protocols.space()}, indent=2, ensure_ascii=False) + "\n"
    return files, spoken


def space(hospital):
    path = {"turtle": "catalogue.ttl", "pages": "catalogue.ttl", "xml": "catalogue.rdf", "triples": "catalogue.nt", "folder": ""}
    return {"name": hospital["name"], "hospital": hospital["hospital"], "country": hospital["country"],
            "path": f"{hospital['name']}/{path[hospital['form']]}", "kind": "folder" if hospital["form"] == "folder" else "auto",
            "threshold": 10, "contact": hospital["contact"], "iriPrefix": hospital["iri"]}


def main():
    files, spoken = build()
    if "--check" in sys.argv:
        problems = checks.problems(files, spoken)
        for path, text in files.items():
            full = os.path.join(HERE, path)
            if not os.path.exists(full) or open(full, encoding="utf-8").read() != text:
                problems.append(f"{path} is not what the generator writes")
        print(checks.summary(files, spoken))
        for problem in problems:
            print("problem:", problem, file=sys.stderr)
        return 1 if problems else 0
    for path, text in files.items():
        full = os.path.join(HERE, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    print(checks.summary(files, spoken))
    return 0


if __name__ == "__main__":
    sys.exit(main())
