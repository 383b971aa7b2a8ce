import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const families = 8;
const movesEach = 3;

/** Writes roles in the format of the seeds, in eight lines of work, each with two moves to neighbours and one far away. */
export function writeManyRoles(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  const roles = Array.from({ length: count }, (_, index) => {
    const targets = Array.from({ length: movesEach }, (_, step) =>
      step === 2 ? (index * 7 + 13) % count : (index + step + 1) % count,
    );
    const moves = [...new Set(targets)].filter((to) => to !== index);
    return [
      `  many-${index}:`,
      `    title: Role number ${index}`,
      `    family: Line of work ${Math.floor((index * families) / count)}`,
      '    leadsTo:',
      ...moves.map((to) => `      many-${to}: { kind: LATERAL, commonness: COMMON }`),
    ].join('\n');
  });
  writeFileSync(join(folder, 'many.yaml'), `source: local\nroles:\n${roles.join('\n')}\n`);
}
