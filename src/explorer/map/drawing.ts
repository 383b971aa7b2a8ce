import cytoscape, {
  type Core,
  type ElementDefinition,
  type NodeSingular,
  type StylesheetJson,
} from 'cytoscape';
// @ts-expect-error it has no types of its own
import fcose from 'cytoscape-fcose';
import { familyHue } from '../format/family-hue.ts';
import { type Colours, coloursOf } from './colours.ts';
import type { RoleGraph } from './role-graph.ts';

cytoscape.use(fcose);

export interface Drawing {
  /** Shows a graph; what was there before stays where it is as far as it can. */
  show(graph: RoleGraph, middle: string): void;
  zoom(factor: number): void;
  fit(): void;
  close(): void;
}

/** With more roles, the layout makes do with less care, to be there at once. */
const many = 150;

/** Milliseconds on a role before the others fade: a hand that only passes repaints nothing. */
const rest = 120;

const still = window.matchMedia('(prefers-reduced-motion: reduce)');
const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** Draws roles and moves into an element. @param walk told when someone chooses a role */
export function draw(container: HTMLElement, walk: (ref: string) => void): Drawing {
  allowStyles();
  const cy = cytoscape({ container, minZoom: 0.15, maxZoom: 2.5, boxSelectionEnabled: false });
  const paint = () => cy.style(stylesOf(coloursOf(container)));
  paint();
  dark.addEventListener('change', paint);
  cy.on('tap', 'node', ({ target }) => walk(target.id()));
  let resting = 0;
  cy.on('mouseover', 'node', ({ target }) => {
    container.style.cursor = 'pointer';
    resting = window.setTimeout(() => cy.elements().not(target.closedNeighborhood()).addClass('faint'), rest);
  });
  cy.on('mouseout', 'node', () => {
    container.style.cursor = '';
    window.clearTimeout(resting);
    cy.$('.faint').removeClass('faint');
  });
  let middle = '';
  return {
    show(graph, chosen) {
      const first = cy.nodes().empty();
      middle = chosen;
      update(cy, graph, chosen);
      arrange(cy, graph, chosen, first);
    },
    zoom: (factor) =>
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    fit: () => fit(cy, middle),
    close() {
      window.clearTimeout(resting);
      dark.removeEventListener('change', paint);
      cy.destroy();
    },
  };
}

/** Cytoscape would add a style element, which the page's policy refuses; ours says the same in `map.css`. */
function allowStyles(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const stand = document.createElement('meta');
  stand.id = id;
  document.head.append(stand);
}

function update(cy: Core, { roles, moves }: RoleGraph, middle: string): void {
  const elements: ElementDefinition[] = [
    ...[...roles.values()].map(({ ref, title, family }) => ({
      group: 'nodes' as const,
      data: { id: ref, title, hue: familyHue(family) },
    })),
    ...moves.map(({ id, from, to, commonness }) => ({
      group: 'edges' as const,
      data: { id, source: from, target: to, commonness: commonness ?? 'UNKNOWN' },
    })),
  ];
  const wanted = new Set(elements.map(({ data }) => data.id));
  cy.batch(() => {
    cy.elements().forEach((element) => {
      if (!wanted.has(element.id())) element.remove();
    });
    for (const { data } of elements) cy.getElementById(data.id as string).data('hue', data.hue);
    cy.add(elements.filter(({ data }) => cy.getElementById(data.id as string).empty()));
    cy.elements().removeClass('middle');
    cy.getElementById(middle).addClass('middle').connectedEdges().addClass('middle');
  });
}

