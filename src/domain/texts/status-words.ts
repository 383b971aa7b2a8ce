/**
 * The words by which texts say that something is not known or needed, or is welcome but no condition, by language. Words are
 * lower case, without accents. Each entry is a part of a regular expression over words separated by single spaces.
 */
interface StatusWords {
  /** They negate the names that follow in their clause. */
  readonly negators: readonly string[];
  /** Negators that negate nothing, with the word after them: "not only". */
  readonly noNegation: readonly string[];
  /** Nearest to a name they undo a negator before them: "never without SQL". */
  readonly undoing: readonly string[];
  /** After such a word and a name they tell that the thing is there: "sans SQL on est perdu". */
  readonly unthinkable: readonly string[];
  /** A clause ends before them. */
  readonly contrasts: readonly string[];
  /** Between the names of a list. */
  readonly glue: readonly string[];
  /** After a name they say that it is not needed, known or used. */
  readonly negatedAfter: readonly string[];
  /** After a name they say that it is welcome, but no condition. */
  readonly optionalAfter: readonly string[];
  /** Ends of headings before names that are not needed. */
  readonly negatedHeadings: readonly string[];
  /** Ends of headings and whole headings before names that are welcome. */
  readonly optionalHeadings: readonly string[];
  /** From these on, everything in the sentence is optional. */
  readonly optionalOpenings: readonly string[];
  /** The same at the beginning of a sentence only. */
  readonly optionalBeginnings: readonly string[];
}

const german: StatusWords = {
  negators: ['kein(?:e|en|er|em|es|erlei)?', 'nicht', 'ohne', 'weder', 'niemals', 'nie'],
  noNegation: ['nicht (?:nur|allein|bloss|zuletzt)', 'kein problem'],
  undoing: ['ohne'],
  unthinkable: ['(?:verloren|aufgeschmissen|unmoglich|undenkbar)', 'geht (?:\\w+ )?(?:nichts|nicht)'],
  contrasts: ['aber', 'sondern', 'jedoch', 'doch', 'weil', 'denn', 'obwohl'],
  glue: ['und', 'oder', 'sowie', 'noch'],
  negatedAfter: [
    'nicht (?:\\w+ ){0,2}(?:erforderlich|notig|notwendig|vorausgesetzt|benotigt|gefordert|gebraucht|verlangt|relevant|bekannt|verwendet|eingesetzt|genutzt)',
    '(?:wird|werden|ist|sind) (?:\\w+ )?(?:nicht|kein\\w*) (?:mehr )?(?:\\w+ )?(?:erwartet|voraussetzung|thema|teil)',
    '(?:nicht|nie|noch nicht)$',
    '^(?:brauch\\w*|benotig\\w*|kenne?|kann|beherrsch\\w*|nutz\\w*|verwend\\w*) (?:\\w+ ){0,2}nicht',
  ],
  optionalAfter: [
    'von vorteil',
    'ein (?:\\w+ )?(?:plus|bonus|pluspunkt)$',
    '(?:wunschenswert|willkommen|hilfreich|vorteilhaft|gern gesehen|gerne gesehen)',
    '(?:ware|waren) (?:\\w+ )?(?:toll|super|schon|gut|prima|klasse|cool|ideal|nett)',
    '(?:kein muss|keine bedingung|keine pflicht|nicht zwingend)',
  ],
  negatedHeadings: [
    '(?:nicht|kein\\w*) (?:\\w+ )?(?:erforderlich|notig|notwendig|benotigt|gefragt|vorhanden)',
    'ohne',
  ],
  optionalHeadings: [
    'von vorteil',
    'wunschenswert',
    'optional',
    'pluspunkte?',
    'vorteilhaft',
    'kann kriterien',
  ],
  optionalOpenings: ['idealerweise', 'bestenfalls', 'im idealfall'],
  optionalBeginnings: ['von vorteil(?: sind| ist| waren?)?', 'wunschenswert(?: sind| ist| waren?)?'],
};

