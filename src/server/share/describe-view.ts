import type { AskEndpoint } from './ask-endpoint.ts';
import { occupationData } from './occupation-data.ts';
import {
  pathsQuery,
  roleQuery,
  type SharedPath,
  type SharedPay,
  type SharedRole,
  type SharedThing,
  thingQueries,
  titlesQuery,
} from './share-queries.ts';
import { shareTexts } from './share-texts.ts';
import type { SharedAddress } from './shared-address.ts';
import type { PictureBody, SharedView } from './shared-view.ts';

const noFacts: PictureBody = { kind: 'facts', facts: [] };

const plainView = (title: string, description: string, isFound = true): SharedView => ({
  title,
  description,
  body: noFacts,
  sources: [],
  jsonLd: null,
  isFound,
});

/** What a view says while nothing can be asked: the name of the service alone, or of a view that needs no answer. */
export function undescribedView(address: SharedAddress): SharedView {
  const { titles, descriptions } = shareTexts;
  switch (address.view) {
    case 'unknown':
      return plainView(titles.unknown, descriptions.unknown, false);
    case 'map':
    case 'my-skills':
    case 'sources':
      return plainView(titles[address.view], descriptions[address.view]);
    case 'paths':
      return plainView(titles.paths, descriptions.paths);
    case 'search':
      return plainView(shareTexts.search(address.text), shareTexts.description);
    default:
      return plainView(shareTexts.name, shareTexts.description);
  }
}

/**
 * What a view says outside of the page, asked from the service.
 *
 * @param url the absolute address of the view
 * @param withPaths whether the ways between two roles are asked for too, which only their picture shows
 */
export async function describeView(
  address: SharedAddress,
  ask: AskEndpoint,
  url: string,
  withPaths = false,
): Promise<SharedView> {
  switch (address.view) {
    case 'role':
      return describeRole(address.ref, ask, url);
    case 'skill':
    case 'tool':
    case 'industry':
    case 'thing':
      return describeThing(thingQueries[address.view], address.ref, ask);
    case 'family':
      return plainView(address.ref, shareTexts.family(address.ref));
    case 'paths':
      return describePaths(address, ask, withPaths);
    case 'compare':
      return describeComparison(address.refs, ask);
    default:
      return undescribedView(address);
  }
}

async function describeRole(ref: string, ask: AskEndpoint, url: string): Promise<SharedView> {
  const role = (await ask<{ role: SharedRole | null }>(roleQuery, { ref }))?.role;
  if (!role) return plainView(shareTexts.noRole(ref), shareTexts.description, false);
  const { labels } = shareTexts;
  const summary = role.statements?.nodes.find(({ kind }) => kind === 'SUMMARY')?.text ?? '';
  const next = (role.next?.nodes ?? []).map(({ title }) => title);
  const skills = (role.skills?.nodes ?? []).slice(0, 5).map(({ name }) => name);
  const [pay] = role.pay?.edges ?? [];
  const facts = [
    { label: labels.does, text: summary },
    { label: labels.leads, text: next.length > 0 ? shareTexts.joined(next) : '' },
    { label: labels.skills, text: skills.length > 0 ? shareTexts.joined(skills) : '' },
    { label: labels.pay, text: pay ? payText(pay) : '' },
  ].filter(({ text }) => text !== '');
  return {
    title: role.title,
    description: [summary, next.length > 0 ? shareTexts.leadsTo(next) : ''].filter(Boolean).join(' '),
    body: { kind: 'facts', facts },
    sources: pay ? sourcesOf([pay]) : [],
    jsonLd: occupationData(role, url),
    isFound: true,
  };
}

async function describeThing(query: string, ref: string, ask: AskEndpoint): Promise<SharedView> {
  const thing = (await ask<{ thing: SharedThing | null }>(query, { ref }))?.thing;
  if (!thing?.name) return plainView(shareTexts.notKnown(ref), shareTexts.description, false);
  const titles = (thing.roles?.nodes ?? []).map(({ title }) => title);
  const description = shareTexts.rolesOf(thing.roles?.totalCount ?? 0, titles);
  const name = [thing.name, thing.title].filter(Boolean).join(' · ');
  return {
    ...plainView(name, description),
    body: { kind: 'facts', facts: [{ label: shareTexts.labels.roles, text: description }] },
  };
}

type PathsAddress = Extract<SharedAddress, { view: 'paths' }>;

async function describePaths(
  { from, to }: PathsAddress,
  ask: AskEndpoint,
  withPaths: boolean,
): Promise<SharedView> {
  const refs = [from, to].filter((ref) => ref !== '');
  if (refs.length === 0) return plainView(shareTexts.titles.paths, shareTexts.descriptions.paths);
  const titles = await titlesOf(refs, ask);
  const [first = '', second = ''] = titles;
  if (refs.length === 1) {
    return plainView(
      from === '' ? shareTexts.to(first) : shareTexts.from(first),
      shareTexts.descriptions.paths,
    );
  }
  const answer = withPaths
    ? await ask<{ careerPaths: { nodes: readonly SharedPath[] } | null }>(pathsQuery, { from, to })
    : null;
  const paths = answer?.careerPaths?.nodes ?? [];
  return {
    ...plainView(shareTexts.fromTo(first, second), shareTexts.ways(first, second)),
    body: {
      kind: 'ways',
      ways: paths.map(({ roles, yearsBefore, unknownSteps, skillsToGain }) => ({
        stops: roles.flatMap((role) => role?.title ?? []),
        sums: shareTexts.sums(yearsBefore, unknownSteps > 0, skillsToGain?.nodes.length ?? null),
      })),
    },
    sources: sourcesOf(paths.flatMap(({ steps }) => steps)),
  };
}

async function describeComparison(refs: readonly string[], ask: AskEndpoint): Promise<SharedView> {
  if (refs.length === 0) return plainView(shareTexts.titles.compare, shareTexts.description);
  const titles = await titlesOf(refs, ask);
  return plainView(shareTexts.titles.compare, shareTexts.compared(titles));
}

/** Titles of roles; of one that is not known, its ref as words. */
async function titlesOf(refs: readonly string[], ask: AskEndpoint): Promise<string[]> {
  const variables = Object.fromEntries(refs.map((ref, index) => [`ref${index}`, ref]));
  const answer = await ask<Record<string, { title: string } | null>>(titlesQuery(refs), variables);
  return refs.map((ref, index) => answer?.[`role${index}`]?.title ?? ref.replaceAll('-', ' '));
}

/** A figure in words: its median, or its range; empty when it has neither. */
function payText({ median, low, high, currency, year, node }: SharedPay): string {
  const money = new Intl.NumberFormat(
    'en',
    currency === null ? {} : { style: 'currency', currency, maximumFractionDigits: 0 },
  );
  const amount =
    median !== null
      ? money.format(median)
      : low !== null && high !== null
        ? money.formatRange(low, high)
        : '';
  return amount === ''
    ? ''
    : shareTexts.pay(amount, node.name, year === null ? shareTexts.undated : String(year));
}

type Sourced = { readonly evidence: readonly { readonly source: { readonly title: string } | null }[] };

const sourcesOf = (facts: readonly Sourced[]): string[] => [
  ...new Set(facts.flatMap(({ evidence }) => evidence.flatMap(({ source }) => source?.title ?? []))),
];
