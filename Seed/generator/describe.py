"""One data set of a hospital's table as a HealthDCAT-AP release 8 description."""
from .library import concept_iri
from .rdf import Iri, Lit, Node
from .statistics import days

EHDS = "http://data.europa.eu/eli/reg/2025/327/oj"
CONFORMS = "https://w3id.org/paedcat/aggregate-statistics/v1"
AGE_GROUPS = [("term-newborn", 0, 28), ("infant-toddler", 28, 730.5), ("child", 730.5, 4383), ("adolescent", 4383, 6575)]
SYNTHETIC = {"en": "synthetic data", "fi": "synteettinen aineisto", "nl": "synthetische gegevens", "it": "dati sintetici",
             "es": "datos sintéticos", "lv": "sintētiski dati", "pl": "dane syntetyczne", "de": "synthetische Daten"}


def number(value):
    return Lit(str(value), datatype="xsd:nonNegativeInteger")


def texts(node, predicate, table):
    for language, text in table.items():
        node.add(predicate, Lit(text.strip(), language))


def agent(iri, names, kind, email, page, note=None):
    node = Node(iri, ("foaf:Agent",))
    texts(node, "foaf:name", names)
    node.add("dct:type", Iri("https://hdeu-dcat.data.health.europa.eu/resource/authority/publisher-type/" + kind))
    if note:
        node.add("dct:description", Lit(note, "en"))
    return node.add("cv:contactPoint", Node(iri.rstrip("/") + "/contact-point", ("cv:ContactPoint",)).add("cv:email", Lit(email)).add("cv:contactPage", Iri(page)))


def period(span):
    start, end = span.split("/")
    node = Node("", ("dct:PeriodOfTime",)).add("dcat:startDate", Lit(f"{start}-01-01", datatype="xsd:date"))
    return node.add("dcat:endDate", Lit(f"{end}-12-31", datatype="xsd:date") if end != ".." else None)


def legislation(hospital):
    return [Iri(EHDS)] + [Iri(iri) for iri in hospital.get("legislation", [])]


def distribution(hospital, dataset, title, url, kind="CSV", **more):
    node = Node("", ("dcat:Distribution",)).add("dct:title", Lit(title, "en"))
    if more.get("description"):
        node.add("dct:description", Lit(more["description"], "en"))
    node.add("dcatap:applicableLegislation", *legislation(hospital)).add("dcat:accessURL", Iri(url))
    if more.get("download"):
        node.add("dcat:downloadURL", Iri(more["download"]))
    node.add("dct:format", "filetype:" + kind)
    return node.add("dct:conformsTo", Iri(CONFORMS) if more.get("statistics") else None)


def column(variable, hospital, dataset, repeated):
    language = hospital["language"]
    node = Node(f"{hospital['iri']}dataset/{dataset['id']}/variable/{variable['name']}" if hospital.get("columnIris") else "",
                ("csvw:Column",))
    node.add("csvw:name", Lit(variable["name"])).add("csvw:title", Lit(variable["label"], "en"))
    if variable["labels"].get(language):
        node.add("csvw:title", Lit(variable["labels"][language], language))
    text = variable["description"]
    if repeated:
        text += f", as kept by {dataset['setting']}"
    node.add("dct:description", Lit(text + ".", "en")).add("csvw:datatype", Lit(variable["type"]))
    if variable["concept"]:
        node.add("csvw:propertyUrl", Iri(concept_iri(variable["concept"])))
    node.add("phds:unit", Lit(variable["unit"]) if variable["unit"] else None)
    node.add("phds:allowedValues", Lit(variable["values"]) if variable["values"] else None)
    node.add("phds:measured", Lit(variable["measured"]))
    if variable["span"]:
        start, end, unit = variable["span"]
        node.add("phds:measuredFrom", Lit(start, datatype="xsd:integer")).add("phds:measuredTo", Lit(end, datatype="xsd:integer"))
        node.add("phds:measuredUnit", Lit(unit))
    return node


def table_group(dataset, hospital, chosen, repeated):
    title = dataset["title"]["en"]
    table = Node("", ("csvw:Table",)).add("dct:title", Lit(f"Columns of {title}", "en"))
    table.add("csvw:column", *[column(v, hospital, dataset, v["description"] in repeated) for v in chosen])
    group = Node("", ("csvw:TableGroup",)).add("dct:title", Lit(f"Data dictionary of {title}", "en"))
    return group.add("csvw:table", table)


def ages(node, dataset):
    start, end = dataset["ages"].split("/")
    node.add("healthdcatap:minTypicalAge", number(int(days(start) / 365.25)))
    node.add("healthdcatap:maxTypicalAge", number(int((days(end) - 0.5) / 365.25)))
    node.add("phds:minAge", Lit(start, datatype="xsd:duration")).add("phds:maxAge", Lit(end, datatype="xsd:duration"))
    groups = [name for name, low, high in AGE_GROUPS if days(start) < high - 0.5 and days(end) > low + 0.5]
    if "gestation" in dataset:
        low, high = dataset["gestation"]
        node.add("phds:minGestationalAge", number(low)).add("phds:maxGestationalAge", number(high))
        groups = (["preterm-newborn"] if low < 37 else []) + [g for g in groups if g != "term-newborn" or high >= 37]
    node.add("phds:ageGroup", *["agegroup:" + name for name in groups])


