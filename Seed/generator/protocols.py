"""Small hospitals that publish in other ways: a FAIR Data Point, CKAN's API, JSON-LD with a REDCap dictionary."""
import json

LEGISLATION = "http://data.europa.eu/eli/reg/2025/327/oj"
EU = "http://publications.europa.eu/resource/authority/"
EHDS = "https://hdeu-dcat.data.health.europa.eu/resource/authority/"

HEAD = """# Sample Children's Hospital Tartu: invented descriptions of invented data.
# No hospital, child, study or count behind them is real. Written by Seed/generate.py.

@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcatap: <http://data.europa.eu/r5r/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix fdp: <https://w3id.org/fdp/fdp-o#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix healthdcatap: <http://healthdataportal.eu/ns/health#> .
@prefix ldp: <http://www.w3.org/ns/ldp#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

"""

PLACES = [
    {"name": "tartu", "hospital": "Sample Children's Hospital Tartu", "country": "ee", "path": "tartu/fdp.ttl", "kind": "fdp"},
    {"name": "lund", "hospital": "Sample Children's Hospital Lund", "country": "se", "path": "lund/", "kind": "ckan"},
    {"name": "porto", "hospital": "Sample Children's Hospital Porto", "country": "pt", "path": "porto/catalogue.jsonld", "kind": "auto"},
]

TARTU = [
    ("febrile-seizures", "Febrile seizures in the emergency room", "Temperature, duration and treatment of seizures with fever, with one visit a year later.",
     "ICD10:R56.0", 0, 5, 640, 910),
    ("hip-ultrasound", "Hip ultrasound of newborns", "Angles of both hips at six weeks, with the treatment of those that were not mature.",
     "ICD10:Q65.8", 0, 0, 2150, 2480),
]

LUND = [
    ("celiac-follow-up", "Follow-up of coeliac disease", "Antibodies, growth and diet of children with coeliac disease, from diagnosis to the eighteenth birthday.",
     "ICD10:K90.0", 1, 17, "coeliac disease; gluten-free diet"),
    ("cochlear-implants", "Children with cochlear implants", "Hearing thresholds and language tests before and after implantation of one or both sides.",
     "ICD10:H90.3", 0, 12, "hearing loss; cochlear implant"),
]

PORTO = [
    ("asthma-school", "Asthma in schoolchildren", "Asma em crianças em idade escolar", "Spirometry and symptoms of schoolchildren with asthma, three visits a year.",
     "ICD10:J45", 6, 15, 880),
    ("scoliosis-bracing", "Bracing of scoliosis", "Ortóteses na escoliose", "Curves on radiographs and hours of wear of a brace, until growth ends.",
     "ICD10:M41.1", 9, 17, 310),
]

REDCAP_HEAD = ("Variable / Field Name,Form Name,Section Header,Field Type,Field Label,\"Choices, Calculations, OR Slider Labels\",Field Note,"
               "Text Validation Type OR Show Slider Number,Text Validation Min,Text Validation Max\n")
REDCAP = {
    "asthma-school": [
        "visit_date,visit,Visit,text,Date of the visit,,,date_dmy,,",
        "fev1,visit,,text,FEV1,,Litres; best of three,number,0.3,6.5",
        "fvc,visit,,text,Forced vital capacity,,Litres,number,0.4,8",
        "night_cough,visit,,radio,Cough at night,\"0, never | 1, some nights | 2, every night\",In the last four weeks,,,",
        "inhaled_steroid,visit,,yesno,Inhaled steroid,,,,,",
    ],
    "scoliosis-bracing": [
        "film_date,film,Radiograph,text,Date of the radiograph,,,date_dmy,,",
        "cobb_angle,film,,text,Cobb angle,,Degrees; largest curve,integer,0,120",
        "risser,film,,dropdown,Risser stage,\"0, 0 | 1, 1 | 2, 2 | 3, 3 | 4, 4 | 5, 5\",,,,",
        "brace_hours,wear,,text,Hours of wear a day,,From the sensor in the brace,number,0,24",
    ],
}


