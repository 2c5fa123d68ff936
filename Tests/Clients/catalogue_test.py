"""Other people's readers on our /catalog, page by page: CKAN's and rdflib find every dataset.

`make test-clients` sets PAEDCAT_ADDRESS to a catalogue of the sample hospitals.
"""

import json
import os
import unittest
import urllib.parse
import urllib.request

from ckanext.dcat.processors import RDFParser
from rdflib import Graph
from rdflib.namespace import DCAT, DCTERMS, RDF, Namespace

ADDRESS = os.environ["PAEDCAT_ADDRESS"]
HYDRA = Namespace("http://www.w3.org/ns/hydra/core#")
MOST_PAGES = 100


def get(path, accept="*/*"):
    request = urllib.request.Request(urllib.parse.urljoin(ADDRESS, path), headers={"Accept": accept})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read()


def stated():
    """The IRIs of all datasets, as the search API lists them."""
    found, cursor = set(), None
    while True:
        more = f"&cursor={urllib.parse.quote(cursor)}" if cursor else ""
        page = json.loads(get(f"/api/v1/datasets?limit=50{more}"))
        found |= {item["iri"] for item in page["items"]}
        cursor = page.get("next")
        if not cursor:
            return found, page["total"]


class CatalogueTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.stated, cls.total = stated()

    def test_the_list_is_whole(self):
        self.assertGreater(self.total, 50)
        self.assertEqual(len(self.stated), self.total)

    def test_rdflib(self):
        for notation, media in [
            ("turtle", "text/turtle"),
            ("xml", "application/rdf+xml"),
            ("json-ld", "application/ld+json"),
        ]:
            with self.subTest(notation=notation):
                found, pages, page = set(), 0, "/catalog?limit=20"
                while page and pages < MOST_PAGES:
                    graph = Graph().parse(data=get(page, media), format=notation)
                    own = set(graph.subjects(RDF.type, DCAT.Dataset))
                    titled = {str(node) for node in own if (node, DCTERMS.title, None) in graph}
                    listed = {str(node) for node in graph.objects(None, DCAT.dataset)}
                    found |= {str(node) for node in own} & listed
                    # One sample is faulty on purpose and has no title.
                    self.assertLessEqual(len({str(n) for n in own} & listed) - len(titled & listed), 1)
                    pages += 1
                    page = next(map(str, graph.objects(None, HYDRA.next)), None)
                self.assertGreater(pages, 2)
                self.assertEqual(found, self.stated)

    def test_ckan(self):
        for notation, media in [("turtle", "text/turtle"), ("xml", "application/rdf+xml")]:
            with self.subTest(notation=notation):
                found, pages, page = {}, 0, "/catalog?limit=20"
                while page and pages < MOST_PAGES:
                    parser = RDFParser(profiles=["euro_dcat_ap_3"])
                    parser.parse(get(page, media), _format=notation)
                    for dataset in parser.datasets():
                        extras = {extra["key"]: extra["value"] for extra in dataset["extras"]}
                        found[extras["uri"]] = dataset
                    pages += 1
                    page = parser.next_page()
                    page = str(page) if page else None
                self.assertGreater(pages, 2)
                self.assertLessEqual(self.stated, set(found))
                # Nothing else but what the pages name beside them: series and what they are part of.
                self.assertEqual({iri for iri in found if found[iri].get("title")} - self.stated, set())
                untitled = [iri for iri in self.stated if not found[iri].get("title")]
                self.assertLessEqual(len(untitled), 1, untitled)


if __name__ == "__main__":
    unittest.main()
