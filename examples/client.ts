/** Asks Career Graph for the best paths from one role to another: `npx tsx client.ts "ML Engineer" "AI Architect"`. */

const service = process.env.CAREER_GRAPH_URL ?? 'http://127.0.0.1:4000';

const query = `query Paths($from: RoleRef!, $to: RoleRef!) {
  careerPaths(from: $from, to: $to, first: 3) {
    reason
    nodes { cost yearsBefore { low high } roles { title } }
  }
}`;

/** What the query asks for. Null stands for unknown. */
interface PathsData {
  readonly careerPaths: {
    /** Why there is no path; null when there are some. */
    readonly reason: string | null;
    readonly nodes: readonly {
      readonly cost: number;
      readonly yearsBefore: { readonly low: number; readonly high: number } | null;
      readonly roles: readonly { readonly title: string }[];
    }[];
  } | null;
}

interface Answer<Data> {
  readonly data?: Data;
  /** `code` is stable, the message is for people. A field that failed is null; the others are answered. */
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function ask<Data>(
  document: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer<Data>> {
  const response = await fetch(`${service}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document, variables }),
  });
  return (await response.json()) as Answer<Data>;
}

const [from, to] = process.argv.slice(2);
const { data, errors = [] } = await ask<PathsData>(query, { from, to });

for (const { message, extensions } of errors) {
  console.error(`${extensions.code}: ${message}`);
  process.exitCode = 1;
}
const careerPaths = data?.careerPaths;
if (careerPaths?.reason) console.log(`No path: ${careerPaths.reason}`);
for (const { cost, yearsBefore, roles } of careerPaths?.nodes ?? []) {
  const years = yearsBefore ? `${yearsBefore.low} to ${yearsBefore.high} years` : 'years unknown';
  console.log(`cost ${cost}, ${years}: ${roles.map(({ title }) => title).join(' > ')}`);
}
