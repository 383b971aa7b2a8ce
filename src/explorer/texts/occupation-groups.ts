/** Names of the groups into which official classifications divide occupations. */
export const occupationGroupTexts = {
  occupationGroups: {
    /** Major groups of the SOC by the first two digits of a code, in the order of their codes. */
    soc: {
      '11': 'Management',
      '13': 'Business and finance',
      '15': 'Computers and mathematics',
      '17': 'Architecture and engineering',
      '19': 'Life, physical and social science',
      '21': 'Community and social service',
      '23': 'Law',
      '25': 'Teaching and libraries',
      '27': 'Arts, design, entertainment, sports and media',
      '29': 'Health care: practitioners and technicians',
      '31': 'Health care: support',
      '33': 'Protective service',
      '35': 'Food preparation and serving',
      '37': 'Cleaning and upkeep of buildings and grounds',
      '39': 'Personal care and service',
      '41': 'Sales',
      '43': 'Office and administrative support',
      '45': 'Farming, fishing and forestry',
      '47': 'Construction and extraction',
      '49': 'Installation, maintenance and repair',
      '51': 'Production',
      '53': 'Transport and moving of goods',
      '55': 'Military',
    } as Readonly<Record<string, string>>,
    /** Major groups of ISCO-08 by the first digit of a code, those of the armed forces last. */
    isco: [
      ['1', 'Managers'],
      ['2', 'Professionals'],
      ['3', 'Technicians and associate professionals'],
      ['4', 'Clerical support workers'],
      ['5', 'Service and sales workers'],
      ['6', 'Skilled agricultural, forestry and fishery workers'],
      ['7', 'Craft and related trades workers'],
      ['8', 'Plant and machine operators and assemblers'],
      ['9', 'Elementary occupations'],
      ['0', 'Armed forces'],
    ] as readonly (readonly [digit: string, title: string])[],
    unknown: 'Group unknown',
    /** O*NET's job zones, then that of occupations of which it is not known. */
    jobZones: [
      'Job zone 1: little or no preparation',
      'Job zone 2: some preparation',
      'Job zone 3: medium preparation',
      'Job zone 4: considerable preparation',
      'Job zone 5: extensive preparation',
      'Preparation unknown',
    ],
  },
};
