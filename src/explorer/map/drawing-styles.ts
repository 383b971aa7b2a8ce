import type { NodeSingular, StylesheetJson } from 'cytoscape';
import type { Colours } from './colours.ts';

/** How nodes and edges are drawn; `middle` and `faint` are classes, `hue` and `commonness` data of the elements. */
export function drawingStyles(colours: Colours): StylesheetJson {
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
