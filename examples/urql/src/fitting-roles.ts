import { Client, fetchExchange } from '@urql/core';
import { graphql } from './graphql/index.ts';

const FittingRoles = graphql(`
  query FittingRoles($skills: [OwnSkill!]!) {
    fit(skills: $skills, first: 3) {
      nodes {
        role {
          title
        }
        totals {
          held
          listed
        }
        missing(first: 3) {
          name
        }
      }
    }
  }
`);

const service = process.env.CAREER_GRAPH_URL ?? 'http://127.0.0.1:4000';
const client = new Client({
  url: `${service}/graphql`,
  exchanges: [fetchExchange],
  preferGetMethod: false, // what people say of themselves belongs in no address
});

const skills = process.argv.slice(2).map((ref) => ({ ref }));
const { data, error } = await client.query(FittingRoles, { skills });
if (!data?.fit) {
  console.error(error?.graphQLErrors[0]?.message ?? error?.message);
  process.exit(1);
}
for (const { role, totals, missing } of data.fit.nodes) {
  const next = missing?.map(({ name }) => name).join(', ') ?? 'unknown';
  console.log(`${role?.title}: ${totals.held} of ${totals.listed} skills; not yet: ${next}`);
}