def describe(dataset, hospital, chosen, repeated, people):
    """The dataset node. `people` is the total of its statistics, or of its own figures when it has none."""
    iri = f"{hospital['iri']}dataset/{dataset['id']}"
    local = hospital["language"]
    node = Node(iri, ("dcat:Dataset",))
    texts(node, "dct:title", dataset["title"])
    texts(node, "dct:description", dataset["text"])
    node.add("dct:identifier", Lit(f"{hospital['short']}-{dataset['id']}".upper()))
    node.add("dct:accessRights", "access:" + dataset["access"]).add("dcatap:applicableLegislation", *legislation(hospital))
    node.add("dct:type", Iri("http://publications.europa.eu/resource/authority/dataset-type/STATISTICAL"))
    node.add("dct:language", "language:" + hospital["languageCode"])
    node.add("dct:accrualPeriodicity", "frequency:" + dataset.get("frequency", "ANNUAL"))
    node.add("dct:issued", Lit(dataset["issued"], datatype="xsd:date")).add("dct:modified", Lit(dataset["modified"], datatype="xsd:date"))
    node.add("dct:publisher", Iri(hospital["iri"] + "organisation")).add("geodcatap:custodian", Iri(hospital["iri"] + "organisation"))
    node.add("healthdcatap:hdab", Iri(hospital["hdabIri"]))
    contact = Node("", ("vcard:Kind",)).add("vcard:fn", Lit(f"Data desk for {dataset['title']['en']}", "en"))
    node.add("dcat:contactPoint", contact.add("vcard:hasEmail", Iri("mailto:" + hospital["contact"]))
             .add("vcard:hasURL", Iri(f"{hospital['iri']}contact/{dataset['id']}")))
    node.add("dct:spatial", "country:" + hospital["countryCode"]).add("dct:temporal", period(dataset["years"]))
    node.add("dct:provenance", Node("", ("dct:ProvenanceStatement",)).add("rdfs:label", Lit(dataset["provenance"], "en")))
    node.add("dcat:theme", "datatheme:HEAL")
    for language, words in dataset["keywords"].items():
        node.add("dcat:keyword", *[Lit(word.strip(), language) for word in words.split(";")], Lit(SYNTHETIC[language], language))
    node.add("dcat:landingPage", Iri(f"{hospital['iri']}catalogue/{dataset['id']}"))
    node.add("healthdcatap:healthCategory", *["category:" + code for code in dataset["category"].split()])
    node.add("healthdcatap:healthTheme", *["healththeme:" + code for code in dataset["theme"].split()])
    node.add("healthdcatap:hasCodingSystem", *["coding:" + code for code in dataset["coding"].split()])
    node.add("healthdcatap:hasCodeValues", *[Lit(code) for code in dataset.get("diagnoses", {})])
    node.add("dct:conformsTo", *[Iri("https://hdeu-dcat.data.health.europa.eu/resource/authority/standard/" + code)
                                 for code in dataset.get("standard", "").split()])
    ages(node, dataset)
    node.add("healthdcatap:numberOfUniqueIndividuals", number(people))
    node.add("healthdcatap:numberOfRecords", number(people * dataset.get("records", 6)))
    node.add("healthdcatap:populationCoverage", Lit(dataset["population"], "en"))
    node.add("healthdcatap:retentionPeriod", period(dataset["years"].split("/")[0] + "/" + str(dataset.get("keep", 2045))))
    node.add("dpv:hasPersonalData", *(["dpv-pd:Age", "dpv-pd:Gender", "dpv-pd:HealthRecord"] if dataset["access"] != "PUBLIC" else []))
    node.add("dpv:hasPurpose", Node("", ("dpv:Purpose",)).add("dct:description", Lit(dataset["purpose"], "en")))
    node.add("dpv:hasLegalBasis", Node("", ("dpv:LegalBasis",)).add("dct:description", Lit(dataset["legal"], "en")))
    node.add("prov:wasGeneratedBy", Node("", ("prov:Activity",)).add("dct:type", "activity:" + dataset["activity"]))
    node.add("healthdcatap:hasStructuredData", Lit("true", datatype="xsd:boolean"))
    node.add("healthdcatap:hasVariables", table_group(dataset, hospital, chosen, repeated))
    where = {"PUBLIC": "open table of", "RESTRICTED": "extract on application of", "NON_PUBLIC": "secure room copy of"}
    name = dataset["title"]["en"]
    node.add("dcat:distribution", distribution(hospital, dataset, f"{where[dataset['access']].capitalize()} {name}",
                                               f"{hospital['iri']}access/{dataset['id']}", dataset.get("format", "CSV")))
    if dataset.get("statistics", True):
        node.add("healthdcatap:analytics", distribution(
            hospital, dataset, f"Aggregate statistics of {name}", f"{hospital['iri']}statistics/{dataset['id']}", "JSON",
            download=f"statistics/{dataset['id']}.json", statistics=True))
    return node
