/** Forms of common verbs of work that no ending tells, with the verb. */
const irregular: Readonly<Record<string, string>> = {
  bought: 'buy',
  brought: 'bring',
  built: 'build',
  chose: 'choose',
  chosen: 'choose',
  dealt: 'deal',
  did: 'do',
  done: 'do',
  drew: 'draw',
  drawn: 'draw',
  driven: 'drive',
  drove: 'drive',
  fed: 'feed',
  found: 'find',
  gave: 'give',
  given: 'give',
  grew: 'grow',
  grown: 'grow',
  held: 'hold',
  kept: 'keep',
  laid: 'lay',
  led: 'lead',
  made: 'make',
  met: 'meet',
  oversaw: 'oversee',
  overseen: 'oversee',
  paid: 'pay',
  ran: 'run',
  shown: 'show',
  sold: 'sell',
  spoke: 'speak',
  swept: 'sweep',
  taken: 'take',
  taught: 'teach',
  told: 'tell',
  took: 'take',
  understood: 'understand',
  wrote: 'write',
  written: 'write',
};

/**
 * What a word may be a form of, and how names write that: the verb, and its form in -ing. "Took" gives take and taking,
 * "planned" plan, planne and planning: what is no word is in no name. Without the word itself.
 *
 * @param word in lower case
 */
export function verbForms(word: string): string[] {
  if (!/^[a-z]{2,}$/.test(word)) return [];
  const verbs = verbsOf(word);
  return [...new Set([...verbs, ...verbs.map(gerundOf)])].filter((form) => form !== word);
}

function verbsOf(word: string): string[] {
  if (Object.hasOwn(irregular, word)) return [irregular[word] as string];
  const [, stem] = /^(.{2,})(?:ed|ing)$/.exec(word) ?? [];
  if (stem === undefined) return [word];
  const single = /([^aeiou])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  const inY = stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [];
  return [stem, `${stem}e`, ...single, ...inY];
}

/** Short verbs double their last letter: planning, running. */
function gerundOf(verb: string): string {
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb)) return `${verb}${verb.at(-1)}ing`;
  return `${verb}ing`;
}