/** Where people come from stands at the left of the middle, where it leads at its right. */
function arrange(cy: Core, { moves }: RoleGraph, middle: string, first: boolean): void {
  const next = new Set(moves.filter(({ from }) => from === middle).map(({ to }) => to));
  const previous = new Set(moves.filter(({ to }) => to === middle).map(({ from }) => from));
  const sides = [
    ...[...next].filter((ref) => !previous.has(ref)).map((ref) => ({ left: middle, right: ref, gap: 240 })),
    ...[...previous].filter((ref) => !next.has(ref)).map((ref) => ({ left: ref, right: middle, gap: 240 })),
  ];
  const options = {
    name: 'fcose',
    quality: cy.nodes().length < many ? 'proof' : 'default',
    randomize: first,
    animate: !first && !still.matches,
    animationDuration: 500,
    fit: false,
    nodeSeparation: 160,
    idealEdgeLength: middle === '' ? 90 : 230,
    nodeRepulsion: middle === '' ? 12_000 : 60_000,
    gravity: 0.15,
    ...(sides.length > 0 && { relativePlacementConstraint: sides }),
    stop: () => {
      if (cy.nodes().length < many) separate(cy);
      fit(cy, middle);
    },
  };
  cy.layout(options as cytoscape.LayoutOptions).run();
}

/** Between two boxes. */
const gap = 8;
const passes = 60;

/** Pushes boxes that overlap apart, up and down: where sides are given the layout leaves some. */
function separate(cy: Core): void {
  const boxes = cy.nodes().toArray();
  for (let pass = 0, moved = true; moved && pass < passes; pass++) {
    moved = false;
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const [one, other] = [a.boundingBox(), b.boundingBox()];
        const across = Math.min(one.x2, other.x2) - Math.max(one.x1, other.x1) + gap;
        const down = Math.min(one.y2, other.y2) - Math.max(one.y1, other.y1) + gap;
        if (across <= 0 || down <= 0.5) continue;
        const way = a.position('y') <= b.position('y') ? -1 : 1;
        a.shift('y', (way * down) / 2);
        b.shift('y', (-way * down) / 2);
        moved = true;
      }
    }
  }
}

const margin = 36;
/** Below this a name cannot be read; then the middle is shown, and one walks or zooms from there. */
const readable = 0.5;

function fit(cy: Core, middle: string): void {
  cy.fit(undefined, margin);
  const chosen = cy.getElementById(middle);
  if (cy.zoom() < readable && chosen.nonempty()) {
    cy.zoom(readable);
    cy.center(chosen);
  }
  if (cy.zoom() > 1.1) {
    cy.zoom(1.1);
    cy.center();
  }
}

function stylesOf(colours: Colours): StylesheetJson {
  const family = (node: NodeSingular) => colours.family(node.data('hue'));
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle',
        width: 158,
        height: 48,
        label: 'data(title)',
        'text-wrap': 'wrap',
        'text-max-width': '140px',
        'text-valign': 'center',
        'font-family': colours.text,
        'font-size': 14,
        'font-weight': 600,
        'min-zoomed-font-size': 5,
        color: colours.ink,
        'background-color': (node: NodeSingular) => family(node).soft,
        'border-color': (node: NodeSingular) => family(node).strong,
        'border-width': 2,
      },
    },
    {
      selector: 'node.middle',
      style: {
        'border-color': colours.accent,
        'border-width': 5,
        'background-color': colours.card,
        'z-index': 9,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 3,
        'curve-style': 'bezier',
        'control-point-step-size': 30,
        'line-color': colours.line,
        'line-opacity': 0.5,
        'target-arrow-color': colours.line,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 1,
      },
    },
    { selector: 'edge[commonness = "OCCASIONAL"]', style: { width: 1.5 } },
    { selector: 'edge[commonness = "RARE"]', style: { width: 1.5, 'line-style': 'dashed' } },
    { selector: 'edge[commonness = "UNKNOWN"]', style: { width: 1.5, 'line-style': 'dotted' } },
    {
      selector: 'edge.middle',
      style: {
        'line-color': colours.accent,
        'line-opacity': 1,
        'target-arrow-color': colours.accent,
        'z-index': 8,
      },
    },
    { selector: '.faint', style: { opacity: 0.15 } },
  ];
}
