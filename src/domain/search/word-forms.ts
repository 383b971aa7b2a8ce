/**
 * Words that stand for one another. A word is lower case, without accents or punctuation, as `searchWords` splits it.
 */

/** Words that always mean another one: abbreviations of titles, and spellings. */
const sameWords: Readonly<Record<string, string>> = {
  sr: 'senior',
  snr: 'senior',
  jr: 'junior',
  jnr: 'junior',
  mgr: 'manager',
  mngr: 'manager',
  mgmt: 'management',
  asst: 'assistant',
  assoc: 'associate',
  engr: 'engineer',
  dvlpr: 'developer',
  rep: 'representative',
  coord: 'coordinator',
  supv: 'supervisor',
  mktg: 'marketing',
  acctg: 'accounting',
  mfg: 'manufacturing',
  maint: 'maintenance',
  viz: 'visualization',
  dataviz: 'visualization',
  centre: 'center',
  programme: 'program',
  labour: 'labor',
  behaviour: 'behavior',
  behavioural: 'behavioral',
  colour: 'color',
  modelling: 'modeling',
  modeller: 'modeler',
  labelling: 'labeling',
  counselling: 'counseling',
  counsellor: 'counselor',
  jeweller: 'jeweler',
  traveller: 'traveler',
  licence: 'license',
  defence: 'defense',
  catalogue: 'catalog',
  dialogue: 'dialog',
  analyse: 'analyze',
  analysing: 'analyzing',
  pharma: 'pharmaceutical',
  dotnet: '.net',
  svp: 'vp',
  evp: 'vp',
  avp: 'vp',
};

/** Words in -s that are no plurals, or whose singular is another word. */
const notPlural = new Set([
  'news',
  'this',
  'lens',
  'bias',
  'gas',
  'pos',
  'sas',
  'sass',
  'less',
  'yes',
  'atlas',
]);

/**
 * The form of a word that names are compared by: its singular, in American spelling, with a title's abbreviation written
 * out. Words with a digit or a sign stay as they are.
 */
export function wordForm(word: string): string {
  const same = lookUp(sameWords, word);
  if (same !== undefined) return same;
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = singularOf(word);
  return americanOf(lookUp(sameWords, singular) ?? singular);
}

