import type { FigureMatch } from '../../domain/pay/pay-difference.ts';
import { builder } from '../builder.ts';

/** How close a figure is to a role. */
export const FigureMatchType = builder.enumType('FigureMatch', {
  description: 'How close a figure is to a role, the closest first.',
  values: {
    OWN: { value: 'OWN', description: 'It is about the role itself.' },
    EXACT: { value: 'EXACT', description: 'About the official occupation that the role is.' },
    CLOSE: { value: 'CLOSE', description: 'About an official occupation near enough to share figures.' },
    BROADER: {
      value: 'BROAD',
      description:
        'About an occupation that is wider than the role: to look at. It counts in no comparison and no floor unless `include` says so.',
    },
    NARROWER: {
      value: 'NARROW',
      description: 'About an occupation that is a part of the role: to look at. It counts in no comparison.',
    },
  } satisfies Record<string, { value: FigureMatch; description: string }>,
});

/** Figures that a question may take into account besides. */
export const IncludedType = builder.enumType('IncludedFigures', {
  description:
    'Figures that count besides a role’s own and those of occupations that it matches EXACT or CLOSE.',
  values: {
    BROADER: { description: 'Of occupations that are wider than the role, where there is no closer figure.' },
  },
});
