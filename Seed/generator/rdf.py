"""A very small RDF model and three writers: Turtle, RDF/XML and N-Triples.

A description is a tree of `Node`s. A node without an IRI is a blank node and is written where it stands;
a node with an IRI may stand inside another one and is written after it (Turtle) or nested (RDF/XML)."""
import re
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

PREFIXES = {
    "adms": "http://www.w3.org/ns/adms#",
    "csvw": "http://www.w3.org/ns/csvw#",
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "dpv": "https://w3id.org/dpv#",
    "dpv-pd": "https://w3id.org/dpv/dpv-pd#",
    "dqv": "http://www.w3.org/ns/dqv#",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geodcatap": "http://data.europa.eu/930/",
    "healthdcatap": "http://healthdataportal.eu/ns/health#",
    "hydra": "http://www.w3.org/ns/hydra/core#",
    "oa": "http://www.w3.org/ns/oa#",
    "phds": "https://w3id.org/paedcat/phds#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    # shorthands for codes
    "access": "http://publications.europa.eu/resource/authority/access-right/",
    "country": "http://publications.europa.eu/resource/authority/country/",
    "datatheme": "http://publications.europa.eu/resource/authority/data-theme/",
    "filetype": "http://publications.europa.eu/resource/authority/file-type/",
    "frequency": "http://publications.europa.eu/resource/authority/frequency/",
    "language": "http://publications.europa.eu/resource/authority/language/",
    "activity": "https://hdeu-dcat.data.health.europa.eu/resource/authority/health-activity/",
    "category": "https://hdeu-dcat.data.health.europa.eu/resource/authority/healthcategories/",
    "coding": "https://hdeu-dcat.data.health.europa.eu/resource/authority/coding-system/",
    "healththeme": "https://hdeu-dcat.data.health.europa.eu/resource/authority/health-theme/",
    "agegroup": "https://w3id.org/paedcat/age-group/",
    "hp": "http://purl.obolibrary.org/obo/HP_",
    "icd10": "http://id.who.int/icd/release/10/2019/",
    "loinc": "https://loinc.org/",
    "orpha": "http://www.orpha.net/ORDO/Orphanet_",
    "concept": "https://vocabulary-sample.example/concept/",
}
RDF_TYPE = PREFIXES["rdf"] + "type"


def expand(name):
    """The full IRI of a prefixed name."""
    prefix, local = name.split(":", 1)
    return PREFIXES[prefix] + local


@dataclass(frozen=True)
class Iri:
    """An absolute IRI, or one relative to the document when it has no scheme."""
    value: str


@dataclass(frozen=True)
class Lit:
    text: str
    language: str = ""
    datatype: str = ""  # a prefixed name, for example xsd:date


@dataclass
class Node:
    iri: str = ""
    types: tuple = ()
    pairs: list = field(default_factory=list)

    def add(self, predicate, *values):
        """Adds the values that are there (None and "" are left out)."""
        for value in values:
            if value is None or value == "":
                continue
            self.pairs.append((predicate, Iri(expand(value)) if isinstance(value, str) else value))
        return self

    def drop(self, *predicates):
        self.pairs = [pair for pair in self.pairs if pair[0] not in predicates]
        return self

    def values(self, predicate):
        return [value for name, value in self.pairs if name == predicate]

    def grouped(self):
        groups = {}
        for predicate, value in self.pairs:
            groups.setdefault(predicate, []).append(value)
        return groups.items()


def walk(node):
    """The node and every node inside it."""
    yield node
    for _, value in node.pairs:
        if isinstance(value, Node):
            yield from walk(value)


# MARK: Turtle

def turtle(nodes, comment):
    used = set()
    body = []
    pending = list(nodes)
    written = set()
    while pending:
        node = pending.pop(0)
        if node.iri in written:
            continue
        written.add(node.iri)
        inner = []
        body.append(f"{_iri(node.iri, used)}{_block(node, 1, used, inner)} .\n")
        pending = inner + pending
    head = [f"# {line}".rstrip() for line in comment.split("\n")] + [""]
    head += [f"@prefix {name}: <{PREFIXES[name]}> ." for name in PREFIXES if name in used]
    return "\n".join(head) + "\n\n" + "\n".join(body)


def _iri(value, used):
    best = ""
    for name, base in PREFIXES.items():
        if value.startswith(base) and len(base) > len(PREFIXES.get(best, "")):
            if re.fullmatch(r"[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?", value[len(base):]):
                best = name
    if best:
        used.add(best)
        return f"{best}:{value[len(PREFIXES[best]):]}"
    return f"<{value}>"


