import { expect, test } from 'vitest';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import { careerPaths } from '../../../src/domain/paths/career-paths.ts';
import { fewestRatedRoles } from '../../../src/domain/skills/usual-importance.ts';
import { careerColumns } from '../../tiny-graph.ts';

test('a step counts the skills that are rated above the usual, where a source rates every skill of every role', () => {
  const others = Array.from({ length: fewestRatedRoles }, (_, i) => [
    `other-${i}`,
    { skills: { care: 0.5, drawing: 0.5, speaking: 0.5, welding: 0.5, writing: 0.5 } },
  ]);
  const map = buildCareerMap(
    careerColumns({
      ...Object.fromEntries(others),
      helper: { skills: { speaking: 0.9 }, moves: { nurse: ['COMMON', null] } },
      nurse: { skills: { care: 0.9, drawing: 0.1, speaking: 0.8, welding: 0.2, writing: 0.6 } },
    }),
  );
  const { paths } = careerPaths(map, { from: 'helper', to: 'nurse', maxSteps: 1, k: 1 });
  expect(paths.flatMap(({ steps }) => steps)).toMatchObject([
    { skillsToGain: ['care', 'writing'], skillsCarriedOver: ['speaking'], skillsKnown: 3 },
  ]);
});
