/** How many names an engine's text index hands over for one search; see CareerReader.searchNames. */
export const maxNameCandidates = 2_000;
