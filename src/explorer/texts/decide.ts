/** Deciding between two roles: what speaks for each, and their pay on one scale. */
export const decideTexts = {
  decide: {
    title: 'What tells them apart',
    note: 'Only what differs between the two lists; neither is called better.',
    choose: (title: string) => `Choose ${title} if you …`,
    nothing: 'What would tell it apart is not known here.',
    reasons: {
      enjoy: (names: string) => `enjoy ${names}, as people in this role often do`,
      interest: (names: string) => `are interested in ${names}`,
      skills: (names: string) => `have, or want to learn, ${names}`,
      onward: (names: string) => `want to be able to go on to ${names}`,
      education: (names: string) => `would rather need less education: usually ${names}`,
    },
    pay: 'want the higher pay:',
    payTitle: 'Pay on one scale',
    payNote:
      'The bar goes from what a tenth earn less than to what a tenth earn more than, or over the range given; the mark is the median. Nothing is converted.',
    amounts: (range: string, median: string | null) =>
      median === null ? range : `${range}, median ${median}`,
  },
};
