"""Hospitals' documents: which file says what, in which notation."""
import html
import os
import random
import tomllib

from . import describe as d
from .rdf import Iri, Lit, Node, n_triples, rdf_xml, turtle, walk

HERE = os.path.dirname(os.path.abspath(__file__))
ORDER = ["helsinki", "rotterdam", "florence", "barcelona", "riga", "london", "warsaw", "leipzig"]
NOTE = ("{hospital}: invented descriptions of invented data.\n"
        "No hospital, child, study or count behind them is real. Written by Seed/generate.py.")
# the class of a code, by the start of its IRI, so that a reader needs no code list to check a range
CLASSES = [
    ("http://publications.europa.eu/resource/authority/access-right/", "dct:RightsStatement"),
    ("http://publications.europa.eu/resource/authority/language/", "dct:LinguisticSystem"),
    ("http://publications.europa.eu/resource/authority/frequency/", "dct:Frequency"),
    ("http://publications.europa.eu/resource/authority/country/", "dct:Location"),
    ("http://publications.europa.eu/resource/authority/file-type/", "dct:MediaTypeOrExtent"),
    ("http://data.europa.eu/eli/reg/", "eli:LegalResource"),
    ("http://www.legislation.gov.uk/", "eli:LegalResource"),
    ("https://hdeu-dcat.data.health.europa.eu/resource/authority/coding-system/", "dct:Standard skos:Concept"),
    ("https://hdeu-dcat.data.health.europa.eu/resource/authority/standard/", "dct:Standard skos:Concept"),
    ("https://w3id.org/paedcat/aggregate-statistics/", "dct:Standard"),
    ("https://hdeu-dcat.data.health.europa.eu/resource/authority/", "skos:Concept"),
    ("http://publications.europa.eu/resource/authority/data-theme/", "skos:Concept"),
    ("http://publications.europa.eu/resource/authority/dataset-type/", "skos:Concept"),
    ("https://w3id.org/dpv/dpv-pd#", "dpv:PersonalData"),
]


