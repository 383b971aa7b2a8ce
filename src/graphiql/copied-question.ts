/** A question as the editors hold it. */
export interface EditedQuestion {
  /** Address of the endpoint. */
  readonly url: string;
  readonly query: string;
  /** JSON, as it was typed; may be empty. */
  readonly variables: string;
}

/** The variables, or undefined where the text is empty or no JSON. */
function variablesIn(variables: string): unknown {
  try {
    return JSON.parse(variables);
  } catch {
    return undefined;
  }
}

/** A command for a POSIX shell that asks the same. */
export function asCurl({ url, query, variables }: EditedQuestion): string {
  const body = JSON.stringify({ query, variables: variablesIn(variables) });
  return `curl ${quoted(url)} -H 'content-type: application/json' -d ${quoted(body)}`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A TypeScript program that asks the same by the package's own client. */
export function asTypeScript({ url, query, variables }: EditedQuestion): string {
  const literal = query.trim().replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  const value = variablesIn(variables);
  const argument = value === undefined ? '' : `, ${JSON.stringify(value, null, 2)}`;
  return `import { createClient } from 'career-graph/client';

const graph = createClient({ url: ${JSON.stringify(url)} });
const data = await graph.ask(\`${literal}\`${argument});
console.log(data);
`;
}
