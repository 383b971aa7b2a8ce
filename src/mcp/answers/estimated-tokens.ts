/** A run that no token reaches beyond: letters, digits, or one other character. Spaces belong to what follows them. */
const runs = /\p{L}+|\p{N}+|[^\p{L}\p{N}\s]|\n/gu;

/**
 * About how many tokens a language model reads a text as, rather too many than too few. Words are cheap; ids, keys and
 * capitals, in which letters and digits change often, are dear. O(characters).
 */
export function estimatedTokens(text: string): number {
  let tokens = 0;
  for (const [run] of text.matchAll(runs)) tokens += Math.ceil(run.length / charactersPerToken(run));
  return tokens;
}

function charactersPerToken(run: string): number {
  if (/^[a-z]/i.test(run)) return run.toUpperCase() === run ? 3 : 5;
  return /^\p{N}/u.test(run) ? 3 : 2; // other alphabets
}
