import type { SkillLevel } from '../api/operations.ts';
import { formatCount, formatList } from '../format/format.ts';
import { quantity } from './quantities.ts';

/** My skills. */
export const mySkillsTexts = {
  mySkills: {
    lead: 'Say what you can do, and see which roles list it, what one more skill would open, and what to learn for a role you have in mind.',
    privacy:
      'Your skills are kept in this browser only. They are sent to this service to answer you, and not stored or logged there. An address holds them only when you copy the link with them: after the # sign, which browsers do not send.',
    add: 'Add a skill or tool',
    addPlaceholder: 'SQL, Statistics, Excel …',
    addRole: 'Or add all that a role lists',
    unknown: (names: readonly string[]) =>
      `${formatList(names)} ${names.length === 1 ? 'is' : 'are'} no longer known here and left out. Everything else counts.`,
    notKnown: 'not known here, left out',
    levels: {
      BEGINNER: 'Beginner',
      WORKING: 'Working',
      ADVANCED: 'Advanced',
      EXPERT: 'Expert',
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
      'Ordered by how much of a role’s list you hold, where what matters most counts most. Lists are compared, not people: this says nothing about who would be chosen.',
    noFit: 'No role here lists any of these.',
    holds: (heldCount: number, listedCount: number) =>
      `${formatCount(heldCount)} of ${formatCount(listedCount)} listed skills`,
    planTo: 'Plan',
    details: 'Which skills',
    have: (names: string) => `You have: ${names}.`,
    lack: (names: string) => `To learn: ${names}.`,

    opensTitle: 'What one more skill would open',
    opensNote: 'A role counts as open here once you hold half of what it lists.',
    opens: (opens: number, raises: number) =>
      opens > 0
        ? `opens ${quantity(opens, 'role', 'roles')}, helps with ${formatCount(raises)}`
        : `helps with ${quantity(raises, 'role', 'roles')}`,

    planTitle: 'A learning plan',
    goal: 'For the role',
    noGoal: 'Choose a role to plan for.',
    noList: 'This role lists no skills, so nothing can be planned.',
    planNote: 'What others build on comes first. Tick what you have learnt; the ticks stay in this browser.',
    tickedSteps: (ticked: number, steps: number) =>
      `${formatCount(ticked)} of ${quantity(steps, 'step', 'steps')} ticked.`,
    toLevel: (level: string) => `to ${level} level`,
    goOn: 'you have a beginning',
    groundwork: 'not listed itself; others build on it',
    buildsOn: (names: string) => `builds on ${names}`,
    with: (names: string) => `practise with ${names}`,
    cycles: 'Some of these build on each other in a circle; their order among themselves means nothing.',
  },
};