def space():
    return [{**place, "threshold": 10, "contact": f"data@{place['name']}-sample.example",
             "iriPrefix": f"https://{place['name']}-sample.example/"} for place in PLACES]


def files():
    """path → content."""
    return {**fair_data_point(), **ckan(), **json_ld()}


def fair_data_point():
    site = "https://tartu-sample.example/"
    found = {
        "tartu/fdp.ttl": HEAD + """<> a fdp:FAIRDataPoint, fdp:MetadataService ; dct:title "FAIR Data Point of the Sample Children's Hospital Tartu"@en ;
    fdp:metadataCatalog <catalog/children.ttl> .

<catalog/> a ldp:DirectContainer ; dct:title "Catalogues"@en ; ldp:membershipResource <> ;
    ldp:hasMemberRelation fdp:metadataCatalog ; ldp:contains <catalog/children.ttl> .
""",
    }
    pages = ", ".join(f"<../dataset/{name}.ttl>" for name, *_ in TARTU)
    found["tartu/catalog/children.ttl"] = HEAD + f"""<> a dcat:Catalog, dcat:Resource ; dct:title "Children's data of the Sample Children's Hospital Tartu"@en ;
    dct:isPartOf <../fdp.ttl> .

<../dataset/> a ldp:DirectContainer ; dct:title "Data sets"@en ; ldp:membershipResource <> ;
    ldp:hasMemberRelation dcat:dataset ; ldp:contains {pages} .
"""
    for name, title, description, code, youngest, oldest, children, records in TARTU:
        found[f"tartu/dataset/{name}.ttl"] = HEAD + f"""<{site}dataset/{name}> a dcat:Dataset, dcat:Resource ;
    dct:title "{title}"@en ;
    dct:description "{description} Synthetic."@en ;
    dct:identifier "{name}" ;
    dcat:keyword "synthetic data"@en ;
    dct:accessRights <{EU}access-right/NON_PUBLIC> ;
    dcatap:applicableLegislation <{LEGISLATION}> ;
    dcat:theme <{EU}data-theme/HEAL> ;
    healthdcatap:healthCategory <{EHDS}healthcategories/EHRS> ;
    healthdcatap:hasCodeValues "{code}" ;
    healthdcatap:minTypicalAge "{youngest}"^^xsd:nonNegativeInteger ;
    healthdcatap:maxTypicalAge "{oldest}"^^xsd:nonNegativeInteger ;
    healthdcatap:numberOfUniqueIndividuals "{children}"^^xsd:nonNegativeInteger ;
    healthdcatap:numberOfRecords "{records}"^^xsd:nonNegativeInteger ;
    dct:spatial <{EU}country/EST> ;
    dct:language <{EU}language/EST> ;
    dct:publisher <{site}organisation> ;
    dcat:contactPoint [ a vcard:Kind ; vcard:hasEmail <mailto:data@tartu-sample.example> ] ;
    dcat:distribution <../distribution/{name}.ttl> .

<{site}organisation> a foaf:Agent ; foaf:name "Sample Children's Hospital Tartu"@en .
"""
        found[f"tartu/distribution/{name}.ttl"] = HEAD + f"""<> a dcat:Distribution, dcat:Resource ;
    dct:title "Pseudonymised extract: {title.lower()}"@en ;
    dcatap:applicableLegislation <{LEGISLATION}> ;
    dcat:accessURL <{site}access> ;
    dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv> .
"""
    return found


