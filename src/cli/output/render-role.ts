import type { MoveSummaryFragment, RoleQuery } from '../api/operations.ts';
import { columns, type Terminal, wrap } from './terminal.ts';
import {
  calculatedText,
  figureMatchWords,
  namesOf,
  number,
  quotesOf,
  sameWorkText,
  words,
  yearsText,
} from './wording.ts';

type Role = NonNullable<RoleQuery['role']>;
type Pay = NonNullable<Role['pay']>['edges'][number];

interface MoveEdge {
  readonly node: { readonly title: string };
  readonly move: MoveSummaryFragment;
}

/** A role as text for people. Omits unknown sections, except pay. */
export function renderRole({ role }: { readonly role: Role }, terminal: Terminal): string {
  const { title, ref, skills, tools, next, previous } = role;
  const facts = [role.family, role.seniority?.toLowerCase(), role.track?.toLowerCase()].filter(Boolean);
  const aliases = (role.names?.nodes ?? []).map(({ text }) => text).filter((text) => text !== title);
  const paragraph = (text: string) => (text === '' ? [] : wrap(text, '  ', terminal.width));
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', terminal.bold(heading), ...lines];
  const sources = [...new Set(role.evidence.flatMap(({ source }) => (source ? [source.title] : [])))];
  const skillEdges = skills?.edges ?? [];
  const toolNodes = tools?.nodes ?? [];
  const lines = [
    `${terminal.bold(title)}  ${terminal.dim([ref, ...facts].join(' · '))}`,
    ...(aliases.length > 0 ? paragraph(`Also called: ${aliases.join(', ')}`) : []),
    ...section(
      'What it is',
      (role.summary?.nodes ?? []).flatMap(({ text }) => paragraph(text)),
    ),
    ...section(
      'What people in it do',
      (role.responsibilities?.nodes ?? []).flatMap(({ text }) => paragraph(`- ${text}`)),
    ),
    ...section('Pay', payLines(role.pay?.edges ?? [], terminal.width)),
    ...section('Outlook', role.outlook ? paragraph(outlookText(role.outlook)) : []),
    ...section(
      counted('Skills', skills?.totalCount, skillEdges.length),
      paragraph(
        skillEdges
          .map(({ node, essential }) => (essential ? `${node.name} (essential)` : node.name))
          .join('; '),
      ),
    ),
    ...section(counted('Tools', tools?.totalCount, toolNodes.length), paragraph(namesOf(toolNodes))),
    ...section('Education', [
      ...(role.credentials?.edges ?? []).map(
        ({ need, node }) => `  ${node.name}${need ? ` (${words(need)})` : ''}`,
      ),
      ...(role.fieldsOfStudy?.nodes.length
        ? paragraph(`Most have a background in: ${namesOf(role.fieldsOfStudy.nodes)}`)
        : []),
    ]),
    ...section(
      'The same work',
      role.sameWork.flatMap((sameWork) =>
        paragraph(
          `${sameWorkText(sameWork)} ${sameWork.as?.ref ?? '…'} has moves that are moves of this work too.`,
        ),
      ),
    ),
    ...section(counted('Leads to', next?.totalCount, next?.edges.length), moveLines(next?.edges)),
    ...section(
      counted('People come from', previous?.totalCount, previous?.edges.length),
      moveLines(previous?.edges),
    ),
    ...section(
      'Official codes',
      (role.codes?.edges ?? []).map(
        ({ match, node: { scheme, code, title: codeTitle } }) =>
          `  ${scheme ?? ''} ${code} ${codeTitle ?? ''} (${match ? words(match) : 'match unknown'})`,
      ),
    ),
    '',
    ...wrap(
      `Typical, not a rule; people arrive by other ways. Sources: ${sources.join('; ')}.`,
      '',
      terminal.width,
    ).map(terminal.dim),
  ];
  return `${lines.join('\n')}\n`;
}

/** A heading that says how many of all are shown, unless all are. */
const counted = (heading: string, totalCount = 0, shownCount = 0): string =>
  totalCount > shownCount ? `${heading} (${shownCount} of ${totalCount})` : heading;

function payLines(figures: readonly Pay[], width: number): string[] {
  if (figures.length === 0) return ['  No pay figure covers this role.'];
  return distinctPay(figures).flatMap((figure) => {
    const { low, high, median, mean, currency, year, measure, node, evidence } = figure;
    const amounts = [
      ...(low !== null && high !== null ? [`${number(low)}–${number(high)}`] : []),
      ...(median !== null ? [`median ${number(median)}`] : []),
      ...(mean !== null ? [`mean ${number(mean)}`] : []),
    ];
    const sources = [...new Set(evidence.flatMap(({ source }) => (source ? [source.name] : [])))].join(', ');
    const text = `${[currency, amounts.join(', ')].filter(Boolean).join(' ')}: ${measure ?? 'measure unknown'}; ${node.name} only, not converted; ${year ?? 'undated'}${occupationText(figure)}; source: ${sources}`;
    return [...wrap(text, '  ', width), ...quotesOf(evidence).flatMap((quote) => wrap(quote, '    ', width))];
  });
}

/** A published projection: its change, openings, place, years, how close its occupation is, and the source. */
function outlookText({
  changePercent,
  openingsPerYear,
  place,
  period,
  match,
  source,
}: NonNullable<Role['outlook']>): string {
  const figures = [
    changePercent === null ? '' : `${changePercent > 0 ? '+' : ''}${changePercent} % people`,
    openingsPerYear === null ? '' : `${number(openingsPerYear)} openings a year`,
  ];
  const covers = [
    place?.name ?? 'place unknown',
    period ?? 'undated',
    match ? figureMatchWords[match] : 'of an occupation',
    `source: ${source?.name ?? 'unknown'}`,
  ];
  return `${figures.filter(Boolean).join(', ')}; ${covers.filter(Boolean).join('; ')}`;
}

/** Figures with the same amounts about the same, once, with the evidence of all: a source and an extract of it agree. */
function distinctPay(figures: readonly Pay[]): Pay[] {
  const byKey = new Map<string, Pay>();
  for (const figure of figures) {
    const { measure, evidence, appliesTo, ...rest } = figure;
    const key = JSON.stringify([rest, appliesTo?.code]);
    const first = byKey.get(key);
    byKey.set(key, first ? { ...first, evidence: [...first.evidence, ...evidence] } : figure);
  }
  return [...byKey.values()];
}

function occupationText({ match, appliesTo }: Pay): string {
  const relation = match === null ? 'of an occupation' : figureMatchWords[match];
  if (relation === '' || !appliesTo) return '';
  return `; ${relation}, ${[appliesTo.code, appliesTo.title].filter(Boolean).join(' ')}`;
}

const moveLines = (edges: readonly MoveEdge[] = []): string[] =>
  columns(
    edges.map(({ node, move }) =>
      move.why && !move.kind && !move.commonness
        ? [node.title, calculatedText(move.why)]
        : [
            node.title,
            move.kind ? words(move.kind) : 'kind unknown',
            move.commonness ? words(move.commonness) : 'commonness unknown',
            move.yearsBefore ? `after ${yearsText(move.yearsBefore)}` : 'years unknown',
          ],
    ),
    '  ',
  );
