#!/bin/sh
# Asks Career Graph for the best paths from one role to another: sh client.sh "ML Engineer" "AI Architect"
# The names travel as variables. They must hold no double quote and no backslash.
set -eu

query='query Paths($from: RoleRef!, $to: RoleRef!) {
  careerPaths(from: $from, to: $to, first: 3) { nodes { cost roles { title } } }
}'

curl --silent --fail-with-body "${CAREER_GRAPH_URL:-http://127.0.0.1:4000}/graphql" \
  --header 'content-type: application/json' \
  --data "{ \"query\": \"$(echo "$query" | tr '\n' ' ')\", \"variables\": { \"from\": \"$1\", \"to\": \"$2\" } }"
echo
