import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import { familyHue } from '../parts/role/family-hue.ts';
import { arrange, fitView } from './arrange.ts';
import { coloursOf } from './colours.ts';
import { drawingStyles } from './drawing-styles.ts';
import { allowStyles } from './page-policy.ts';
import type { RoleGraph } from './role-graph.ts';

/** A drawing in an element, until it is closed. */
export interface Drawing {
  /** Draws another graph; what both graphs hold stays where it is as far as it can. */
  show(graph: RoleGraph, middle: string): void;
  zoom(factor: number): void;
  fit(): void;
  close(): void;
}

/** Milliseconds over a role before the others fade: a pointer that only passes repaints nothing. */
const hoverDelay = 120;

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** Starts an empty drawing in an element. @param choose called with the ref of a role that is tapped */
export function draw(container: HTMLElement, choose: (ref: string) => void): Drawing {
  allowStyles();
  const cy = cytoscape({ container, minZoom: 0.15, maxZoom: 2.5, boxSelectionEnabled: false });
  const paint = () => cy.style(drawingStyles(coloursOf(container)));
  paint();
  dark.addEventListener('change', paint);
  cy.on('tap', 'node', ({ target }) => choose(target.id()));
  let hoverTimer = 0;
  cy.on('mouseover', 'node', ({ target }) => {
    container.style.cursor = 'pointer';
    hoverTimer = window.setTimeout(
      () => cy.elements().not(target.closedNeighborhood()).addClass('faint'),
      hoverDelay,
    );
  });
  cy.on('mouseout', 'node', () => {
    container.style.cursor = '';
    window.clearTimeout(hoverTimer);
    cy.$('.faint').removeClass('faint');
  });
  let middleRef = '';
  return {
    show(graph, middle) {
      const isFirst = cy.nodes().empty();
      middleRef = middle;
      update(cy, graph, middle);
      arrange(cy, graph, middle, isFirst);
    },
    zoom: (factor) =>
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    fit: () => fitView(cy, middleRef),
    close() {
      window.clearTimeout(hoverTimer);
      dark.removeEventListener('change', paint);
      cy.destroy();
    },
  };
}

/** Adds and removes elements until they are those of the graph, and marks the middle with its moves. */
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
  const ids = new Set(elements.map(({ data }) => data.id));
  cy.batch(() => {
    cy.elements().forEach((element) => {
      if (!ids.has(element.id())) element.remove();
    });
    for (const { data } of elements) cy.getElementById(data.id as string).data('hue', data.hue);
    cy.add(elements.filter(({ data }) => cy.getElementById(data.id as string).empty()));
    cy.elements().removeClass('middle');
    cy.getElementById(middle).addClass('middle').connectedEdges().addClass('middle');
  });
}
