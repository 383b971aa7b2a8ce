/** The sentence of `CareerStore.check` about facts that readers do not see. @param example one of them, `from to to` */
export const unseenFacts = (count: number, type: string, source: string, example: string): string =>
  `${count} ${type} facts of ${source} are hidden: no source describes one of their two nodes, for example ${example}.`;
