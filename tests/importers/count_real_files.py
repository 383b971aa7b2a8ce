"""Counts what an import of a publisher's files must write, in the files themselves.

    python3 count_real_files.py onet|esco|wages|crosswalk|outlook|exposure PATH [LANGUAGE]

Prints one JSON object: number of rows read, and of nodes and facts by kind. It follows the rules of docs/importing.md and
shares no code with the importers. Only the standard library is used.
"""

import csv
import json
import re
import sys
import unicodedata
import zipfile
from collections import Counter, defaultdict
from pathlib import Path
from xml.etree import ElementTree

csv.field_size_limit(10_000_000)


def name_key(text):
    """Names are the same without regard to case, width of letters and spaces."""
    normal = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).lower())
    return re.sub(r"\s+", " ", normal).strip()


class Graph:
    """Sets of nodes and facts by kind."""

    def __init__(self):
        self.nodes = defaultdict(set)
        self.facts = defaultdict(set)
        self.rows = 0

    def node(self, kind, key, names=()):
        """A node that is new gets its names; the same text is one Name, whatever it names."""
        if key in self.nodes[kind]:
            return
        self.nodes[kind].add(key)
        for text in names:
            word = name_key(text)
            if word and utf16_length(text) <= 300:
                self.nodes["Name"].add(word)
                self.facts[f"CALLED of a {kind}"].add((key, word))

    def fact(self, kind, *ends):
        self.facts[kind].add(ends)

    def counts(self):
        counts = {kind: len(all_) for group in (self.nodes, self.facts) for kind, all_ in group.items()}
        return {"rows": self.rows, **{kind: count for kind, count in counts.items() if count}}


def utf16_length(text):
    return len(text.encode("utf-16-le")) // 2


def tab_rows(graph, folder, table, ending="txt"):
    with open(Path(folder) / f"{table}.{ending}", encoding="utf-8-sig", newline="\n") as file:
        columns = file.readline().rstrip("\r\n").split("\t")
        for line in file:
            graph.rows += 1
            yield {k: v.strip() for k, v in zip(columns, line.rstrip("\r\n").split("\t"), strict=True)}


