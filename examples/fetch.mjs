const [from, to] = process.argv.slice(2);
const response = await fetch(`${process.env.CAREER_GRAPH_URL ?? 'http://127.0.0.1:4000'}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    query:
      'query ($from: RoleRef, $to: RoleRef!) { skillGap(from: $from, to: $to) { skills(statuses: [MISSING], first: 3) { nodes { name } } } }',
    variables: { from, to },
  }),
});
const { data, errors } = await response.json();
console.log(errors?.[0].message ?? data.skillGap.skills.nodes.map(({ name }) => name).join('\n'));