const french: StatusWords = {
  negators: ['pas', 'sans', 'aucune?', 'jamais', 'ni'],
  noNegation: ['pas (?:seulement|uniquement|que|mal)'],
  undoing: ['sans'],
  unthinkable: ['(?:perdue?s?|impossible|impensable)', 'rien ne'],
  contrasts: ['mais', 'cependant', 'toutefois', 'pourtant', 'parce'],
  glue: ['et', 'ou'],
  negatedAfter: [
    "(?:ne |n')\\w+ (?:\\w+ )?(?:pas|plus|jamais)(?: (?:\\w+ )?(?:requis\\w*|necessaires?|demand\\w+|exige\\w*|utilis\\w+))?$",
    "(?:ne |n')\\w+ (?:pas|plus) (?:\\w+ )?(?:requis|necessaire|demande|utilise)",
    'pas (?:\\w+ )?(?:requis|necessaire|demande|besoin|utilise)',
    '(?:je|nous) (?:ne|n) (?:\\w+ ){1,2}(?:pas|plus|jamais)',
  ],
  optionalAfter: [
    '(?:un|une) (?:vrai |reel |gros )?(?:plus|atout|avantage|bonus)',
    '(?:souhait\\w+|apprecie\\w*|bienvenu\\w*|facultati\\w+|optionnel\\w*)',
    'pas (?:obligatoire|indispensable|eliminatoire|imperati\\w+)',
  ],
  negatedHeadings: ['(?:pas|non) (?:\\w+ )?(?:requis\\w*|necessaires?|demandee?s?)', 'sans', 'aucune?'],
  optionalHeadings: ['(?:un|les) plus', 'atouts?', 'souhaite\\w*', 'facultati\\w+', 'apprecie\\w*'],
  optionalOpenings: ['idealement', 'de preference', 'eventuellement'],
  optionalBeginnings: ['(?:serai(?:en)?t|est|sont) (?:un plus|un atout|apprecie\\w*)', 'un plus'],
};

const spanish: StatusWords = {
  negators: ['sin', 'ningun(?:a|o)?', 'nunca', 'tampoco', 'ni', 'jamas'],
  noNegation: ['no (?:solo|solamente|unicamente)'],
  undoing: ['sin'],
  unthinkable: ['(?:perdid[oa]s?|imposible|impensable)', 'no (?:soy|puedo|podemos|se puede)'],
  contrasts: ['pero', 'sino', 'aunque', 'porque'],
  glue: ['y', 'o', 'e'],
  negatedAfter: [
    'no (?:\\w+ ){0,2}(?:necesari\\w+|requerid\\w+|requiere\\w*|requisito|hace falta|pedimos|piden?|usa\\w*|utiliza\\w*|conozco|domino|manejo)',
  ],
  optionalAfter: [
    '(?:es|son|seria\\w*|sera\\w*) (?:un |una )?(?:plus|ventaja|extra)',
    '(?:se valora\\w*|valorable|deseable\\w*|opcional\\w*|bienvenid\\w+)',
    'no (?:\\w+ )?(?:imprescindible|obligatori\\w+|excluyente|indispensable)',
  ],
  negatedHeadings: ['no (?:\\w+ )?(?:necesari\\w+|requerid\\w+)', 'sin'],
  optionalHeadings: ['deseables?', 'valorables?', 'opcional(?:es)?', 'se valora\\w*', 'un plus'],
  optionalOpenings: ['idealmente', 'preferiblemente', 'preferentemente', 'se valora\\w*(?: positivamente)?'],
  optionalBeginnings: ['deseables?', 'valorables?'],
};

