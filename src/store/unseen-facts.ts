/** The sentence of `CareerStore.check` about facts that no reader sees. @param example one of them, as `from to to` */
export const unseenFacts = (count: number, type: string, source: string, example: string): string =>
  `${count} ${type} facts of ${source} are not seen, as no source describes an end: ${example}.`;
