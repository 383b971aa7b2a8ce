import type { SkillLevel } from '../api/operations.ts';
import { formatCount, formatList } from '../format/format.ts';
import { quantity } from './quantities.ts';

/** Titles of some roles, and how many more there are. */
const someOf = (titles: readonly string[], count: number): string =>
  titles.length === 0
    ? quantity(count, 'role', 'roles')
    : formatList(count > titles.length ? [...titles, `${formatCount(count - titles.length)} more`] : titles);

/** My skills. */
export const mySkillsTexts = {
  mySkills: {
    lead: 'Say what you can do, and see which roles list it, what one more skill would open, and what to learn for a role you have in mind.',
    privacy:
      'Your skills are kept in this browser only. They are sent to this service to answer you, and not stored or logged there. Only a link that you copy with your skills contains them; only people you give it to see them.',
    add: 'Add a skill or tool',
    addPlaceholder: 'SQL, Statistics, Excel …',
    addRole: 'Or add all that a role lists',
    unknown: (names: readonly string[]) =>
      `${formatList(names)} ${names.length === 1 ? 'is' : 'are'} no longer known here and left out. Everything else counts.`,
    notKnown: 'not known here, left out',
    levels: {
      BEGINNER: 'The basics',
      WORKING: 'Everyday use',
      ADVANCED: 'Advanced use',
      EXPERT: 'Expert use',
    } satisfies Record<SkillLevel, string>,
    levelOf: (name: string) => `Level in ${name}`,

    copyLink: 'Copy link with my skills',
    copiedLink: 'Copied; whoever gets the link sees your skills',
    save: 'Save as a file',
    load: 'Load a file',
    noFile: 'This file holds no skills that were saved here. Nothing was changed.',
    clear: 'Clear everything',
    brought: (count: number) =>
      `This link brought ${quantity(count, 'skill or tool', 'skills and tools')} along.`,
    takeThem: 'Use them',
    replaceMine: 'Use them instead of mine',
    leaveThem: 'Leave them out',

    fitTitle: 'Roles that list what you can do',
    fitNote:
      'First come the roles whose skills you have most of; skills that matter more count for more. Lists are compared, not people: this says nothing about who would be chosen.',
    noFit: 'No role here lists any of these.',
    onlyTools: 'Only tools so far, and roles are compared by skills. Add at least one: tick what you do.',
    soFar: (count: number) => `${quantity(count, 'skill', 'skills')} so far.`,
    seeRoles: 'See the roles',
    holds: (heldCount: number, listedCount: number) =>
      `${formatCount(heldCount)} of ${quantity(listedCount, 'skill', 'skills')} needed`,
    planTo: 'Plan',
    details: 'What you have and lack',
    have: (names: string) => `You have: ${names}.`,
    lack: (names: string) => `To learn: ${names}.`,

    opensTitle: 'What one more skill would bring',
    opensNote: 'Halfway means that you would then have at least half of what the role lists.',
    higherLevel: ', to a higher level',
    /** @param titles of the first of `count` roles */
    opens: (titles: readonly string[], count: number) => `halfway to ${someOf(titles, count)}`,
    raises: (titles: readonly string[], count: number) => `helps with ${someOf(titles, count)}`,

    planTitle: 'A learning plan',
    goal: 'For the role',
    noGoal: 'Choose a role to plan for.',
    noList: 'This role lists no skills, so nothing can be planned.',
    planSameWork: (title: string) => `Plan for ${title}, which is the same work.`,
    planNote: 'What others build on comes first. Tick what you have learnt; the ticks stay in this browser.',
    tickedSteps: (ticked: number, steps: number) =>
      `${formatCount(ticked)} of ${quantity(steps, 'step', 'steps')} ticked.`,
    toLevel: (level: string) => `to ${level}`,
    goOn: 'you have a beginning',
    groundwork: 'groundwork: others build on it',
    buildsOn: (names: string) => `builds on ${names}`,
    with: (names: string) => `practise with ${names}`,
    cycles: 'Some of these build on each other in a circle, so you can learn them in any order.',
  },
};
