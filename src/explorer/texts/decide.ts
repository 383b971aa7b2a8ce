/** Deciding between two roles: what speaks for each. */
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
      education: (names: string) => `want to need less education: usually ${names}`,
    },
    pay: 'want the higher pay:',
  },
};
