import { columns, plural, type Terminal, wrap } from './terminal.ts';

interface Named {
  readonly name: string;
}

interface Titled {
  readonly title: string;
}

interface MoveEdge {
  readonly node: Titled;
  readonly move: {
    readonly kind: string | null;
    readonly commonness: string | null;
    readonly yearsBefore: { readonly low: number; readonly high: number } | null;
  };
}

interface MovePage {
  readonly totalCount: number;
  readonly edges: readonly MoveEdge[];
}

interface Texts {
  readonly nodes: readonly { readonly text: string }[];
}

interface Pay {
  readonly low: number | null;
  readonly high: number | null;
  readonly median: number | null;
  readonly mean: number | null;
  readonly currency: string | null;
  readonly year: number | null;
  readonly measure: string | null;
  readonly node: Named;
  readonly evidence: readonly { readonly source: Named }[];
}

/** What the role command asks for. */
export interface RoleAnswer {
  readonly role: {
    readonly ref: string;
    readonly title: string;
    readonly family: string | null;
    readonly seniority: string | null;
    readonly track: string | null;
    readonly names: Texts;
    readonly evidence: readonly { readonly source: Named & Titled }[];
    readonly summary: Texts;
    readonly responsibilities: Texts;
    readonly pay: { readonly edges: readonly Pay[] };
    readonly skills: {
      readonly totalCount: number;
      readonly edges: readonly {
        readonly importance: number | null;
        readonly essential: boolean | null;
        readonly node: Named;
      }[];
    };
    readonly tools: { readonly totalCount: number; readonly nodes: readonly Named[] };
    readonly credentials: {
      readonly edges: readonly { readonly need: string | null; readonly node: Named }[];
    };
    readonly codes: {
      readonly edges: readonly {
        readonly match: string | null;
        readonly node: {
          readonly scheme: string | null;
          readonly code: string;
          readonly title: string | null;
        };
      }[];
    };
    readonly next: MovePage;
    readonly previous: MovePage;
  };
}

/** A role as text; what nobody says is left out, but pay, of which it is said. */
export function renderRole({ role }: RoleAnswer, terminal: Terminal): string {
  const { title, ref, names, summary, responsibilities, skills, tools, credentials, codes } = role;
  const facts = [role.family, role.seniority?.toLowerCase(), role.track?.toLowerCase()].filter(
    (fact) => fact,
  );
  const aliases = names.nodes.map(({ text }) => text).filter((text) => text !== title);
  const paragraph = (text: string) => wrap(text, '  ', terminal.width);
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', terminal.bold(heading), ...lines];
  const lines = [
    `${terminal.bold(title)}  ${terminal.dim([ref, ...facts].join(' · '))}`,
    ...(aliases.length > 0 ? paragraph(`Also: ${aliases.join(', ')}`) : []),
    ...section(
      'What it is',
      summary.nodes.flatMap(({ text }) => paragraph(text)),
    ),
    ...section(
      'What one does',
      responsibilities.nodes.flatMap(({ text }) => paragraph(`- ${text}`)),
    ),
    ...section('Pay', payLines(role.pay.edges, terminal.width)),
    ...section(
      headed('Skills', skills.totalCount, skills.edges.length),
      paragraph(skills.edges.map(skillText).join('; ')).filter((line) => line !== ''),
    ),
    ...section(
      headed('Tools', tools.totalCount, tools.nodes.length),
      tools.nodes.length > 0 ? paragraph(tools.nodes.map(({ name }) => name).join('; ')) : [],
    ),
    ...section(
      'Education',
      credentials.edges.map(({ need, node }) => `  ${node.name}${need ? ` (${words(need)})` : ''}`),
    ),
    ...section(headed('Leads to', role.next.totalCount, role.next.edges.length), moveLines(role.next)),
    ...section(
      headed('People come from', role.previous.totalCount, role.previous.edges.length),
      moveLines(role.previous),
    ),
    ...section(
      'Official codes',
      codes.edges.map(
        ({ match, node }) =>
          `  ${node.scheme ?? ''} ${node.code} ${node.title ?? ''} (${match ? words(match) : 'match unknown'})`,
      ),
    ),
    '',
    ...wrap(
      `Typical, not a rule; people arrive by other ways. Sources: ${[...new Set(role.evidence.map(({ source }) => source.title))].join('; ')}.`,
      '',
      terminal.width,
    ).map(terminal.dim),
  ];
  return `${lines.join('\n')}\n`;
}

const headed = (heading: string, all: number, shown: number): string =>
  all > shown ? `${heading} (${shown} of ${all})` : heading;

const skillText = ({ node, essential }: RoleAnswer['role']['skills']['edges'][number]): string =>
  essential ? `${node.name} (essential)` : node.name;

const words = (value: string): string => value.toLowerCase().replaceAll('_', ' ');

function payLines(figures: readonly Pay[], width: number): string[] {
  if (figures.length === 0) return ['  No figure here covers this role.'];
  return figures.flatMap(({ low, high, median, mean, currency, year, measure, node, evidence }) => {
    const amounts = [
      ...(low !== null && high !== null ? [`${amount(low)}–${amount(high)}`] : []),
      ...(median !== null ? [`median ${amount(median)}`] : []),
      ...(mean !== null ? [`mean ${amount(mean)}`] : []),
    ];
    const source = [...new Set(evidence.map((one) => one.source.name))].join(', ');
    return wrap(
      `${[currency, amounts.join(', ')].filter(Boolean).join(' ')}: ${measure ?? 'measure unknown'}; ${node.name} only, not converted; ${year ?? 'undated'}; source: ${source}`,
      '  ',
      width,
    );
  });
}

const amount = (value: number): string => value.toLocaleString('en-US');

const moveLines = ({ edges }: MovePage): string[] =>
  columns(
    edges.map(({ node, move }) => [
      node.title,
      move.kind ? words(move.kind) : 'kind unknown',
      move.commonness ? words(move.commonness) : 'commonness unknown',
      move.yearsBefore ? `after ${years(move.yearsBefore)}` : 'years unknown',
    ]),
    '  ',
  );

const years = ({ low, high }: { low: number; high: number }): string =>
  low === high ? plural(low, 'year') : `${low}–${high} years`;
