const shapes = {
  start: 'M4 11.5 12 5l8 6.5M6.5 10v9h11v-9',
  paths: 'M5 18h4c4 0 3-12 7-12h3M16.5 3.5 19 6l-2.5 2.5M5 18a1.5 1.5 0 1 0-.1 0',
  map: 'M12 12 5.5 6M12 12l7-4M12 12l-5 7M12 12l6 6M12 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM5 7a1.6 1.6 0 1 0-.1 0ZM19.500 9a1.600 1.600 0 1 0-.1 0ZM6.500 20.500a1.600 1.600 0 1 0-.1 0ZM18.500 19.500a1.600 1.600 0 1 0-.1 0Z',
  mySkills:
    'M4 7l1.800 1.800L9 5.500M4 13l1.800 1.800L9 11.500M4 19l1.800 1.800L9 17.500M12.500 7.500H20M12.500 13.500H20M12.500 19.500H20',
  compare: 'M8 5v14M16 5v14M4 8h8M12 15h8',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM15.300 15.300 20 20',
  CURATED: 'M5 5h14v10.500h-7L7.500 19v-3.500H5ZM8.500 9h7M8.500 12h4',
  OFFICIAL: 'M12 14.500a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM9 13.500 7.500 20l4.500-2.200L16.500 20 15 13.500',
  OBSERVED: 'M5 5v14M9.500 5v14M14 5v14M18.500 5v14M3 16.500 20.500 7.500',
  RELATED: 'M9.500 14.500l5-5M8 11l-2 2a3.500 3.500 0 0 0 5 5l2-2M16 13l2-2a3.500 3.500 0 0 0-5-5l-2 2',
  CALCULATED: 'M17 5H7l5.500 7L7 19h10',
  arrow: 'M4 12h15M13.500 6.500 19 12l-5.500 5.500',
  up: 'M12 19V5M6.500 10.500 12 5l5.500 5.500',
  print: 'M7 9V4h10v5M7 17H4.500V9h15v8H17M7 14h10v6H7Z',
  copy: 'M9 9h10v11H9ZM6 15H5V4h10v2',
  outside: 'M13.500 4.500H19.500V10.500M19 5l-8.500 8.500M17 14v5H5V7h5',
  close: 'M6 6l12 12M18 6 6 18',
  swap: 'M4 8.500h15M15.500 5 19 8.500 15.500 12M20 15.500H5M8.500 12 5 15.500 8.500 19',
  check: 'M5 12.500 10 17.500 19 7',
  PROMOTION: 'M12 19V5M6.500 10.500 12 5l5.500 5.500',
  MANAGEMENT:
    'M12 9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM6 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM18 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM12 9v3.500M6 16v-3.500h12V16',
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
