/** Where everything comes from, and how to read it. */
export const sourcesTexts = {
  sources: {
    title: 'Where this comes from',
    lead: 'Everything said here is a fact with a source. Judgement, counts, official figures and calculations are told apart, and never blended into one.',
    basisTitle: 'What the signs mean',
    sourcesTitle: 'Sources',
    readingTitle: 'How to read it',
    reading: [
      'Moves are typical, not a rule; people arrive by other ways. Many stay senior by choice, and going from managing to engineering is no step down.',
      'Years are those usually spent in a role before the move. Where they are unknown, the page says so.',
      'Pay always comes with what it covers, its place and year, and is not converted.',
      'Comparing skills compares lists, not people: it is not made for selecting, ranking or rejecting anyone.',
    ],
  },
};
