/** Whether a text is an O*NET-SOC code, such as `15-1252.00`. */
export const isOnetCode = (text: string): boolean => /^\d\d-\d{4}\.\d\d$/.test(text);

/** Whether a text is a SOC code, such as `15-1252`. */
export const isSocCode = (text: string): boolean => /^\d\d-\d{4}$/.test(text);

/** Id of the role that an O*NET-SOC code stands for. */
export const onetRoleId = (code: string): string => `onet-${code}`;

/** The O*NET-SOC code that the id of a role stands for; null for other roles. */
export function onetCodeOf(roleId: string): string | null {
  const code = roleId.replace(/^onet-/, '');
  return code !== roleId && isOnetCode(code) ? code : null;
}

/** Whether a text is the address of an ESCO occupation. */
export const isEscoOccupationUri = (text: string): boolean =>
  /^http:\/\/data\.europa\.eu\/esco\/occupation\/[\w-]+$/.test(text);

/** Id of an ESCO concept: the last part of its URI (a UUID), or `isced-f-0722` for a field of education. */
export const escoId = (uri: string): string => {
  const id = uri.slice(uri.lastIndexOf('/') + 1);
  return uri.includes('/isced-f/') ? `isced-f-${id}` : id;
};
