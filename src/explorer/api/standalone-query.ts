/** Keys of input objects whose strings are names, not enum values. */
const nameKeys = new Set(['ref', 'via', 'avoid', 'industries']);

/**
 * A query that runs without variables: their values become defaults, because GraphiQL takes no variables from an
 * address. Unchanged when the query declares no variables.
 */
export function standaloneQuery(text: string, variables: object): string {
  const values = new Map<string, unknown>(Object.entries(variables));
  const end = text.indexOf(') {');
  if (end < 0 || text.indexOf('{') < end) return text;
  const head = text.slice(0, end).replaceAll(/\$(\w+): ([\w[\]!]+)/g, (whole, name: string, type: string) => {
    const value = values.get(name);
    return value === undefined ? whole : `${whole} = ${literal(value, /Ref|String|ID/.test(type))}`;
  });
  return head + text.slice(end);
}

function literal(value: unknown, isName: boolean): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, isName)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, item]) => `${key}: ${literal(item, nameKeys.has(key))}`);
    return `{ ${fields.join(', ')} }`;
  }
  return typeof value === 'string' && !isName && /^[A-Z_]+$/.test(value) ? value : JSON.stringify(value);
}