def comma_rows(graph, path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            graph.rows += 1
            yield {k: (v or "").strip() for k, v in row.items()}


def number(text):
    return None if text in ("", "n/a", "N/A") else float(text)


def whole_distribution(shares):
    """Parts above 0 by key, or nothing when the unpublished rest may be the largest part. None is unpublished."""
    published = {key: share for key, share in shares.items() if share is not None}
    rest = 100 - sum(published.values())
    if max(published.values(), default=0) <= rest:
        return []
    return [key for key, share in published.items() if share > 0]


CODE = "O*NET-SOC Code"

# Titles of NAICS sectors where O*NET words them otherwise.
NAICS_TITLES = {
    "Mining": "Mining, Quarrying, and Oil and Gas Extraction",
    "Education services": "Educational Services",
    "Other services, except public administration": "Other Services (except Public Administration)",
    "Professional, Scientific and Technical Services": "Professional, Scientific, and Technical Services",
}


def onet(folder):
    graph = Graph()
    titles = defaultdict(list)
    for row in tab_rows(graph, folder, "Alternate Titles"):
        short = "" if row["Short Title"].lower() == "n/a" else row["Short Title"]
        titles[row[CODE]] += [row["Alternate Title"], short]
    for row in tab_rows(graph, folder, "Occupation Data"):
        code = row[CODE]
        graph.node("Role", code, [row["Title"], *titles[code]])
        graph.node("OccupationCode", f"onet-soc-{code}", [code, row["Title"]])
        graph.node("OccupationCode", f"soc-{code[:7]}", [code[:7], *([row["Title"]] if code.endswith(".00") else [])])
        graph.fact("CODED", code, f"onet-soc-{code}")
        graph.fact("CODED", code, f"soc-{code[:7]}")
        if row["Description"]:
            graph.node("Statement", code)
            graph.fact("STATES", code, code)
    roles = graph.nodes["Role"]
    elements = {row["Element ID"]: row["Element Name"] for row in tab_rows(graph, folder, "Content Model Reference")}
    activities = {row["DWA ID"]: row["DWA Title"] for row in tab_rows(graph, folder, "DWA Reference")}
    for table in ("Skills", "Knowledge"):
        ratings = defaultdict(list)
        for row in tab_rows(graph, folder, table):
            ratings[row[CODE], row["Element ID"]].append(row)
        for (code, element), rows in ratings.items():
            if code not in roles or any(row["Not Relevant"] == "Y" for row in rows):
                continue
            rated = [row for row in rows if row["Scale ID"] in ("IM", "LV") and row["Recommend Suppress"] != "Y"]
            if any(number(row["Data Value"]) is not None for row in rated):
                graph.node("Skill", element, [elements[element]])
                graph.fact("REQUIRES", code, element)
    for table in ("Technology Skills", "Tools Used"):
        for row in tab_rows(graph, folder, table):
            tool = name_key(row["Example"])
            if row[CODE] in roles:
                graph.node("Tool", tool, [row["Example"]])
                graph.fact("USES", row[CODE], tool)
    shares = defaultdict(dict)
    for row in tab_rows(graph, folder, "Education, Training, and Experience"):
        if row["Scale ID"] == "RL":
            hidden = row["Recommend Suppress"] == "Y"
            shares[row[CODE]][row["Category"]] = None if hidden else number(row["Data Value"])
    levels = {row["Category"]: row["Category Description"] for row in tab_rows(Graph(), folder, "Education, Training, and Experience Categories") if row["Scale ID"] == "RL"}
    for code, parts in shares.items():
        for level in whole_distribution(parts):
            graph.node("Credential", level, [levels[level]])
            graph.fact("ASKS_FOR", code, level)
    shares = defaultdict(dict)
    for row in tab_rows(graph, folder, "Occupation Level Metadata"):
        if row["Item"] == "NAICS Sector" and row["Response"] != "Unclassified":
            shares[row[CODE]][row["Response"]] = number(row["Percent"])
    for code, parts in shares.items():
        for sector in whole_distribution(parts):
            graph.node("Industry", sector, [NAICS_TITLES.get(sector, sector), sector])
            graph.fact("WORKS_IN", code, sector)
    for row in tab_rows(graph, folder, "Task Statements"):
        if row[CODE] in roles and row["Task"]:
            graph.node("Statement", (row[CODE], row["Task ID"]))
            graph.fact("STATES", row[CODE], row["Task ID"])
    for row in tab_rows(graph, folder, "Tasks to DWAs"):
        if row[CODE] in roles:
            graph.node("Activity", row["DWA ID"], [activities[row["DWA ID"]].removesuffix(".")])
            graph.fact("PERFORMS", row[CODE], row["DWA ID"])
    for table, scale, middle in (("Interests", "OI", 4), ("Work Styles", "IM", 3)):
        for row in tab_rows(graph, folder, table):
            hidden = row.get("Recommend Suppress") == "Y"
            if row["Scale ID"] == scale and not hidden and (number(row["Data Value"]) or 0) > middle:
                graph.node("Trait", row["Element ID"], [row["Element Name"] if "Element Name" in row else elements[row["Element ID"]]])
                graph.fact("SUITS", row[CODE], row["Element ID"])
    for row in tab_rows(graph, folder, "Related Occupations"):
        graph.fact("RELATED_TO", row[CODE], row["Related O*NET-SOC Code"])
    for _ in tab_rows(graph, folder, "Job Zones"):
        pass
    return graph


def esco(folder, language):
    graph = Graph()
    rows = lambda file: comma_rows(graph, Path(folder) / f"{file}.csv")
    last = lambda uri: ("isced-f-" if "/isced-f/" in uri else "") + uri.rsplit("/", 1)[1]
    for row in rows(f"ISCOGroups_{language}"):
        graph.node("OccupationCode", f"isco-{row['code']}", [row["code"], row["preferredLabel"]])

    def concept(kind, row):
        names = [row["preferredLabel"], *row["altLabels"].split("\n"), *row.get("hiddenLabels", "").split("\n")]
        key = last(row["conceptUri"])
        graph.node(kind, key, names)
        if row["description"]:
            graph.node("Statement", key)
            graph.fact("STATES", key, key)

    for file in (f"skillGroups_{language}", f"skills_{language}"):
        for row in rows(file):
            concept("Skill", row)
    for row in rows(f"occupations_{language}"):
        concept("Role", row)
        key, group = last(row["conceptUri"]), row["iscoGroup"]
        graph.node("OccupationCode", f"esco-{key}", [row["code"], row["preferredLabel"]])
        graph.fact("CODED", key, f"esco-{key}")
        around = [f"isco-{group[:length]}" for length in range(1, len(group) + 1)]
        if around[-1] in graph.nodes["OccupationCode"]:
            for code in around:
                if code in graph.nodes["OccupationCode"]:
                    graph.fact("CODED", key, code)
    roles, skills = graph.nodes["Role"], graph.nodes["Skill"]
    for row in rows("occupationSkillRelations"):
        role, skill = last(row["occupationUri"]), last(row["skillUri"])
        if role in roles and skill in skills:
            graph.fact("REQUIRES", role, skill)
    for row in rows("broaderRelationsSkillPillar"):
        narrow, wide = last(row["conceptUri"]), last(row["broaderUri"])
        if narrow in skills and wide in skills:
            graph.fact("PART_OF", narrow, wide)
    for row in rows("skillSkillRelations"):
        skill, basis = last(row["originalSkillUri"]), last(row["relatedSkillUri"])
        if skill in skills and basis in skills:
            graph.fact("BUILDS_ON", skill, basis)
    for row in rows("broaderRelationsOccPillar"):
        if row["conceptType"] == row["broaderType"] == "Occupation":
            role, wide = last(row["conceptUri"]), last(row["broaderUri"])
            if role in roles and wide in roles:
                graph.fact("CODED", role, f"esco-{wide}")
    return graph


# OEWS publishes these SOC occupations together, by the code that it gives them.
TOGETHER = {
    "13-1020": 3, "13-2020": 2, "21-1018": 2, "25-2052": 2, "25-9045": 3, "29-2010": 2,
    "31-1120": 2, "39-7010": 2, "47-4090": 2, "51-2028": 2, "51-2090": 2, "53-1047": 4,
}  # fmt: skip


AMOUNTS = ["MEAN", "PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90"]


def is_published(row):
    """Whether a row has any wage, or one above the highest that is published."""
    per = "H_" if row["HOURLY"].upper() == "TRUE" else "A_"
    return any(row[per + name] not in ("", "*", "**") for name in AMOUNTS)


SPOKEN = {
    "Virgin Islands": ["U.S. Virgin Islands", "USVI"],
    "Los Angeles": ["L.A."],
    "San Francisco": ["SF"],
    "Philadelphia": ["Philly"],
}
SHORT = {"Saint": "St.", "Fort": "Ft.", "Mount": "Mt."}


def spellings(name):
    """A name of cities, without "Urban", and with the words of SHORT all in short or all in full."""
    spoken = name.removeprefix("Urban ")
    short = full = spoken
    for long, brief in SHORT.items():
        short = short.replace(f"{long} ", f"{brief} ")
        full = full.replace(f"{brief} ", f"{long} ")
    return [name, spoken, short, full]


def area_of(row, states, graph):
    """Counts the place of a row with the places around it; returns its key."""
    title = row["AREA_TITLE"]
    if title == "U.S.":
        graph.node("Region", "US", ["United States", "USA", "U.S.", "United States of America"])
        return "US"
    if title in states:
        spelled = [] if title.startswith("District") else [f"{title} State", f"State of {title}"]
        graph.node("Region", title, [title, states[title], *spelled, f"{title}, USA", *SPOKEN.get(title, [])])
        area_of({"AREA_TITLE": "U.S."}, states, graph)
        graph.fact("PART_OF", title, "US")
        return title
    if "nonmetropolitan" in title:
        inside = [state for state in states if re.search(rf"\b{state}\b", title)]
        state = max(inside, key=len)
        names = [title]
    else:
        cities, abbreviations = title.rsplit(", ", 1)
        around = [next(name for name, short in states.items() if short == one) for one in abbreviations.split("-")]
        state = around[0]
        kept = re.sub("Winston-Salem|Wilkes-Barre", lambda match: match[0].replace("-", "_"), cities)
        each = [city.replace("_", "-").strip() for city in re.split("[-/]+", kept)]
        starts = ["-".join(each[:length]) for length in range(2, len(each))]
        called = [spelling for name in each + starts for spelling in spellings(name)]
        within = [place for name in around for place in (states[name], name)] + [abbreviations, "USA"]
        names = [title, *called, *spellings(cities), *(f"{name}, {place}" for name in called for place in within)]
        names += [spoken for city in each for spoken in SPOKEN.get(city, [])]
        for city in each:
            if city in states:
                names.append(f"{city} City")
            if city in states and " " in city:
                names.append("".join(word[0] for word in f"{city} City".split()))
    graph.node("Region", title, names)
    area_of({"AREA_TITLE": state}, states, graph)
    graph.fact("PART_OF", title, state)
    return title


def wages(path, states_path=None):
    graph = Graph()
    path = Path(path)
    states = {}
    if states_path:
        with open(states_path, encoding="utf-8") as file:
            states = {row["AREA_TITLE"]: row["PRIM_STATE"] for row in csv.DictReader(file)}
    for table in sorted(path.iterdir()) if path.is_dir() else [path]:
        for row in comma_rows(graph, table):
            if row["O_GROUP"] != "detailed":
                continue
            code = row["OCC_CODE"]
            area = area_of(row, states, graph)
            if not is_published(row):
                continue
            graph.node("OccupationCode", code)
            graph.fact("PAYS", code, area)
            for member in range(TOGETHER.get(code, 0)):
                graph.fact("CODED", code, member)
    return graph


def crosswalk(path):
    graph = Graph()
    for row in comma_rows(graph, path):
        graph.fact("CODED", row["concept_uri"], row["onet_code"])
    return graph


SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def sheet_rows(path, title):
    """Rows of a sheet of a workbook, as texts by letter of the column."""
    with zipfile.ZipFile(path) as archive:
        read = lambda name: ElementTree.fromstring(archive.read(name))
        shared = ["".join(t.text or "" for t in item.iter(f"{SHEET}t")) for item in read("xl/sharedStrings.xml")]
        sheets = {sheet.get("name"): sheet.get(RELATION) for sheet in read("xl/workbook.xml").iter(f"{SHEET}sheet")}
        targets = {one.get("Id"): one.get("Target") for one in read("xl/_rels/workbook.xml.rels")}
        for row in read(f"xl/{targets[sheets[title]]}").iter(f"{SHEET}row"):
            cells = {}
            for cell in row.iter(f"{SHEET}c"):
                value = cell.find(f"{SHEET}v")
                text = "" if value is None else shared[int(value.text)] if cell.get("t") == "s" else value.text
                cells[cell.get("r").rstrip("0123456789")] = text.strip()
            yield cells


def outlook(path):
    graph = Graph()
    graph.nodes["Region"].add("US")
    wanted = re.compile(r"Employment, |Employment change, |Occupational openings, |Total occupational sep|Typical |Work exp")
    for title in ("Table 1.7", "Table 1.10"):
        headers = {}
        for row in sheet_rows(path, title):
            if not headers:
                headers = row if "Occupation type" in row.values() else {}
                continue
            if len(row) <= 2 or not row.get("B"):
                continue
            graph.rows += 1
            named = {headers[letter]: text for letter, text in row.items() if letter in headers}
            code = next(text for header, text in named.items() if header.endswith("Matrix code"))
            for header, text in named.items():
                if named["Occupation type"] == "Line item" and wanted.match(header) and not re.search("distribution|rate", header):
                    graph.nodes["Measure"].add(header)
                    if text not in ("", "—", "-"):
                        graph.nodes["OccupationCode"].add(code)
                        graph.fact("HAS_FIGURE", code, header)
    return graph


def exposure(folder):
    graph = Graph()
    for row in comma_rows(graph, Path(folder) / "occ_level.csv"):
        graph.nodes["OccupationCode"].add(row[CODE])
        for header, text in row.items():
            if "_rating_" in header:
                graph.nodes["Measure"].add(header)
                if text:
                    graph.fact("HAS_FIGURE", row[CODE], header)
    for row in tab_rows(graph, folder, "full_labelset", "tsv"):
        for header in ("gpt4_exposure", "human_exposure_agg"):
            graph.nodes["Measure"].add(header)
            if row[header]:
                graph.fact("HAS_FIGURE", row[CODE], row["Task ID"], header)
    return graph


if __name__ == "__main__":
    release, *arguments = sys.argv[1:]
    counting = {"onet": onet, "esco": esco, "wages": wages, "crosswalk": crosswalk, "outlook": outlook, "exposure": exposure}[release]
    print(json.dumps(counting(*arguments).counts()))