def ckan():
    site = "https://lund-sample.example/"
    packages = []
    for name, title, description, code, youngest, oldest, words in LUND:
        extras = {"uri": f"{site}dataset/{name}", "identifier": name, "access_rights": f"{EU}access-right/RESTRICTED",
                  "language": json.dumps([f"{EU}language/SWE"]), "spatial_uri": f"{EU}country/SWE",
                  "code_values": code, "min_typical_age": str(youngest), "max_typical_age": str(oldest)}
        packages.append({
            "id": name, "name": name, "title": title, "notes": description + " Synthetic.", "state": "active", "private": False,
            "type": "dataset", "metadata_created": "2026-01-12T08:00:00.000000", "metadata_modified": "2026-09-01T08:00:00.000000",
            "organization": {"id": "lund", "name": "lund", "title": "Sample Children's Hospital Lund"},
            "maintainer": "Data desk", "maintainer_email": "data@lund-sample.example",
            "tags": [{"name": word, "display_name": word} for word in words.split("; ") + ["synthetic data"]],
            "extras": [{"key": key, "value": value} for key, value in extras.items()],
            "resources": [{"id": name + "-extract", "name": "Extract", "url": f"{site}access", "format": "CSV",
                           "description": "Applications are answered within a month."}],
        })
    answer = {"help": "Invented packages of an invented hospital; written by Seed/generate.py.", "success": True,
              "result": {"count": len(packages), "sort": "name asc", "results": packages}}
    return {"lund/api/3/action/package_search": json.dumps(answer, indent=1, ensure_ascii=False) + "\n"}


def json_ld():
    site = "https://porto-sample.example/"
    context = {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
               "vcard": "http://www.w3.org/2006/vcard/ns#", "xsd": "http://www.w3.org/2001/XMLSchema#",
               "h": "http://healthdataportal.eu/ns/health#", "dcatap": "http://data.europa.eu/r5r/",
               "title": {"@id": "dct:title", "@container": "@language"}, "description": {"@id": "dct:description", "@container": "@language"}}
    datasets, found = [], {}
    for name, title, own, description, code, youngest, oldest, children in PORTO:
        datasets.append({
            "@id": f"{site}dataset/{name}", "@type": "dcat:Dataset", "dct:identifier": name,
            "title": {"en": title, "pt": own}, "description": {"en": description + " Synthetic."},
            "dcat:keyword": {"@value": "synthetic data", "@language": "en"},
            "dct:accessRights": {"@id": f"{EU}access-right/NON_PUBLIC"}, "dcatap:applicableLegislation": {"@id": LEGISLATION},
            "dcat:theme": {"@id": f"{EU}data-theme/HEAL"}, "h:healthCategory": {"@id": f"{EHDS}healthcategories/EHRS"},
            "h:hasCodeValues": code, "h:minTypicalAge": {"@value": str(youngest), "@type": "xsd:nonNegativeInteger"},
            "h:maxTypicalAge": {"@value": str(oldest), "@type": "xsd:nonNegativeInteger"},
            "h:numberOfUniqueIndividuals": {"@value": str(children), "@type": "xsd:nonNegativeInteger"},
            "h:hasStructuredData": True, "h:hasVariables": {"@id": f"dictionary/{name}.csv"},
            "dct:spatial": {"@id": f"{EU}country/PRT"}, "dct:language": {"@id": f"{EU}language/POR"},
            "dct:publisher": {"@id": f"{site}organisation", "@type": "foaf:Agent", "foaf:name": "Sample Children's Hospital Porto"},
            "dcat:contactPoint": {"@type": "vcard:Kind", "vcard:hasEmail": {"@id": "mailto:data@porto-sample.example"}},
        })
        found[f"porto/dictionary/{name}.csv"] = REDCAP_HEAD + "\n".join(REDCAP[name]) + "\n"
    catalogue = {"@context": context, "@id": f"{site}catalogue", "@type": "dcat:Catalog",
                 "title": {"en": "Invented data of the Sample Children's Hospital Porto"}, "dcat:dataset": datasets}
    found["porto/catalogue.jsonld"] = json.dumps(catalogue, indent=1, ensure_ascii=False) + "\n"
    return found
