"""Draws the best path from one role to another as SVG: python3 paths.py "ML Engineer" "AI Architect" > path.svg

Needs Python 3.9 and no package. A notebook is in python/.
"""

import json
import os
import sys
from html import escape
from urllib.request import Request, urlopen

SERVICE = os.environ.get("CAREER_GRAPH_URL", "http://127.0.0.1:4000")

QUERY = """
query ($from: RoleRef, $to: RoleRef!) {
  careerPaths(from: $from, to: $to, first: 1) {
    reason
    nodes { roles { title } steps { move { yearsBefore { low high } evidence { source { name } } } } }
  }
}
"""


def ask(query, **variables):
    """The data of an answer. Raises ValueError with the code and message of its first error."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = Request(f"{SERVICE}/graphql", body, {"content-type": "application/json"})
    with urlopen(request) as response:
        answer = json.load(response)
    if answer.get("errors"):
        error = answer["errors"][0]
        raise ValueError(f"{error['extensions']['code']}: {error['message']}")
    return answer["data"]


def best_path(start, goal):
    """The first path, or ValueError with the reason why there is none."""
    paths = ask(QUERY, **{"from": start, "to": goal})["careerPaths"]
    if not paths["nodes"]:
        raise ValueError(f"no path: {paths['reason']}")
    return paths["nodes"][0]


def years(move):
    """How many years are usually spent before a move; unknown stays unknown."""
    before = move["yearsBefore"]
    return f"after {before['low']:g} to {before['high']:g} years" if before else "years unknown"


def drawing(path):
    """A path as SVG text: a box for each role, and what is known of each move between them."""
    parts = []
    for place, role in enumerate(path["roles"]):
        y = 20 + 110 * place
        parts.append(f'<rect x="20" y="{y}" width="320" height="50" rx="8" fill="#eef3fb" stroke="#345"/>')
        parts.append(f'<text x="180" y="{y + 30}" text-anchor="middle">{escape(role["title"])}</text>')
    for place, step in enumerate(path["steps"]):
        y = 70 + 110 * place
        move = step["move"]
        sources = ", ".join(sorted({fact["source"]["name"] for fact in move["evidence"]})) if move else ""
        label = f"{years(move)}; source: {sources}" if move else "the same work"
        parts.append(f'<path d="M180 {y}v56m-5-9l5 9 5-9" fill="none" stroke="#345"/>')
        parts.append(f'<text x="192" y="{y + 33}" font-size="12">{escape(label)}</text>')
    height = 110 * len(path["roles"])
    start = f'<svg xmlns="http://www.w3.org/2000/svg" width="480" height="{height}" font-family="sans-serif">'
    return "\n".join([start, *parts, "</svg>"])


if __name__ == "__main__":
    try:
        print(drawing(best_path(*sys.argv[1:3])))
    except ValueError as problem:
        sys.exit(str(problem))
