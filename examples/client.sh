#!/bin/sh
# Asks Career Graph for the best paths from one role to another: sh client.sh "ML Engineer" "AI Architect"
# The names travel as variables, so any text may be one.
set -eu

# A text as JSON. Control characters become spaces.
json() {
  printf '"%s"' "$(printf '%s' "$1" | tr '[:cntrl:]' ' ' | sed 's/[\\"]/\\&/g')"
}

query='query Paths($from: RoleRef!, $to: RoleRef!) {
  careerPaths(from: $from, to: $to, first: 3) { nodes { cost roles { title } } }
}'

curl --silent --fail-with-body "${CAREER_GRAPH_URL:-http://127.0.0.1:4000}/graphql" \
  --header 'content-type: application/json' \
  --data "{ \"query\": $(json "$query"), \"variables\": { \"from\": $(json "$1"), \"to\": $(json "$2") } }"
echo
