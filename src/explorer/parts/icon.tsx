/** The paths of all signs, each in a square of 24 units, drawn by lines. */
export const shapes = {
  start: 'M4 11.5 12 5l8 6.5M6.5 10v9h11v-9',
  job: 'M4 8.5h16V19H4ZM9 8.5v-3h6v3M4 13h16',
  paths: 'M5 18h4c4 0 3-12 7-12h3M16.5 3.5 19 6l-2.5 2.5M5 18a1.5 1.5 0 1 0-.1 0',
  map: 'M12 12 5.5 6M12 12l7-4M12 12l-5 7M12 12l6 6M12 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM5 7a1.6 1.6 0 1 0-.1 0ZM19.5 9a1.6 1.6 0 1 0-.1 0ZM6.5 20.5a1.6 1.6 0 1 0-.1 0ZM18.5 19.5a1.6 1.6 0 1 0-.1 0Z',
  mySkills:
    'M4 7l1.8 1.8L9 5.5M4 13l1.8 1.8L9 11.5M4 19l1.8 1.8L9 17.5M12.5 7.5H20M12.5 13.5H20M12.5 19.5H20',
  compare: 'M8 5v14M16 5v14M4 8h8M12 15h8',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.3 15.3 20 20',
  CURATED: 'M5 5h14v10.5h-7L7.5 19v-3.5H5ZM8.5 9h7M8.5 12h4',
  OFFICIAL: 'M12 14.5a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM9 13.5 7.5 20l4.5-2.2L16.5 20 15 13.5',
  OBSERVED: 'M5 5v14M9.5 5v14M14 5v14M18.5 5v14M3 16.5 20.5 7.5',
  RELATED: 'M9.5 14.5l5-5M8 11l-2 2a3.5 3.5 0 0 0 5 5l2-2M16 13l2-2a3.5 3.5 0 0 0-5-5l-2 2',
  CALCULATED: 'M17 5H7l5.5 7L7 19h10',
  RATED: 'M12 4.5l2.3 4.9 5.2.7-3.8 3.7.9 5.3-4.6-2.6-4.6 2.6.9-5.3-3.8-3.7 5.2-.7Z',
  arrow: 'M4 12h15M13.5 6.5 19 12l-5.5 5.5',
  print: 'M7 9V4h10v5M7 17H4.5V9h15v8H17M7 14h10v6H7Z',
  copy: 'M9 9h10v11H9ZM6 15H5V4h10v2',
  outside: 'M13.5 4.5H19.5V10.5M19 5l-8.5 8.5M17 14v5H5V7h5',
  close: 'M6 6l12 12M18 6 6 18',
  swap: 'M4 8.5h15M15.5 5 19 8.5 15.5 12M20 15.5H5M8.5 12 5 15.5 8.5 19',
  check: 'M5 12.5 10 17.5 19 7',
  PROMOTION: 'M12 19V5M6.5 10.5 12 5l5.5 5.5',
  MANAGEMENT:
    'M12 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM6 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM18 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM12 9v3.5M6 16v-3.5h12V16',
  LATERAL: 'M4 12h16M15 7l5 5-5 5',
  SPECIALISATION: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  PIVOT: 'M5 19v-6a4 4 0 0 1 4-4h10M14 4l5 5-5 5',
} as const;

/** Signs of the navigation and of actions; in capitals, those of bases and kinds of moves. */
export type IconName = keyof typeof shapes;

/** A decorative sign, hidden from screen readers: its meaning stands beside it or in a label. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={shapes[name]} />
  </svg>
);