const italian: StatusWords = {
  negators: ['senza', 'nessun[ao]?', 'non'],
  noNegation: ['non (?:solo|soltanto)'],
  undoing: ['senza'],
  unthinkable: ['(?:pers[oaie]|impossibile|impensabile)', 'non (?:posso|possiamo|si puo)'],
  contrasts: ['ma', 'pero', 'bensi', 'perche'],
  glue: ['e', 'o', 'ed', 'oppure', 'nonche'],
  negatedAfter: [
    'non (?:\\w+ ){0,2}(?:necessari\\w+|richiest\\w+|richiede|serv\\w+|occorr\\w+|usa\\w*|utilizz\\w+|conosco)',
  ],
  optionalAfter: [
    '(?:un|costituira|costituisce) (?:\\w+ )?(?:plus|vantaggio|titolo preferenziale)',
    '(?:gradit\\w+|apprezzat\\w+|preferibil\\w+|facoltativ\\w+|opzional\\w+)',
    'non (?:\\w+ )?(?:obbligatori\\w+|indispensabil\\w+|vincolant\\w+)',
  ],
  negatedHeadings: ['non (?:\\w+ )?(?:necessari\\w+|richiest\\w+)', 'senza'],
  optionalHeadings: [
    'gradit\\w+',
    'preferibil\\w+',
    'titoli preferenziali',
    'titolo preferenziale',
    'un plus',
  ],
  optionalOpenings: ['idealmente', 'preferibilmente', 'possibilmente'],
  optionalBeginnings: ['gradit[aoie]', 'costituisce titolo preferenziale', 'apprezzat[aoie]'],
};

const dutch: StatusWords = {
  negators: ['geen', 'niet', 'zonder', 'nooit', 'noch'],
  noNegation: ['niet (?:alleen|slechts|enkel)'],
  undoing: ['zonder'],
  unthinkable: ['(?:verloren|onmogelijk|ondenkbaar|nergens)'],
  contrasts: ['maar', 'echter', 'omdat', 'hoewel'],
  glue: ['en', 'evenals'],
  negatedAfter: [
    'niet (?:\\w+ ){0,2}(?:vereist|nodig|verplicht|gevraagd|noodzakelijk|gebruikt|relevant)',
    'geen (?:vereiste|must have)',
    'niet$',
  ],
  optionalAfter: [
    'een (?:pre|plus|pluspunt|voordeel)',
    '(?:mooi meegenomen|welkom|wenselijk|gewenst|optioneel|pluspunt)',
    'geen (?:must|vereiste|verplichting)\\b',
  ],
  negatedHeadings: ['niet (?:\\w+ )?(?:vereist|nodig|gevraagd)', 'zonder'],
  optionalHeadings: ['(?:een )?pre', 'pluspunten', 'wenselijk', 'gewenst', 'optioneel', 'mooi meegenomen'],
  optionalOpenings: ['idealiter', 'bij voorkeur'],
  optionalBeginnings: ['mooi meegenomen', 'een pre'],
};

const portuguese: StatusWords = {
  negators: ['nao', 'sem', 'nenhuma?', 'nunca', 'nem', 'tampouco'],
  noNegation: ['nao (?:so|somente|apenas)'],
  undoing: ['sem'],
  unthinkable: ['(?:perdid[oa]s?|impossivel|impensavel)', 'nao (?:sou|posso|da)'],
  contrasts: ['mas', 'porem', 'contudo', 'porque'],
  glue: ['e', 'ou'],
  negatedAfter: [
    'nao (?:\\w+ ){0,2}(?:necessari\\w+|exigid\\w+|requerid\\w+|preciso|precisa|usad\\w+|usamos|utilizad\\w+|conheco|domino)',
  ],
  optionalAfter: [
    '(?:um plus|diferencial)',
    '(?:desejave\\w+|opciona\\w+|bem vind\\w+|valorizad\\w+)',
    'nao (?:\\w+ )?(?:obrigatori\\w+|imprescindive\\w+|eliminatori\\w+)',
  ],
  negatedHeadings: ['nao (?:\\w+ )?(?:necessari\\w+|exigid\\w+)', 'sem'],
  optionalHeadings: ['desejave\\w+', 'diferencia\\w+', 'opciona\\w+'],
  optionalOpenings: ['idealmente', 'preferencialmente', 'de preferencia'],
  optionalBeginnings: ['desejave\\w+', 'sera um diferencial', 'diferencia\\w+'],
};

