import { compareTexts } from './compare.ts';
import { decideTexts } from './decide.ts';
import { evidenceTexts } from './evidence.ts';
import { frameTexts } from './frame.ts';
import { mapTexts } from './map.ts';
import { mySkillsTexts } from './my-skills.ts';
import { occupationGroupTexts } from './occupation-groups.ts';
import { pathsTexts } from './paths.ts';
import { pictureTexts } from './picture.ts';
import { plainThingsTexts } from './plain-things.ts';
import { planTimeTexts } from './plan-time.ts';
import { roleTexts } from './role.ts';
import { roleFactTexts } from './role-facts.ts';
import { searchTexts } from './search.ts';
import { skillsFromTextTexts } from './skills-from-text.ts';
import { sourcesTexts } from './sources.ts';
import { startTexts } from './start.ts';
import { topicTexts } from './topic.ts';
import { tradeOffTexts } from './trade-off.ts';

/**
 * Every text of the page: labels as strings, sentences with values as functions. The keys say what a text is for and
 * are in no language; another language is another object of this type.
 */
export const texts = {
  name: 'Career Graph',
  ...frameTexts,
  ...roleFactTexts,
  ...evidenceTexts,
  ...startTexts,
  ...searchTexts,
  ...topicTexts,
  ...sourcesTexts,
  ...roleTexts,
  ...pathsTexts,
  ...pictureTexts,
  ...plainThingsTexts,
  ...tradeOffTexts,
  ...mySkillsTexts,
  ...planTimeTexts,
  ...skillsFromTextTexts,
  ...compareTexts,
  ...decideTexts,
  ...mapTexts,
  ...occupationGroupTexts,
};
