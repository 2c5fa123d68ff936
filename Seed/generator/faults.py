"""Mistakes made on purpose, as hospitals make them. Each is named in README.md."""
from .rdf import Iri, Lit


def ages_not_stated(node, hospital):
    node.drop("healthdcatap:minTypicalAge", "healthdcatap:maxTypicalAge", "phds:minAge", "phds:maxAge", "phds:ageGroup")
    node.add("healthdcatap:minTypicalAge", Lit("n/a")).add("healthdcatap:maxTypicalAge", Lit("n/a"))


def misspelt_date(node, hospital):
    node.drop("dct:modified").add("dct:modified", Lit("2025-02-31", datatype="xsd:date"))


def two_letter_languages(node, hospital):
    node.drop("dct:language").add("dct:language", Lit("pl"), Lit("en"))


def undescribed_publisher(node, hospital):
    node.drop("dct:publisher").add("dct:publisher", Iri(hospital["iri"] + "unit/nephrology"))


def small_count(node, hospital):
    node.drop("healthdcatap:numberOfUniqueIndividuals", "healthdcatap:numberOfRecords")
    node.add("healthdcatap:numberOfUniqueIndividuals", Lit("7", datatype="xsd:nonNegativeInteger"))


def no_title(node, hospital):
    node.drop("dct:title")


def ages_swapped(node, hospital):
    node.drop("healthdcatap:minTypicalAge", "healthdcatap:maxTypicalAge", "phds:minAge", "phds:maxAge", "phds:ageGroup")
    node.add("healthdcatap:minTypicalAge", Lit("12", datatype="xsd:nonNegativeInteger"))
    node.add("healthdcatap:maxTypicalAge", Lit("5", datatype="xsd:nonNegativeInteger"))


def unknown_access(node, hospital):
    node.drop("dct:accessRights").add("dct:accessRights", Iri(hospital["iri"] + "access-right/on-request"))


FAULTS = {f.__name__.replace("_", "-"): f for f in (
    ages_not_stated, misspelt_date, two_letter_languages, undescribed_publisher, small_count, no_title, ages_swapped, unknown_access)}
