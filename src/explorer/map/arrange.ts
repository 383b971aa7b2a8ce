import cytoscape, { type Core } from 'cytoscape';
// @ts-expect-error it has no types of its own
import fcose from 'cytoscape-fcose';
import type { RoleGraph } from './role-graph.ts';

cytoscape.use(fcose);

/** Above this number of roles, the layout takes less care, so that it is there at once. */
const manyRoles = 150;

const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Places all elements and fits them into the view: previous roles at the left of the middle, next roles at its right.
 *
 * @param isFirst whether nothing was placed before; later, elements start from where they are
 */
export function arrange(cy: Core, { moves }: RoleGraph, middle: string, isFirst: boolean): void {
  const next = new Set(moves.filter(({ from }) => from === middle).map(({ to }) => to));
  const previous = new Set(moves.filter(({ to }) => to === middle).map(({ from }) => from));
  const sides = [
    ...[...next].filter((ref) => !previous.has(ref)).map((ref) => ({ left: middle, right: ref, gap: 240 })),
    ...[...previous].filter((ref) => !next.has(ref)).map((ref) => ({ left: ref, right: middle, gap: 240 })),
  ];
  const options = {
    name: 'fcose',
    quality: cy.nodes().length < manyRoles ? 'proof' : 'default',
    randomize: isFirst,
    animate: !isFirst && !reducedMotion.matches,
    animationDuration: 500,
    fit: false,
    nodeSeparation: 160,
    idealEdgeLength: middle === '' ? 90 : 230,
    nodeRepulsion: middle === '' ? 12_000 : 60_000,
    gravity: 0.15,
    ...(sides.length > 0 && { relativePlacementConstraint: sides }),
    stop: () => {
      if (cy.nodes().length < manyRoles) separateBoxes(cy);
      fitView(cy, middle);
    },
  };
  cy.layout(options as cytoscape.LayoutOptions).run();
}

/** Between two boxes, in units of the drawing. */
const gap = 8;
const maxPasses = 60;

/** Pushes overlapping boxes apart, up and down: the layout leaves some where sides are given. */
function separateBoxes(cy: Core): void {
  const boxes = cy.nodes().toArray();
  for (let pass = 0, moved = true; moved && pass < maxPasses; pass++) {
    moved = false;
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const [one, other] = [a.boundingBox(), b.boundingBox()];
        const across = Math.min(one.x2, other.x2) - Math.max(one.x1, other.x1) + gap;
        const down = Math.min(one.y2, other.y2) - Math.max(one.y1, other.y1) + gap;
        if (across <= 0 || down <= 0.5) continue;
        const direction = a.position('y') <= b.position('y') ? -1 : 1;
        a.shift('y', (direction * down) / 2);
        b.shift('y', (-direction * down) / 2);
        moved = true;
      }
    }
  }
}

const margin = 36;
/** Below this a name cannot be read. */
const minReadableZoom = 0.5;
const maxFitZoom = 1.1;

/** Shows everything; only the surroundings of the middle where names would be too small to read. */
export function fitView(cy: Core, middle: string): void {
  cy.fit(undefined, margin);
  const middleNode = cy.getElementById(middle);
  if (cy.zoom() < minReadableZoom && middleNode.nonempty()) {
    cy.zoom(minReadableZoom);
    cy.center(middleNode);
  }
  if (cy.zoom() > maxFitZoom) {
    cy.zoom(maxFitZoom);
    cy.center();
  }
}
