/** Parses an option that may be given several times; its value is the list, in order. */
export const repeated = (text: string, before: readonly string[] = []): string[] => [...before, text];
