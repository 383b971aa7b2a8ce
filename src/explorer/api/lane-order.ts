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

/** The families of work elsewhere, which share a column before all levels. */
export const doorways: readonly string[] = [
  'Care and teaching',
  'Shops, food and hotels',
  'Offices, money and law',
  'Trades and transport',
  'Science, engineering and IT',
];
