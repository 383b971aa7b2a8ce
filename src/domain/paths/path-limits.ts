/** Maximum number of steps of a path; a person's first role counts as one. */
export const maxPathSteps = 6;
/** Maximum number of paths of one question, all pages together. */
export const maxPaths = 25;
/** Maximum number of roles that a path must pass; the search keeps a layer for each subset of them. */
export const maxVia = 4;