/** An entry of the record's own. */
const lookUp = <V>(record: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

function singularOf(word: string): string {
  if (
    !word.endsWith('s') ||
    notPlural.has(word) ||
    /(?:ss|us|is|js)$|^(?:dev|ml|data|fin|git|sec|ai|llm)ops$|^(?:mac|ipad|watch)os$/.test(word)
  )
    return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:sse|she|che|xe|zze)s$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** -isation, -ising, -iser and their kin with z. Short words such as "rising" and "advise" are no such verbs. */
function americanOf(word: string): string {
  const [, stem, ending] = /^([a-z]{4,})is(ation|ational|ing|er|ed|e)$/.exec(word) ?? [];
  if (stem === undefined || /(?:adv|superv|exerc|prom|prem|fran|franch|merchand|expert|otherw)$/.test(stem))
    return word;
  return `${stem}iz${ending}`;
}

/**
 * What an abbreviation may stand for, each as words in the form of `wordForm`. People search by these; names are indexed
 * as they are written.
 */
const abbreviations: Readonly<Record<string, readonly string[]>> = {
  ai: ['artificial intelligence'],
  ml: ['machine learning'],
  nlp: ['natural language processing'],
  bi: ['business intelligence'],
  db: ['database'],
  qa: ['quality assurance'],
  hr: ['human resource'],
  pr: ['public relation'],
  it: ['information technology'],
  swe: ['software engineer'],
  sde: ['software engineer', 'software developer'],
  vp: ['vice president'],
  dir: ['director'],
  eng: ['engineer', 'engineering'],
  dev: ['developer', 'development'],
  tech: ['technician', 'technology', 'technical', 'technologist'],
  admin: ['administrator', 'administration', 'administrative'],
  exec: ['executive'],
  acct: ['accountant', 'account'],
  ops: ['operation'],
  sys: ['system'],
  stat: ['statistic'],
  sci: ['scientist', 'science'],
  infra: ['infrastructure'],
  sec: ['security'],
  fe: ['front end'],
  be: ['back end'],
  biz: ['business'],
  intl: ['international'],
  cust: ['customer'],
  svc: ['service'],
  py: ['python'],
  js: ['javascript'],
  ts: ['typescript'],
  tf: ['tensorflow', 'terraform'],
  pg: ['postgresql'],
  postgres: ['postgresql'],
  k8s: ['kubernetes'],
  golang: ['go'],
  cpp: ['c++'],
  csharp: ['c#'],
  rn: ['registered nurse'],
  pa: ['personal assistant', 'physician assistant'],
  dba: ['database administrator'],
  csr: ['customer service representative'],
  secops: ['security', 'security operation'],
  restful: ['rest'],
};

/** What a word may stand for, as words; none for a word that is no known abbreviation. */
export const meaningsOf = (word: string): readonly string[] =>
  lookUp(abbreviations, word) ?? lookUp(abbreviations, pluralOfThree.exec(word)?.[1] ?? '') ?? [];

/** Initials of people in the plural, too short for `singularOf`: "rns". */
const pluralOfThree = /^(rn|vp)s$/;

/** Words of one family: the field, the person, what they do. They are near, not the same. */
const families: readonly (readonly string[])[] = [
  ['engineer', 'engineering'],
  ['developer', 'development', 'developing', 'programmer', 'programming', 'coder', 'coding'],
  ['analyst', 'analytics', 'analytic', 'analysis', 'analyze', 'analyzing', 'analytical'],
  ['scientist', 'science'],
  ['manager', 'management', 'managing', 'manage'],
  ['director', 'head', 'vp'],
  ['designer', 'design', 'designing'],
  ['architect', 'architecture'],
  ['accountant', 'accounting'],
  ['administrator', 'administration', 'administrative', 'administering'],
  ['technician', 'technical', 'technology', 'technologist'],
  ['consultant', 'consulting'],
  ['marketer', 'marketing'],
  ['tester', 'testing', 'test'],
  ['writer', 'writing', 'write'],
  ['trainer', 'training', 'train'],
  ['teacher', 'teaching', 'teach'],
  ['nurse', 'nursing'],
  ['statistician', 'statistic', 'statistical'],
  ['researcher', 'research'],
  ['recruiter', 'recruiting', 'recruitment'],
  ['planner', 'planning'],
  ['modeler', 'modeling', 'model'],
  ['visualization', 'visualizing', 'visualize'],
  ['leader', 'leadership', 'lead', 'leading'],
  ['security', 'cybersecurity'],
  ['sale', 'selling', 'seller', 'salesperson'],
  ['operator', 'operation', 'operating'],
  ['inspector', 'inspection'],
  ['cleaner', 'cleaning', 'clean'],
  ['driver', 'driving', 'drive'],
  ['cook', 'cooking'],
  ['shop', 'store'],
  ['worker', 'work', 'working'],
  ['baker', 'baking'],
  ['buyer', 'purchasing', 'buying'],
  ['junior', 'intern', 'trainee', 'graduate', 'entry', 'apprentice'],
  ['senior', 'lead', 'staff', 'principal'],
];
const familyMembers = new Map<string, Set<string>>();
for (const family of families) {
  for (const word of family) {
    const members = familyMembers.get(word) ?? new Set();
    for (const other of family) if (other !== word) members.add(other);
    familyMembers.set(word, members);
  }
}

/** The other words of a word's families, in no order. */
export const familyOf = (word: string): Iterable<string> => familyMembers.get(word) ?? [];

/** Words that tell no names apart. */
const fillers = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
  'guy',
  'girl',
  'gal',
  'lady',
  'dude',
]);

const narrowing = new Set(['at', 'for', 'in', 'of', 'on', 'to', 'with']);

/** Whether a word begins what only narrows a phrase: "of" in "director of sales". */
export const isNarrowing = (word: string): boolean => narrowing.has(word);

/** Whether a word says nothing by itself, such as "of". */
export const isFiller = (word: string): boolean => fillers.has(word);