def _block(node, depth, used, inner):
    pad = "\n" + "    " * depth
    lines = []
    if node.types:
        lines.append("a " + " , ".join(_iri(expand(kind), used) for kind in node.types))
    for predicate, values in node.grouped():
        name = _iri(expand(predicate), used)
        parts = [_turtle_value(value, depth, used, inner) for value in values]
        joint = ("," + pad + "    ") if any(len(part) > 60 or "\n" in part for part in parts) else " , "
        lines.append(name + " " + joint.join(parts))
    if not lines:
        return ""
    first = " " if depth > 1 else pad
    return first + (" ;" + pad).join(lines)


def _turtle_value(value, depth, used, inner):
    if isinstance(value, Iri):
        return _iri(value.value, used)
    if isinstance(value, Node):
        if value.iri:
            inner.append(value)
            return _iri(value.iri, used)
        if "csvw:Column" in value.types:
            return _column(value, depth, used)
        return "[" + _block(value, depth + 1, used, inner) + "\n" + "    " * depth + "]"
    if value.datatype == "xsd:boolean":
        return value.text
    text = '"' + value.text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if value.language:
        return text + "@" + value.language
    return text + ("^^" + _iri(expand(value.datatype), used) if value.datatype else "")


def _column(node, depth, used):
    """A variable on three or four short lines instead of ten."""
    pad = "\n" + "    " * (depth + 1)
    words = {}
    for predicate, values in node.grouped():
        words[predicate] = _iri(expand(predicate), used) + " " + " , ".join(
            _turtle_value(value, depth, used, []) for value in values)
    head = [f"a {_iri(expand('csvw:Column'), used)}"] + [words.pop(p) for p in ("csvw:name", "csvw:datatype") if p in words]
    titles = [words.pop(p) for p in ("csvw:title", "csvw:titles") if p in words]
    text = [words.pop("dct:description")]
    rows = [" ; ".join(row) for row in (head, titles, text, list(words.values())) if row]
    return "[ " + (" ;" + pad).join(rows) + " ]"


# MARK: RDF/XML

def rdf_xml(nodes, comment):
    used = {"rdf"}
    body = []
    for node in nodes:
        body += _element(node, 1, used)
    head = ['<?xml version="1.0" encoding="UTF-8"?>', f"<!-- {escape(comment)} -->", "<rdf:RDF"]
    head += [f'    xmlns:{name}="{PREFIXES[name]}"' for name in PREFIXES if name in used]
    return "\n".join(head) + ">\n\n" + "\n".join(body) + "\n</rdf:RDF>\n"


def _name(name, used):
    used.add(name.split(":")[0])
    return name


def _element(node, depth, used):
    pad = "  " * depth
    tag = _name(node.types[0], used) if node.types else "rdf:Description"
    about = f" rdf:about={quoteattr(node.iri)}" if node.iri else ""
    if not node.pairs and len(node.types) < 2:
        return [f"{pad}<{tag}{about}/>"]
    lines = [f"{pad}<{tag}{about}>"]
    for kind in node.types[1:]:
        lines.append(f'{pad}  <rdf:type rdf:resource="{expand(kind)}"/>')
    for predicate, value in node.pairs:
        name = _name(predicate, used)
        if isinstance(value, Iri):
            lines.append(f"{pad}  <{name} rdf:resource={quoteattr(value.value)}/>")
        elif isinstance(value, Node):
            lines += [f"{pad}  <{name}>"] + _element(value, depth + 2, used) + [f"{pad}  </{name}>"]
        else:
            kind = f' xml:lang="{value.language}"' if value.language else (
                f' rdf:datatype="{expand(value.datatype)}"' if value.datatype else "")
            lines.append(f"{pad}  <{name}{kind}>{escape(value.text)}</{name}>")
    return lines + [f"{pad}</{tag}>"] + ([""] if depth == 1 else [])


# MARK: N-Triples

def n_triples(nodes, comment):
    lines = [f"# {line}" for line in comment.split("\n")]
    counter = [0]

    def subject(node):
        if node.iri:
            return f"<{node.iri}>"
        counter[0] += 1
        return f"_:b{counter[0]}"

    def write(node):
        name = subject(node)
        for kind in node.types:
            lines.append(f"{name} <{RDF_TYPE}> <{expand(kind)}> .")
        for predicate, value in node.pairs:
            if isinstance(value, Node):
                place = len(lines)
                inner = write(value)
                lines.insert(place, f"{name} <{expand(predicate)}> {inner} .")
            elif isinstance(value, Iri):
                lines.append(f"{name} <{expand(predicate)}> <{value.value}> .")
            else:
                text = value.text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
                tail = f"@{value.language}" if value.language else (
                    f"^^<{expand(value.datatype)}>" if value.datatype else "")
                lines.append(f'{name} <{expand(predicate)}> "{text}"{tail} .')
        return name

    for node in nodes:
        write(node)
    return "\n".join(lines) + "\n"
