import type { ComponentChildren } from 'preact';
import type { StartQuery } from '../api/operations.ts';
import { pathsQuestion, startQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { usePages } from '../api/use-pages.ts';
import { familyHue } from '../format/family-hue.ts';
import { anyPaths, hrefOf } from '../navigation/address.ts';
import { navigate } from '../navigation/navigate.ts';
import { Answered } from '../parts/answered.tsx';
import { Finder } from '../parts/finder.tsx';
import type { FoundThing } from '../parts/found-thing.ts';
import { Icon } from '../parts/icon.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { RoleLinks } from '../parts/role-link.tsx';
import { PathsPicture } from '../paths/picture.tsx';
import { texts } from '../texts.ts';

const searchFor = (text: string) => navigate({ view: 'search', text });
export const openFound = (thing: FoundThing) => (thing.href ? navigate(thing.href) : searchFor(thing.name));

const doors = [
  { icon: 'start', href: hrefOf({ view: 'map', role: '' }) },
  { icon: 'paths', href: hrefOf({ view: 'paths', ...anyPaths }) },
  { icon: 'mySkills', href: hrefOf({ view: 'my-skills', goal: '' }) },
] as const;

export function StartView() {
  const { asked, nodes, total, more } = usePages(startQuestion, {}, ({ roles }) => roles);
  return (
    <Page title={texts.name} className="start">
      <section class="hero">
        <h1>{texts.start.title}</h1>
        <p class="lead">{texts.start.lead}</p>
        <Finder
          label={texts.start.search}
          placeholder={texts.start.placeholder}
          big
          onPick={openFound}
          onSearch={searchFor}
        />
        <p class="examples">
          {texts.start.try}{' '}
          {texts.start.examples.map((text) => (
            <a key={text} class="chip" href={hrefOf({ view: 'search', text })}>
              {text}
            </a>
          ))}
        </p>
      </section>
      <nav class="doors" aria-label={texts.start.title}>
        {doors.map(({ icon, href }, index) => (
          <a key={href} class="door card" href={href}>
            <Icon name={icon} />
            <strong>{texts.start.doors[index]?.title}</strong>
            <span>{texts.start.doors[index]?.text}</span>
          </a>
        ))}
      </nav>
      <Example />
      <Answered asked={asked}>
        {({ data }) => (
          <Beginnings graph={data.graph} all={nodes}>
            <More shown={nodes.length} total={total} more={more} />
          </Beginnings>
        )}
      </Answered>
      <QuestionPanel question={startQuestion} variables={{}} />
    </Page>
  );
}

const example = { ...anyPaths, from: 'ml-engineer', to: 'ai-architect' };
const { from, to, maxSteps, by } = example;

/** One real answer, to show what can be asked; nothing where it cannot be had. */
function Example() {
  const { answer } = useAnswer(pathsQuestion, { from, to, maxSteps, rankBy: by, where: {} });
  const paths = answer?.data.careerPaths?.nodes ?? [];
  if (paths.length === 0) return null;
  const title = texts.move.find(answer?.data.from?.title ?? '', answer?.data.to?.title ?? '');
  return (
    <section class="example">
      <h2>{texts.start.exampleTitle}</h2>
      <p class="section-note">
        {title}. {texts.paths.typical}{' '}
        <a href={hrefOf({ view: 'paths', ...example })}>{texts.start.exampleOpen}</a>
      </p>
      <PathsPicture paths={paths} chosen={1} label={title} />
    </section>
  );
}

type Role = NonNullable<StartQuery['roles']>['nodes'][number];

interface BeginningsProps {
  readonly graph: StartQuery['graph'];
  readonly all: readonly Role[];
  readonly children: ComponentChildren;
}

function Beginnings({ graph, all, children }: BeginningsProps) {
  const { counts } = graph;
  return (
    <>
      {children}
      <section>
        <h2>{texts.start.entryTitle}</h2>
        <p class="section-note">{texts.start.entryText}</p>
        <RoleLinks roles={all.filter(({ seniority }) => seniority === 'ENTRY')} />
      </section>
      <section>
        <h2>{texts.start.doorwayTitle}</h2>
        <p class="section-note">{texts.start.doorwayText}</p>
        <RoleLinks roles={all.filter(isDoorway)} />
      </section>
      <section>
        <h2>{texts.start.familiesTitle}</h2>
        <ul class="families">
          {familiesOf(all).map(({ name, members }) => (
            <li key={name} style={{ '--hue': familyHue(name) }}>
              <a class="family card" href={hrefOf({ view: 'family', ref: name })}>
                <strong>{name}</strong>
                <span class="small">{texts.thing.rolesIn(members.length)}</span>
                <span class="family-members">{members.map(({ title }) => title).join(' · ')}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{texts.start.interestsTitle}</h2>
        <p class="section-note">{texts.start.interestsText}</p>
        <ul class="chips">
          {interestsOf(all).map(({ id, name }) => (
            <li key={id}>
              <a class="chip" href={hrefOf({ view: 'interest', ref: id })}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <p class="small counts">
        {counts && texts.start.counts(counts.roles, counts.skills, counts.moves, counts.facts)}{' '}
        <a href={hrefOf({ view: 'sources' })}>{texts.sources.link}</a>
      </p>
    </>
  );
}

/** People move on from it, and nobody is known to move to it: it is where other professions come in. */
const isDoorway = ({ seniority, previous, next }: Role): boolean =>
  seniority !== 'ENTRY' && previous?.nodes.length === 0 && (next?.nodes.length ?? 0) > 0;

function familiesOf(roles: readonly Role[]): { name: string; members: Role[] }[] {
  const families = new Map<string, Role[]>();
  for (const role of roles)
    if (role.family) families.set(role.family, [...(families.get(role.family) ?? []), role]);
  return [...families]
    .map(([name, members]) => ({ name, members }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** What people in these roles often enjoy, what is shared by most roles first. */
function interestsOf(roles: readonly Role[]): { id: string; name: string }[] {
  const interests = new Map<string, { id: string; name: string; count: number }>();
  for (const { id, name } of roles.flatMap(({ traits }) => traits?.nodes ?? []))
    interests.set(id, { id, name, count: (interests.get(id)?.count ?? 0) + 1 });
  return [...interests.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
