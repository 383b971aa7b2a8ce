/** Keys of input objects whose texts are names, not words of an enum. */
const named = new Set(['ref', 'via', 'avoid', 'industries']);

/**
 * A query that can be asked by itself: the values become defaults of its variables, as GraphiQL takes no variables from
 * an address.
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
  if (Array.isArray(value)) return `[${value.map((each) => literal(each, isName)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, each]) => `${key}: ${literal(each, named.has(key))}`);
    return `{ ${fields.join(', ')} }`;
  }
  return typeof value === 'string' && !isName && /^[A-Z_]+$/.test(value) ? value : JSON.stringify(value);
}
