import { compareTexts } from './texts/compare.ts';
import { factsTexts } from './texts/facts.ts';
import { frameTexts } from './texts/frame.ts';
import { mapTexts } from './texts/map.ts';
import { mySkillsTexts } from './texts/my-skills.ts';
import { pathsTexts } from './texts/paths.ts';
import { roleTexts } from './texts/role.ts';
import { startTexts } from './texts/start.ts';
import { thingsTexts } from './texts/things.ts';

/** Every text of the page, by view in `texts`. How we speak to people: plain, precise, nobody is ranked, what is unknown is said. */
export const texts = {
  name: 'Career Graph',
  skipToContent: 'Skip to the content',
  ...frameTexts,
  ...factsTexts,
  ...startTexts,
  ...thingsTexts,
  ...roleTexts,
  ...pathsTexts,
  ...mySkillsTexts,
  ...compareTexts,
  ...mapTexts,
};