const polish: StatusWords = {
  negators: ['nie', 'bez', 'brak', 'zadn\\w+', 'ani', 'nigdy'],
  noNegation: ['nie (?:tylko|jedynie)'],
  undoing: ['bez'],
  unthinkable: ['(?:zgubion\\w+|niemozliw\\w+)', 'ani rusz'],
  contrasts: ['ale', 'lecz', 'jednak', 'poniewaz'],
  glue: ['i', 'lub', 'oraz', 'albo'],
  negatedAfter: [
    'nie (?:\\w+ ){0,2}(?:wymagan\\w+|wymagamy|potrzebn\\w+|konieczn\\w+|uzywa\\w+|znam|stosuj\\w+)',
  ],
  optionalAfter: [
    '(?:mile widzian\\w+|atutem|plusem|zaleta|opcjonaln\\w+)',
    'nie (?:\\w+ )?(?:obowiazkow\\w+|koniecznosci)',
  ],
  negatedHeadings: ['nie (?:\\w+ )?(?:wymagan\\w+|wymagamy|potrzebn\\w+)', 'brak'],
  optionalHeadings: [
    'mile widzian\\w+',
    'atuty',
    'opcjonaln\\w+',
    'dodatkowe atuty',
    'dodatkowym atutem bedzie',
  ],
  optionalOpenings: ['najlepiej', 'idealnie', 'mile widzian\\w+'],
  optionalBeginnings: ['(?:dodatkowym )?(?:atutem|plusem)(?: bedzie| jest)?'],
};

const languages = [german, french, spanish, italian, dutch, portuguese, polish];

/** The alternatives of one part of all languages, as one part of a regular expression. */
const anyOf = (part: keyof StatusWords): string =>
  `(?:${[...new Set(languages.flatMap((language) => language[part]))].join('|')})`;
const whole = (part: keyof StatusWords): RegExp => new RegExp(`^${anyOf(part)}$`);
const within = (part: keyof StatusWords): RegExp => new RegExp(`(?<![\\w'])${anyOf(part)}(?![\\w'])`);
const atEnd = (part: keyof StatusWords): RegExp => new RegExp(`(?<![\\w'])${anyOf(part)}$`);

/**
 * What words say in German, French, Spanish, Italian, Dutch, Portuguese and Polish; for English, see `status-in-text.ts`. The
 * words of all languages are looked for in every text: few mean something in another one (see `isForeignNegator`).
 */
export const foreign = {
  negator: whole('negators'),
  noNegation: whole('noNegation'),
  undoing: whole('undoing'),
  unthinkable: within('unthinkable'),
  contrast: whole('contrasts'),
  glue: whole('glue'),
  negatedAfter: within('negatedAfter'),
  optionalAfter: within('optionalAfter'),
  negatedHeading: atEnd('negatedHeadings'),
  optionalHeading: atEnd('optionalHeadings'),
  optionalLine: whole('optionalHeadings'),
  optionalOpening: atEnd('optionalOpenings'),
  optionalBeginning: whole('optionalBeginnings'),
} as const;

/** Italian verbs after "non"; in English the word is a part of the next one: "non-profit". */
const italianVerb =
  /^(?:ho|hai|ha|abbiamo|hanno|e|sono|serve|servono|si|conosco|conosce|uso|usa|usiamo|usano|richiede|richiediamo|richiest[aoie]|necessari[aoie]|occorr\w+|utilizz\w+|lavor\w+|lo|la|mi)$/;
/** Words and letters of Portuguese. */
const portugueseSign = /[ãõçê]|^(?:com|em|uma?|nao|trabalh\w+|voces?)$/;

/**
 * Whether a word negates in another language than English. All capitals are another word: SEM, SANS.
 *
 * @param text the word as it is written @param next the word after it, folded
 */
export const isForeignNegator = (text: string, lower: string, next: string): boolean =>
  foreign.negator.test(lower) &&
  !(text.length > 1 && text === text.toUpperCase()) &&
  (lower !== 'non' || italianVerb.test(next)) &&
  !foreign.noNegation.test(`${lower} ${next}`);

/**
 * Whether "no" negates, as it does in English, Spanish and Italian. In Portuguese it means "in the".
 *
 * @param before the words before it, as they are written @param next the word after it, folded
 */
export const isNoNegator = (before: readonly string[], next: string): boolean =>
  !foreign.noNegation.test(`no ${next}`) && !before.some((text) => portugueseSign.test(text.toLowerCase()));
