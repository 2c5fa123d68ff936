"""Rewrites a description in the manner of the releases of 2025: names that release 8 has dropped or moved."""
from .rdf import Iri, Lit, Node, walk

OLD_CATEGORY = "http://healthdataportal.eu/resource/authority/healthcategories/"
OLD_PUBLISHER = "http://healthdataportal.eu/resource/authority/publisher-type/"


def age(node, hospital):
    group = node.values("healthdcatap:hasVariables")[0]
    titles = node.values("dct:title")
    node.drop("healthdcatap:hasVariables", "healthdcatap:hasStructuredData", "dct:publisher", "geodcatap:custodian")
    for inner in walk(node):
        inner.pairs = [_older(predicate, value) for predicate, value in inner.pairs]
    publisher = Node("", ("foaf:Agent", "foaf:Organization")).add("foaf:name", Lit(hospital["hospital"], "en"))
    publisher.add("foaf:mbox", Iri("mailto:" + hospital["contact"])).add("healthdcatap:publisherType", Iri(OLD_PUBLISHER + "Inpatient"))
    note = f"{titles[0].text} was described before release 8 and has not been moved on."
    publisher.add("healthdcatap:publisherNote", Lit(note, "en")).add("healthdcatap:trustedDataHolder", Lit("false", datatype="xsd:boolean"))
    node.add("dct:publisher", publisher)
    for inner in walk(group):
        inner.pairs = [("csvw:titles" if predicate == "csvw:title" else predicate, value) for predicate, value in inner.pairs]
    sample = Node("", ("dcat:Distribution",)).add("dct:title", Lit(f"Invented sample rows: {titles[0].text}", "en"))
    sample.add("dcat:accessURL", Iri(node.iri.replace("/dataset/", "/sample/"))).add("csvw:tableGroup", group)
    node.add("adms:sample", sample)


def _older(predicate, value):
    if isinstance(value, Iri):
        iri = value.value
        if "/authority/healthcategories/" in iri:
            iri = OLD_CATEGORY + iri.rsplit("/", 1)[1]
        elif "publications.europa.eu" in iri and predicate in ("dcat:theme", "dct:language", "dct:accrualPeriodicity"):
            iri = iri.replace("http://", "https://")
        return predicate, Iri(iri)
    return predicate, value
