const escoSkill = 'http://data.europa.eu/esco/skill/';
const escoField = 'http://data.europa.eu/esco/isced-f/';

/** Address of the ESCO skill or field of education that the id of a skill stands for; null for other ids. */
export function escoSkillIri(id: string): string | null {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return escoSkill + id;
  const [, field] = /^isced-f-(\d+)$/.exec(id) ?? [];
  return field === undefined ? null : escoField + field;
}

/**
 * The official code that the id of a skill stands for: of O*NET the id of the element, such as `2.A.1.b`, of ESCO the address;
 * null for other skills.
 */
export function officialSkillCode(id: string): string | null {
  const [, element] = /^onet-(\d(?:\.[A-Za-z0-9]+)+)$/.exec(id) ?? [];
  return element ?? escoSkillIri(id);
}

/** The id of the skill that an official code stands for: the inverse of `officialSkillCode`; null for other texts. */
export function officialSkillId(code: string): string | null {
  const id = code.startsWith(escoSkill)
    ? code.slice(escoSkill.length)
    : code.startsWith(escoField)
      ? `isced-f-${code.slice(escoField.length)}`
      : `onet-${code}`;
  return officialSkillCode(id) === code ? id : null;
}
