/** Keeps Cytoscape from adding a style element, which the page's policy refuses; `map.css` has the same rules. */
export function allowStyles(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const placeholder = document.createElement('meta');
  placeholder.id = id;
  document.head.append(placeholder);
}
