import cytoscape, {
  type Core,
  type EdgeSingular,
  type ElementDefinition,
  type NodeSingular,
} from 'cytoscape';
import { familyHue } from '../parts/role/family-hue.ts';
import { type Atlas, type AtlasLayout, box, columnX } from './atlas-layout.ts';
import { type Colours, coloursOf } from './colours.ts';
import { allowStyles } from './page-policy.ts';

/** How strongly roles are coloured, 0 to 1, by ref; null colours them by their line of work. */
export type Shades = ReadonlyMap<string, number> | null;

/** What stands on the map besides titles and lines of work. */
export interface AtlasWords {
  /** Level and pay of a role by its ref, shown from near. */
  readonly details: ReadonlyMap<string, string>;
  /** Names of the columns, that of work elsewhere first. */
  readonly columns: readonly string[];
}

/** A map of everything in an element, until it is closed. */
export interface AtlasDrawing {
  /** Draws an atlas. What is drawn already and stands where it stood stays. */
  show(atlas: Atlas, layout: AtlasLayout, words: AtlasWords): void;
  shade(shades: Shades): void;
  /** Lights ways, the rest fades; without ways everything is as usual. @param ways refs of roles each */
  light(ways: readonly (readonly string[])[]): void;
  /** Marks a role, and brings it into sight; empty for none. */
  mark(ref: string): void;
  zoom(factor: number): void;
  fit(): void;
  close(): void;
}

const dark = window.matchMedia('(prefers-color-scheme: dark)');
/** Below this zoom families have large names, and roles none. */
const nameZoom = 0.62;
/** From this zoom on, roles show details beside their names. */
const detailZoom = 1.7;
const margin = 20;
/** Where the names of the columns stand, in units of the atlas. */
const headY = 84;

/** Starts an empty map. @param choose called with the ref of a role that is tapped */
export function drawAtlas(container: HTMLElement, choose: (ref: string) => void): AtlasDrawing {
  allowStyles();
  const cy = cytoscape({
    container,
    minZoom: 0.05,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autoungrabify: true,
    hideEdgesOnViewport: false,
  });
  const paint = () => cy.style(atlasStyles(coloursOf(container)));
  paint();
  dark.addEventListener('change', paint);
  cy.on('tap', 'node.role', ({ target }) => choose(target.id()));
  cy.on('mouseover', 'node.role', ({ target }) => {
    container.style.cursor = 'pointer';
    target.connectedEdges().addClass('near');
  });
  cy.on('mouseout', 'node.role', ({ target }) => {
    container.style.cursor = '';
    target.connectedEdges().removeClass('near');
  });
  let nearness = '';
  const followZoom = () => {
    const zoom = cy.zoom();
    const nearer = zoom < nameZoom ? 'far' : zoom < detailZoom ? 'names' : 'details';
    if (nearer === nearness) return;
    nearness = nearer;
    cy.nodes()
      .toggleClass('far', nearness === 'far')
      .toggleClass('details', nearness === 'details');
  };
  cy.on('zoom', followZoom);
  /** The width of the atlas fills the element, its top in sight: names can be read at once. */
  const fitWidth = (width: number) => {
    const zoom = Math.min(1.3, (cy.width() - 2 * margin) / width);
    cy.viewport({ zoom, pan: { x: (cy.width() - width * zoom) / 2, y: -headY * zoom + margin + 8 } });
  };
  return {
    show(atlas, layout, words) {
      const isFirst = cy.nodes().empty();
      cy.batch(() => {
        cy.elements().remove();
        cy.add(elementsOf(atlas, layout, words));
      });
      nearness = '';
      if (isFirst) fitWidth(layout.width);
      followZoom();
    },
    shade(shades) {
      cy.batch(() => {
        cy.$('node.role').forEach((node) => {
          node.toggleClass('shaded', shades !== null);
          node.data('shade', shades?.get(node.id()) ?? 0);
          node.toggleClass('unknown', shades !== null && !shades.has(node.id()));
        });
      });
    },
    light: (ways) => light(cy, ways),
    mark(ref) {
      cy.$('node.marked').removeClass('marked');
      if (ref === '') return;
      const node = cy.getElementById(ref);
      node.addClass('marked');
      const { x1, x2, y1, y2 } = node.renderedBoundingBox();
      const isSeen = x1 >= 0 && y1 >= 0 && x2 <= cy.width() && y2 <= cy.height();
      if (node.nonempty() && !isSeen) cy.center(node);
    },
    zoom: (factor) =>
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    fit: () => cy.fit(undefined, margin),
    close() {
      dark.removeEventListener('change', paint);
      cy.destroy();
    },
  };
}

function light(cy: Core, ways: readonly (readonly string[])[]): void {
  cy.batch(() => {
    cy.elements().removeClass(['lit', 'faint']);
    if (ways.length === 0) return;
    cy.elements().not('.lane').addClass('faint');
    for (const way of ways) {
      way.forEach((ref, index) => {
        cy.getElementById(ref).removeClass('faint').addClass('lit');
        const before = way[index - 1];
        if (before !== undefined) {
          cy.getElementById(`${before}>${ref}`).removeClass('faint').addClass('lit');
        }
      });
    }
  });
}