def load():
    hospitals = []
    for name in ORDER:
        path = os.path.join(HERE, "hospitals", name + ".toml")
        if not os.path.exists(path):
            continue
        with open(path, "rb") as file:
            hospital = tomllib.load(file)
        more = os.path.join(HERE, "hospitals", name + "-2.toml")
        if os.path.exists(more):
            with open(more, "rb") as file:
                hospital["dataset"] += tomllib.load(file)["dataset"]
        basis = hospital["legal"]
        share = -(-len(hospital["dataset"]) // len(basis))
        for position, dataset in enumerate(hospital["dataset"]):
            dataset.setdefault("legal", basis[position // share])
            defaults(hospital, dataset)
        hospitals.append(hospital)
    return hospitals


SYSTEMS = {"ORPHA": "ORPHACODE", "ICD10": "ICD-10", "HP": "HPO"}


def defaults(hospital, dataset):
    """What most data sets have in common, unless their table says otherwise."""
    chance = random.Random(f"dates/{hospital['name']}/{dataset['id']}")
    dataset.setdefault("issued", f"2025-{chance.randint(3, 12):02}-{chance.randint(1, 28):02}")
    dataset.setdefault("modified", f"2026-{chance.randint(1, 6):02}-{chance.randint(1, 28):02}")
    dataset.setdefault("category", "EHRS")
    dataset.setdefault("activity", "HOSPITAL_RECORDS")
    systems = {SYSTEMS[code.split(":")[0]] for code in dataset.get("diagnoses", {})}
    dataset.setdefault("coding", " ".join(sorted(systems | {"LOINC"})))


def classes(nodes):
    """`<code> a class` for the codes that the nodes use."""
    found = {}
    for top in nodes:
        for node in walk(top):
            for predicate, value in node.pairs:
                if predicate == "dcat:landingPage":
                    found[value.value] = "foaf:Document"
                elif isinstance(value, Iri):
                    for start, kind in CLASSES:
                        if value.value.startswith(start):
                            found[value.value] = kind
                            break
    return [Node(iri, tuple(kind.split())) for iri, kind in sorted(found.items())]


def organisation(hospital):
    kind = hospital.get("publisherType", "inpatient-institute")
    return [d.agent(hospital["iri"] + "organisation", hospital["name_text"], kind, hospital["contact"], hospital["iri"] + "contact"),
            d.agent(hospital["hdabIri"], hospital["hdab"], "national-authority", hospital["hdabEmail"], hospital["hdabIri"] + "contact")]


def catalogue(hospital, datasets):
    node = Node(hospital["iri"] + "catalogue", ("dcat:Catalog",))
    d.texts(node, "dct:title", hospital["catalogueTitle"])
    d.texts(node, "dct:description", hospital["catalogueText"])
    node.add("dct:publisher", Iri(hospital["iri"] + "organisation")).add("dcatap:applicableLegislation", *d.legislation(hospital))
    node.add("dct:language", "language:" + hospital["languageCode"], *(["language:ENG"] if hospital["languageCode"] != "ENG" else []))
    node.add("dct:spatial", "country:" + hospital["countryCode"])
    node.add("dct:issued", Lit("2025-03-03", datatype="xsd:date")).add("dct:modified", Lit(hospital["referenceDate"], datatype="xsd:date"))
    node.add("foaf:homepage", Node(hospital["iri"], ("foaf:Document",)))
    node.add("dcat:themeTaxonomy", Node("http://publications.europa.eu/resource/authority/data-theme", ("skos:ConceptScheme",)))
    return node.add("dcat:dataset", *[Iri(dataset.iri) for dataset in datasets])


def documents(hospital, nodes):
    """Path below the hospital's folder → bytes of the document."""
    note = NOTE.format(hospital=hospital["hospital"])
    agents = organisation(hospital)
    top = catalogue(hospital, nodes)
    form = hospital["form"]
    if form == "folder":
        return folder(hospital, nodes, agents, note)
    if form == "pages":
        return pages(hospital, nodes, agents, top, note)
    everything = [top] + agents + nodes
    everything += classes(everything)
    writer, name = {"turtle": (turtle, "catalogue.ttl"), "xml": (rdf_xml, "catalogue.rdf"), "triples": (n_triples, "catalogue.nt")}[form]
    return {name: writer(everything, note)}


def folder(hospital, nodes, agents, note):
    files = {}
    for node in nodes:
        name = node.iri.rsplit("/", 1)[1] + ".ttl"
        everything = [node] + agents
        files[name] = turtle(everything + classes(everything), note)
    items = "\n".join(f'    <li><a href="{name}">{html.escape(node.values("dct:title")[0].text)}</a></li>'
                      for name, node in zip(files, nodes))
    files["index.html"] = ('<!doctype html>\n<html lang="en">\n<head>\n  <meta charset="utf-8">\n'
                           f'  <title>{html.escape(hospital["hospital"])}: descriptions of data sets</title>\n</head>\n<body>\n'
                           f'  <h1>{html.escape(hospital["hospital"])}</h1>\n  <p>Invented data sets; one Turtle file each.</p>\n'
                           f"  <ul>\n{items}\n  </ul>\n</body>\n</html>\n")
    return files


def pages(hospital, nodes, agents, top, note):
    """A catalogue in three parts, linked in both ways Hydra has had of saying `next page`."""
    size = -(-len(nodes) // 3)
    parts = [nodes[start:start + size] for start in range(0, len(nodes), size)]
    names = ["catalogue.ttl"] + [f"catalogue-page-{number}.ttl" for number in range(2, len(parts) + 1)]
    files = {}
    for position, part in enumerate(parts):
        page = Node("", ("hydra:PartialCollectionView", "hydra:PagedCollection"))
        page.add("hydra:first", Iri(names[0])).add("hydra:last", Iri(names[-1]))
        if position:
            page.add("hydra:previous", Iri(names[position - 1])).add("hydra:previousPage", Iri(names[position - 1]))
        if position + 1 < len(parts):
            page.add("hydra:next", Iri(names[position + 1])).add("hydra:nextPage", Iri(names[position + 1]))
        page.add("hydra:totalItems", Lit(str(len(nodes)), datatype="xsd:integer"))
        page.add("hydra:itemsPerPage", Lit(str(size), datatype="xsd:integer"))
        here = Node(top.iri, top.types + ("hydra:Collection",), [pair for pair in top.pairs if pair[0] != "dcat:dataset"])
        here.add("dcat:dataset", *[Iri(node.iri) for node in part])
        here.add("hydra:totalItems", Lit(str(len(nodes)), datatype="xsd:integer")).add("hydra:view", Iri(""))
        everything = [page, here] + agents + part
        files[names[position]] = turtle(everything + classes(everything), note)
    return files
