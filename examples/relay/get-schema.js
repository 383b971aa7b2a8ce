// Writes the SDL of the running service, for the compiler.
import { writeFileSync } from 'node:fs';

const service = process.env.CAREER_GRAPH_URL ?? 'http://127.0.0.1:4000';
const response = await fetch(`${service}/schema.graphql`);
if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
writeFileSync('schema.graphql', await response.text());
