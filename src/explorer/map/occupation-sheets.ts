import type { MapOccupationsQuery } from '../api/operations.ts';
import { compareNames } from '../format/format.ts';
import { texts } from '../texts/texts.ts';
import type { MapSheet } from './map-sheet.ts';
import { layOutOccupations } from './occupation-layout.ts';

/** An official occupation of the map of everything. */
export type MapOccupation = NonNullable<MapOccupationsQuery['roles']>['nodes'][number];

type Code = NonNullable<MapOccupation['codes']>['nodes'][number];

const socCode = ({ codes }: MapOccupation): Code | undefined =>
  codes?.nodes.find(({ scheme }) => scheme === 'SOC');

/** The code of the ISCO sub-major group: two digits. Undefined where no ISCO code is known. */
const iscoCode = ({ codes }: MapOccupation): Code | undefined =>
  codes?.nodes.filter(({ scheme }) => scheme === 'ISCO').sort((a, b) => b.code.length - a.code.length)[0];

/**
 * The sheets of official occupations: those with a SOC code in lanes by major group and columns by job zone; the others
 * in lanes by ISCO major group, each in parts by sub-major group. A sheet without occupations is left out.
 */
export function occupationSheets(occupations: readonly MapOccupation[]): MapSheet[] {
  const sorted = [...occupations].sort((a, b) => compareNames(a.title, b.title));
  const bySoc = sorted.filter((occupation) => socCode(occupation) !== undefined);
  const others = sorted.filter((occupation) => socCode(occupation) === undefined);
  return [socSheet(bySoc), iscoSheet(others)].filter(({ roles }) => roles.length > 0);
}

function socSheet(occupations: readonly MapOccupation[]): MapSheet {
  const soc = texts.occupationGroups.soc;
  const jobZones = texts.occupationGroups.jobZones;
  const groups = Object.keys(soc).sort();
  const positionOf = (code: string) => {
    const position = groups.indexOf(code.slice(0, 2));
    return position < 0 ? groups.length : position;
  };
  return layOutOccupations(
    occupations.map((occupation) => ({
      id: occupation.ref,
      title: occupation.title,
      lane: positionOf(socCode(occupation)?.code ?? ''),
      part: (occupation.jobZone ?? jobZones.length) - 1,
    })),
    {
      title: texts.map.onetSheet(occupations.length),
      lanes: [...groups.map((group) => soc[group] ?? group), texts.occupationGroups.unknown],
      parts: jobZones,
    },
  );
}

function iscoSheet(occupations: readonly MapOccupation[]): MapSheet {
  const isco = texts.occupationGroups.isco;
  const partsOf = isco.map(([digit]) => {
    const titles = new Map<string, string>();
    for (const occupation of occupations) {
      const code = iscoCode(occupation);
      if (code?.code.startsWith(digit)) titles.set(code.code, code.title ?? code.code);
    }
    return [...titles].sort(([a], [b]) => (a < b ? -1 : 1));
  });
  const placeOf = (occupation: MapOccupation) => {
    const code = iscoCode(occupation)?.code ?? '';
    const lane = isco.findIndex(([digit]) => code.startsWith(digit));
    if (code === '' || lane < 0) return { lane: isco.length, part: 0 };
    return { lane, part: partsOf[lane]?.findIndex(([partCode]) => partCode === code) ?? 0 };
  };
  return layOutOccupations(
    occupations.map((occupation) => ({
      id: occupation.ref,
      title: occupation.title,
      ...placeOf(occupation),
    })),
    {
      title: texts.map.escoSheet(occupations.length),
      lanes: [...isco.map(([, title]) => title), texts.occupationGroups.unknown],
      parts: [...partsOf.map((parts) => parts.map(([, title]) => title)), [texts.occupationGroups.unknown]],
    },
  );
}
