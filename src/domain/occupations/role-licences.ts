import { getOrAdd } from '../collections/grouping.ts';
import { compareText } from '../collections/text.ts';
import type { RoleCodeColumns } from '../graph/same-work.ts';
import type { CodeScheme } from '../graph/vocabulary.ts';
import { iscoLicences } from './isco-licences.ts';
import { isLicensed, type Licence, licenceStep } from './licence.ts';
import { onetLicences } from './onet-licences.ts';

/** A code of a role's own work, and the licences that codes of its scheme tell. */
interface OwnCode {
  readonly code: string;
  readonly licences: readonly Licence[];
}

/** What the codes of roles tell of licences. Roles are given by index. */
export interface RoleLicences {
  /** Per role its codes, by id; absent where it has none that tell of licences. */
  readonly codes: ReadonlyMap<number, readonly OwnCode[]>;
  /** Per role those of its codes that take a licence; absent where none does. */
  readonly licensed: ReadonlyMap<number, readonly OwnCode[]>;
}

const licencesOf: Readonly<Record<CodeScheme, readonly Licence[]>> = {
  'O*NET-SOC': onetLicences,
  SOC: onetLicences,
  ISCO: iscoLicences,
  ESCO: iscoLicences,
};

/** What the codes of each role's own work tell of licences. O(codes · licences) */
export function roleLicences(
  indexOf: ReadonlyMap<string, number>,
  { role, code: codeIds, scheme, notation }: RoleCodeColumns,
): RoleLicences {
  const codes = new Map<number, OwnCode[]>();
  const licensed = new Map<number, OwnCode[]>();
  const rows = [...role.keys()].sort((a, b) => compareText(codeIds[a] as string, codeIds[b] as string));
  for (const row of rows) {
    const [at, code] = [indexOf.get(role[row] as string), notation[row]];
    const licences = licencesOf[scheme[row] as CodeScheme];
    if (at === undefined || !code || !licences) continue;
    getOrAdd(codes, at, () => []).push({ code, licences });
    if (isLicensed(licences, code)) getOrAdd(licensed, at, () => []).push({ code, licences });
  }
  return { codes, licensed };
}

/**
 * Whether work is closed to whoever does some other work: it takes a licence that asks for a course of study of its own,
 * and the other work neither takes that licence nor prepares for it. A licence closes work only to roles with a code that
 * tells of it: of others nothing is known. Where several codes tell of a licence, one that is open opens the work.
 * O(codes of the two roles · licences), and O(1) where the work takes no licence
 */
export function isLicenceClosed({ codes, licensed }: RoleLicences, from: number, to: number): boolean {
  if (from === to) return false;
  const steps = (licensed.get(to) ?? []).flatMap(({ licences, code }) =>
    (codes.get(from) ?? []).flatMap((start) =>
      start.licences === licences ? [licenceStep(licences, start.code, code)] : [],
    ),
  );
  return steps.length > 0 && steps.every((step) => step === 'CLOSED');
}