function elementsOf({ moves }: Atlas, layout: AtlasLayout, words: AtlasWords): ElementDefinition[] {
  const left = columnX(0) - 30;
  const lanes = layout.lanes.map(({ family, y, height }) => ({
    group: 'nodes' as const,
    classes: 'lane',
    selectable: false,
    data: {
      id: `lane ${family}`,
      title: family,
      hue: familyHue(family),
      width: layout.width - left - 14,
      height,
    },
    position: { x: left + (layout.width - left - 14) / 2, y: y + height / 2 },
  }));
  const roles = [...layout.roles.values()].map(({ id, title, family, x, y }) => ({
    group: 'nodes' as const,
    classes: 'role',
    data: { id, title, detail: `${title}\n${words.details.get(id) ?? ''}`, hue: familyHue(family), shade: 0 },
    position: { x: x + box.width / 2, y: y + box.height / 2 },
  }));
  const edges = moves.flatMap(({ from, to, commonness }) => {
    const [start, end] = [layout.roles.get(from), layout.roles.get(to)];
    if (!start || !end) return [];
    const [across, down] = [end.x - start.x, end.y - start.y];
    const square = across ** 2 + down ** 2;
    const bend = (across * down) / (2 * Math.sqrt(square));
    return [
      {
        group: 'edges' as const,
        classes: commonness,
        data: {
          id: `${from}>${to}`,
          source: from,
          target: to,
          // control points that make level ends of the curve
          weights: [across ** 2 / (2 * square), (across ** 2 / 2 + down ** 2) / square],
          distances: across === 0 ? [-40, -40] : [-bend, bend],
        },
      },
    ];
  });
  const heads = words.columns.map((title, index) => ({
    group: 'nodes' as const,
    classes: 'head',
    selectable: false,
    data: { id: `column ${index}`, title },
    position: { x: columnX(index - 1) + box.width / 2, y: headY },
  }));
  return [...lanes, ...heads, ...edges, ...roles];
}

function atlasStyles(colours: Colours): cytoscape.StylesheetJson {
  const family = (node: NodeSingular) => colours.family(node.data('hue'));
  return [
    {
      selector: 'node.lane',
      style: {
        shape: 'round-rectangle',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': (node: NodeSingular) => family(node).soft,
        'background-opacity': 0.55,
        label: 'data(title)',
        'font-family': colours.text,
        'font-size': 13,
        'font-weight': 700,
        color: (node: NodeSingular) => family(node).strong,
        'text-valign': 'top',
        'text-halign': 'center',
        'text-margin-y': 18,
        events: 'no',
        'z-index': 0,
      },
    },
    {
      selector: 'node.head',
      style: {
        width: 1,
        height: 1,
        'background-opacity': 0,
        label: 'data(title)',
        'text-wrap': 'wrap',
        'text-max-width': `${box.width}px`,
        'text-valign': 'center',
        'font-family': colours.text,
        'font-size': 12,
        'font-weight': 700,
        color: colours.inkSoft,
        events: 'no',
      },
    },
    {
      selector: 'node.lane.far',
      style: { 'font-size': 40, 'text-valign': 'center', 'text-margin-y': 0, 'z-index': 9 },
    },
    {
      selector: 'node.role',
      style: {
        shape: 'round-rectangle',
        width: box.width,
        height: box.height,
        label: 'data(title)',
        'text-wrap': 'wrap',
        'text-max-width': `${box.width - 6}px`,
        'text-valign': 'center',
        'font-family': colours.text,
        'font-size': 9.5,
        'font-weight': 600,
        'min-zoomed-font-size': 6,
        color: colours.ink,
        'background-color': colours.card,
        'border-color': (node: NodeSingular) => family(node).strong,
        'border-width': 1.2,
        'z-index': 5,
      },
    },
    { selector: 'node.role.details', style: { label: 'data(detail)', 'font-size': 6.5 } },
    { selector: 'node.role.far', style: { label: '' } },
    {
      selector: 'node.role.shaded',
      style: {
        'background-color': colours.accent,
        'background-opacity': (node: NodeSingular) => 0.08 + 0.72 * node.data('shade'),
        'border-color': colours.accent,
      },
    },
    {
      selector: 'node.role.unknown',
      style: {
        'background-color': colours.card,
        'background-opacity': 1,
        'border-color': colours.line,
        'border-style': 'dashed',
      },
    },
    {
      selector: 'edge',
      style: {
        width: 1,
        'curve-style': 'unbundled-bezier',
        'control-point-weights': (edge: EdgeSingular) => edge.data('weights'),
        'control-point-distances': (edge: EdgeSingular) => edge.data('distances'),
        'edge-distances': 'node-position',
        'line-color': colours.line,
        'line-opacity': 0.28,
        'target-arrow-color': colours.line,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.6,
        events: 'no',
      },
    },
    { selector: 'edge.COMMON', style: { width: 1.8, 'line-opacity': 0.55 } },
    ...['RARE', 'UNKNOWN'].map((name) => ({ selector: `edge.${name}`, style: { display: 'none' } })),
    ...['near', 'lit'].map((name) => ({
      selector: `edge.${name}`,
      style: {
        display: 'element',
        width: 2.4,
        'line-color': colours.accent,
        'line-opacity': 1,
        'target-arrow-color': colours.accent,
        'arrow-scale': 0.9,
        'z-index': 4,
      },
    })),
    { selector: '.faint', style: { opacity: 0.22 } },
    { selector: 'edge.faint', style: { opacity: 0.05 } },
    { selector: 'edge.lit', style: { opacity: 1 } },
    ...['lit', 'marked'].map((name) => ({
      selector: `node.role.${name}`,
      style: { 'border-color': colours.accent, 'border-width': 3, 'border-style': 'solid' },
    })),
  ] as cytoscape.StylesheetJson;
}
