import { useEffect, useRef } from 'preact/hooks';
import { familiesQuestion } from './api/operations.ts';
import { useAnswer } from './api/use-answer.ts';
import { type Address, hrefOf, pathsHref } from './navigation/address.ts';
import { useAddress } from './navigation/navigate.ts';
import { Report } from './parts/evidence/report.tsx';
import { SourcesSwitch } from './parts/evidence/sources-switch.tsx';
import { Icon } from './parts/icon.tsx';
import { lazyView } from './parts/lazy-view.tsx';
import { Page } from './parts/page.tsx';
import { spreadFamilies } from './parts/role/family-hue.ts';
import { EmbeddedPaths } from './paths/embedded-paths.tsx';
import { PathsView } from './paths/paths-view.tsx';
import { RoleView } from './role/role-view.tsx';
import { SearchView } from './search/search-view.tsx';
import { SourcesView } from './sources/sources-view.tsx';
import { StartView } from './start/start-view.tsx';
import { texts } from './texts/texts.ts';
import { FamilyView } from './topic/family-view.tsx';
import { IndustryView } from './topic/industry-view.tsx';
import { SkillView } from './topic/skill-view.tsx';
import { ThingView } from './topic/thing-view.tsx';
import { ToolView } from './topic/tool-view.tsx';

const CompareView = lazyView(async () => (await import('./compare/compare-view.tsx')).CompareView);
const MapView = lazyView(async () => (await import('./map/map-view.tsx')).MapView);
const MySkillsView = lazyView(async () => (await import('./my-skills/my-skills-view.tsx')).MySkillsView);

const noVariables = {};

const navigationLinks = [
  { icon: 'start', view: 'start', href: hrefOf({ view: 'start' }), text: texts.nav.start },
  { icon: 'paths', view: 'paths', href: pathsHref(), text: texts.nav.paths },
  { icon: 'map', view: 'map', href: hrefOf({ view: 'map', role: '' }), text: texts.nav.map },
  {
    icon: 'mySkills',
    view: 'my-skills',
    href: hrefOf({ view: 'my-skills', goal: '' }),
    text: texts.nav.mySkills,
  },
  { icon: 'compare', view: 'compare', href: hrefOf({ view: 'compare', roles: [] }), text: texts.nav.compare },
] as const;

/** The whole page: navigation, the view at the present address, and the report dialog. */
export function App() {
  const address = useAddress();
  const { answer } = useAnswer(familiesQuestion, noVariables);
  spreadFamilies(answer?.data.graph.pathChoices?.families ?? []);
  const main = useRef<HTMLElement>(null);
  const viewKey = 'ref' in address ? `${address.view} ${address.ref}` : address.view;
  const lastViewKey = useRef(viewKey);
  useEffect(() => {
    if (lastViewKey.current !== viewKey) main.current?.focus({ preventScroll: true });
    lastViewKey.current = viewKey;
  }, [viewKey]);
  if (address.view === 'embed') return <EmbeddedPaths {...address} />;
  return (
    <>
      <a class="skip" href="#content">
        {texts.skipToContent}
      </a>
      <header class="top no-print">
        <a class="brand" href="/">
          <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
            <path d="M7 25C7 13 25 19 25 7" />
            <circle cx="7" cy="25" r="4" />
            <circle cx="16" cy="16" r="3" />
            <circle cx="25" cy="7" r="4" />
          </svg>
          {texts.name}
        </a>
        <nav class="places" aria-label={texts.nav.label}>
          {navigationLinks.map(({ icon, view, href, text }) => (
            <a key={view} href={href} aria-current={address.view === view ? 'page' : undefined}>
              <Icon name={icon} />
              <span>{text}</span>
            </a>
          ))}
        </nav>
        <SourcesSwitch />
      </header>
      <main id="content" ref={main} tabIndex={-1}>
        <View key={viewKey} address={address} />
      </main>
      <Report />
    </>
  );
}

function View({ address }: { readonly address: Address }) {
  switch (address.view) {
    case 'start':
      return <StartView />;
    case 'search':
      return <SearchView text={address.text} />;
    case 'role':
      return <RoleView roleRef={address.ref} />;
    case 'skill':
      return <SkillView skillRef={address.ref} />;
    case 'tool':
      return <ToolView toolRef={address.ref} />;
    case 'industry':
      return <IndustryView industryRef={address.ref} />;
    case 'thing':
      return <ThingView id={address.ref} />;
    case 'family':
      return <FamilyView name={address.ref} />;
    case 'paths':
      return <PathsView {...address} />;
    case 'map':
      return <MapView {...address} />;
    case 'my-skills':
      return <MySkillsView goal={address.goal} />;
    case 'compare':
      return <CompareView refs={address.roles} />;
    case 'sources':
      return <SourcesView />;
    default:
      return (
        <Page title={texts.states.unknownTitle} className="narrow">
          <h1>{texts.states.unknownTitle}</h1>
          <p>{texts.states.unknownText}</p>
          <a class="button" href="/">
            {texts.states.toStart}
          </a>
        </Page>
      );
  }
}
