"""Aggregate statistics that are safe to publish, for a made-up population.

Safety is by construction, not by repair: every count of a cell is 0 or at least ten, and so is what is left of
the cell when a diagnosis is taken away, so sums and differences of published cells are never 1 to 9. Where a
data set asks for suppressed cells, they form a square of two age bands by two sexes in which every row and every
column sums to ten: each of the four may then be anything from 1 to 9."""
import json
import random
import re

BANDS = ["P0D", "P28D", "P1Y", "P2Y", "P6Y", "P12Y", "P18Y"]
SMALL = 10  # counts below this are never shown


def days(age):
    """The length of an ISO 8601 duration of whole days, weeks, months or years."""
    number, unit = re.fullmatch(r"P(\d+)([DWMY])", age).groups()
    return int(number) * {"D": 1, "W": 7, "M": 30.4375, "Y": 365.25}[unit]


def bands(start, end):
    """The published age bands, cut to the cohort's range."""
    inside = [edge for edge in BANDS if days(start) < days(edge) < days(end)]
    edges = [start] + inside + [end]
    return list(zip(edges, edges[1:]))


class Population:
    def __init__(self, key, target, ages, female=0.48, profile="flat", base=1, suppress=False):
        self.random = random.Random(key)
        self.base = base
        self.bands = [f"{a}/{b}" for a, b in bands(*ages.split("/"))]
        weights = [self._weight(band, profile) for band in self.bands]
        sexes = {"female": female, "male": 1 - female}
        self.cells = {}
        for band, weight in zip(self.bands, weights):
            for sex, share in sexes.items():
                if share:
                    wanted = target * weight / sum(weights) * share * self.random.uniform(0.93, 1.07)
                    least = SMALL + self._multiple(self.random.uniform(0, 8))
                    self.cells[band, sex] = max(least, self._multiple(wanted))
        self.hidden = set()
        if suppress and len(self.bands) > 3 and len(sexes) == 2:
            x = self.random.choice([3, 4, 6, 7])
            low = sorted(self.bands, key=lambda band: self.cells[band, "female"])[:2]
            for band, counts in zip(low, [(x, 10 - x), (10 - x, x)]):
                for sex, count in zip(("female", "male"), counts):
                    self.cells[band, sex] = count
                    self.hidden.add((band, sex))
        self.total = sum(self.cells.values())

    def _weight(self, band, profile):
        start, end = (days(edge) for edge in band.split("/"))
        length = (end - start) ** 0.5
        middle = (start + end) / 2 / 6575
        return length * {"flat": 1, "early": 1.25 - middle, "late": 0.15 + middle}[profile] * self.random.uniform(0.85, 1.15)

    def _multiple(self, number):
        return int(round(number / self.base)) * self.base

    def _safe(self, cell, share):
        """How many of a cell have something: 0, all, or at least ten with at least ten who have not."""
        if share >= 1:
            return cell
        if cell < 2 * SMALL:
            return cell if share >= 0.5 else 0
        count = self._multiple(cell * share * self.random.uniform(0.9, 1.1))
        if count < SMALL:
            count = SMALL if self.random.random() < count / SMALL else 0
        if 0 < cell - count < SMALL:
            count = cell - SMALL if self.random.random() < (cell - count) / SMALL else cell
        return max(0, min(count, cell))

    def having(self, share):
        return {cell: self._safe(count, share) for cell, count in self.cells.items()}

    def spread(self, groups):
        """The whole population over ordered groups (years), each at least ten."""
        weights = [self.random.uniform(0.8, 1.2) for _ in groups]
        counts = [max(SMALL, self._multiple(self.total * w / sum(weights))) for w in weights]
        counts[counts.index(max(counts))] += self.total - sum(counts)
        return dict(zip(groups, counts)) if min(counts) >= SMALL else None

    def age_by_sex(self):
        cells = [{"ageGroup": band, "sex": sex, "suppressed": True} if (band, sex) in self.hidden
                 else {"ageGroup": band, "sex": sex, "count": count} for (band, sex), count in self.cells.items()]
        return {"dimensions": ["ageGroup", "sex"], "complete": True, "cells": cells}


def document(dataset, iri, hospital, variables):
    """The statistics document of one data set."""
    people = Population(f"{hospital['name']}/{dataset['id']}", dataset["n"], dataset["ages"], dataset.get("female", 0.48),
                        dataset.get("profile", "flat"), hospital["rounding"], dataset.get("suppress", False))
    tables = [people.age_by_sex()]
    codes = dataset.get("diagnoses", {})
    for dimension, wanted in (("diagnosis", False), ("phenotype", True)):
        having = {code: people.having(share) for code, share in codes.items() if code.startswith("HP:") == wanted}
        if not having:
            continue
        cells = [{dimension: code, "count": sum(cells.values())} for code, cells in having.items()]
        cells += [{dimension: code, "suppressed": True} for code in dataset.get("rare", []) if code.startswith("HP:") == wanted]
        tables.append({"dimensions": [dimension], "cells": cells})
        if dataset.get("female", 0.48) not in (0, 1):
            tables.append({"dimensions": ["sex", dimension], "cells": [
                {"sex": sex, dimension: code, "count": sum(n for (_, s), n in cells.items() if s == sex)}
                for code, cells in having.items() for sex in ("female", "male")]})
        if not people.hidden and len(people.bands) > 1:
            tables.append({"dimensions": ["ageGroup", dimension], "cells": [
                {"ageGroup": band, dimension: code, "count": sum(n for (b, _), n in cells.items() if b == band)}
                for code, cells in having.items() for band in people.bands]})
    first, last = (int(year) for year in dataset["years"].split("/"))
    last = min(last, 2025)
    years = people.spread([str(year) for year in range(max(first, last - 14), last + 1)])
    if years and max(first, last - 14) == first:
        name = dataset.get("yearOf", "firstVisitYear")
        tables.append({"dimensions": [name], "complete": True, "cells": [
            {name: year, "count": count} for year, count in years.items()]})
    seen = set()
    cells = []
    for variable in variables:
        name = variable["concept"] if hospital.get("countBy") == "concept" and variable["concept"] else variable["name"]
        if name in seen:
            continue
        seen.add(name)
        share = 1 if variable["core"] else people.random.choice([1, 0.97, 0.94, 0.9, 0.85, 0.78, 0.66, 0.5, 0.35])
        count = people._safe(people.total, share)
        cells.append({"variable": name, "count": count})
    tables.append({"dimensions": ["variable"], "cells": cells})
    return {"dataset": iri, "unit": "individuals", "referenceDate": hospital["referenceDate"], "release": hospital["release"],
            "threshold": SMALL, "rounding": hospital["rounding"], "total": people.total, "tables": tables}


def as_json(statistics):
    """The document as JSON, a cell a line."""
    head = {key: value for key, value in statistics.items() if key != "tables"}
    lines = ["{"] + [f"  {json.dumps(key)}: {json.dumps(value)}," for key, value in head.items()] + ['  "tables": [']
    for table in statistics["tables"]:
        start = {key: value for key, value in table.items() if key != "cells"}
        cells = ",\n".join("      " + json.dumps(cell, ensure_ascii=False) for cell in table["cells"])
        lines.append("    " + json.dumps(start)[:-1] + ', "cells": [\n' + cells + "\n    ]}"
                     + ("" if table is statistics["tables"][-1] else ","))
    return "\n".join(lines + ["  ]", "}"]) + "\n"
