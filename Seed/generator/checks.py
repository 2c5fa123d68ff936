"""What must hold of the seed: counts, sentences that are not worn out, no small counts, concepts that are listed."""
import csv
import io
import json
import re

from .rdf import Lit, walk

SPEAKING = {"dct:title", "dct:description", "rdfs:label", "healthdcatap:populationCoverage", "healthdcatap:publisherNote",
            "adms:versionNotes", "rdfs:comment"}
COUNTS = {"healthdcatap:numberOfRecords", "healthdcatap:numberOfUniqueIndividuals"}
MOST = 5


def sentences(node):
    """The sentences that one data set says, each once."""
    found = set()
    for inner in walk(node):
        for predicate, value in inner.pairs:
            if isinstance(value, Lit) and predicate in SPEAKING:
                for part in re.split(r"(?<=[.!?;:])\s+", value.text):
                    found.add(part.strip(" .").lower())
    return found


def problems(files, spoken):
    found = []
    said = {}
    names, columns = set(), 0
    for hospital, dataset, node, picked in spoken:
        for sentence in sentences(node):
            said.setdefault(sentence, []).append(f"{hospital['name']}/{dataset['id']}")
        names |= {variable["name"] for variable in picked}
        columns += len(picked)
        if dataset.get("fault") != "small-count":
            for predicate in COUNTS:
                for value in node.values(predicate):
                    if value.text.isdigit() and 0 < int(value.text) < 10:
                        found.append(f"{node.iri}: {predicate} is below ten")
    found += [f"{len(where)} data sets say “{sentence}”: {', '.join(where[:6])}" for sentence, where in said.items() if len(where) > MOST]
    hospitals = {hospital["name"] for hospital, *_ in spoken}
    for what, have, least in (("hospitals", len(hospitals), 8), ("data sets", len(spoken), 90), ("variables", columns, 2000),
                              ("distinct variables", len(names), 400)):
        if have < least:
            found.append(f"{have} {what}, at least {least} wanted")
    iris = [node.iri for _, _, node, _ in spoken]
    found += [f"{iri} is described twice" for iri in set(iris) if iris.count(iri) > 1 and "helsinki" not in iri]
    found += statistics(files, spoken) + concepts(files, spoken)
    return found


def statistics(files, spoken):
    found = []
    for path, text in files.items():
        if not path.endswith(".json") or path == "space.json":
            continue
        document = json.loads(text)
        base = document["rounding"]
        counts = [cell["count"] for table in document["tables"] for cell in table["cells"] if "count" in cell]
        if any(0 < count < 10 or count % base for count in counts + [document["total"]]):
            found.append(f"{path}: a count below ten, or not rounded")
        for table in document["tables"]:
            if table.get("complete"):
                rest = document["total"] - sum(cell.get("count", 0) for cell in table["cells"])
                hidden = sum(1 for cell in table["cells"] if "suppressed" in cell)
                if (hidden == 0 and rest != 0) or (hidden and (hidden < 4 or not 12 <= rest <= 28)):
                    found.append(f"{path}: {table['dimensions']} leaves {rest} for {hidden} suppressed cells")
    for hospital, dataset, node, _ in spoken:
        text = files.get(f"{hospital['name']}/statistics/{dataset['id']}.json")
        said = [value.text for value in node.values("healthdcatap:numberOfUniqueIndividuals")]
        if text and said and said != [str(json.loads(text)["total"])]:
            found.append(f"{node.iri} and its statistics disagree on the number of children")
    return found


def concepts(files, spoken):
    listed = {row["code"] for row in csv.DictReader(io.StringIO(files["vocabulary.tsv"]), delimiter="\t", quoting=csv.QUOTE_NONE)}
    used = {variable["concept"] for *_, picked in spoken for variable in picked if variable["concept"]}
    used |= {code for _, dataset, *_ in spoken for code in list(dataset.get("diagnoses", {})) + dataset.get("rare", [])}
    return [f"{code} is not in vocabulary.tsv" for code in sorted(used - listed)]


def summary(files, spoken):
    per = {}
    for hospital, dataset, _, picked in spoken:
        entry = per.setdefault(hospital["name"], [0, 0, 0])
        entry[0] += 1
        entry[1] += len(picked)
        entry[2] += f"{hospital['name']}/statistics/{dataset['id']}.json" in files
    lines = [f"{name}: {a} data sets, {b} variables, {c} statistics files" for name, (a, b, c) in per.items()]
    distinct = len({variable["name"] for *_, picked in spoken for variable in picked})
    groups = len({line for _, dataset, *_ in spoken for line in (word.split(":")[0].split(".")[0] for word in dataset["variables"].split())})
    lines.append(f"all: {len(spoken)} data sets, {sum(b for _, b, _ in per.values())} variables, {distinct} distinct, "
                 f"{groups} dictionaries, {sum(map(len, files.values())) // 1024} KiB")
    return "\n".join(lines)
