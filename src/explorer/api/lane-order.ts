/** Lines of work as the seeds name them, in lanes from top to bottom: families with many moves between them are neighbours. */
export const laneOrder: readonly string[] = [
  'Research',
  'Machine learning and AI',
  'Data',
  'Analytics and statistics',
  'Leadership',
  'Product and design',
  'Software',
  'Platform and cloud',
  'Security',
];

/** The family of work elsewhere, which has a column of its own before all levels. */
export const doorways = 'Other professions';
