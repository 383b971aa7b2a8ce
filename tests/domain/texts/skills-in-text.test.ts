import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { skillsInText } from '../../../src/domain/texts/skills-in-text.ts';
import { indexOf, type Named } from './named-things.ts';

const names: Named[] = [
  ['Tool', 'go', 'Go'],
  ['Tool', 'r', 'R'],
  ['Tool', 'excel', 'Excel'],
  ['Tool', 'rust', 'Rust'],
  ['Tool', 'spring', 'Spring'],
  ['Tool', 'word', 'Word'],
  ['Tool', 'dot-net', '.NET'],
  ['Tool', 'python', 'Python'],
  ['Skill', 'python-programming', 'Python', false],
  ['Skill', 'sql', 'SQL'],
  ['Skill', 'java-programming', 'Java'],
  ['Skill', 'iam', 'IAM'],
  ['Skill', 'nosql', 'NoSQL'],
  ['Skill', 'patient-care', 'Patient care'],
  ['Skill', 'patient-care', 'Looking after patients', false],
  ['Skill', 'cash-handling', 'Taking payments', false],
  ['Skill', 'cash-handling', 'Counting tills', false],
  ['Skill', 'stock', 'manage inventory', true, false],
  ['Skill', 'report-writing', 'Writing reports'],
  ['Skill', 'writing', 'Writing'],
  ['Skill', 'driving', 'Driving vans'],
  ['Skill', 'driving', 'Driving a vehicle', false],
  ['Skill', 'machine-learning', 'Machine learning'],
  ['Tool', 'sql-plus', 'SQL Plus'],
  ['Tool', 'kubernetes', 'K8s'],
  ['Skill', 'hiring', 'Hiring'],
  ['Skill', 'coaching', 'Coaching'],
  ['Skill', 'statistics', 'Statistics'],
  ['Role', 'data-analyst', 'Data Analyst'],
  ['Role', 'onet-analyst', 'Data Analyst', true, false],
  ['Role', 'data-analyst-lead', 'Data Analyst Lead'],
  ['Role', 'product-manager', 'PM', false],
  ['Credential', 'master', "Master's degree"],
  ['Industry', 'banking', 'Banking'],
];
const index = indexOf(names);
const page = { size: 100, from: 'start', after: null, before: null } as const;
const read = (text: string) => skillsInText(index, { text, page }).things;
/** Ids with the status of each, in the order of first mention. */
const idsIn = (text: string) => read(text).map(({ id, status }) => `${id} ${status.toLowerCase()}`);

describe('skillsInText', () => {
  test('A thing is found once, with every mention, in the order of first mention', () => {
    const text = 'SQL and Python. More sql.';
    expect(read(text)).toEqual([
      {
        ...{ kind: 'Skill', id: 'sql', matchedName: 'SQL', status: 'STATED', others: [] },
        mentions: [
          { start: 0, end: 3, quote: 'SQL', status: 'STATED' },
          { start: 21, end: 24, quote: 'sql', status: 'STATED' },
        ],
      },
      {
        ...{ kind: 'Tool', id: 'python', matchedName: 'Python', status: 'STATED' },
        others: [{ kind: 'Skill', id: 'python-programming', matchedName: 'Python' }],
        mentions: [{ start: 8, end: 14, quote: 'Python', status: 'STATED' }],
      },
    ]);
  });

  test('The longest name wins, and other things of the same name are told, curated before official', () => {
    expect(idsIn('Data Analyst Lead')).toEqual(['data-analyst-lead stated']);
    expect(read('a data  analyst')[0]).toMatchObject({
      id: 'data-analyst',
      others: [{ id: 'onet-analyst' }],
    });
  });

  test('Only roles, skills, tools and credentials are found', () => {
    expect(idsIn('Banking, with a Master’s degree')).toEqual(['master stated']);
  });

  test.each([
    'You may go far with us.',
    'I excel in patience.',
    'Go home early, every spring.',
    'Rust on the trailer? Tell us.',
    'R&D is upstairs.',
    'Call J. R. Smith at 5 PM.',
    'I am calm, in a word.',
    'We react, and we are hiring.',
    'A net income.',
    'few words, many languages',
  ])('Ordinary words are no names: %s', (text) => expect(idsIn(text)).toEqual([]));

  test.each([
    ['Services written in Go.', 'go'],
    ['Go developer wanted', 'go'],
    ['Go, Python', 'go python'],
    ['python, r and sql', 'python r sql'],
    ['You must know Excel well.', 'excel'],
    ['good excel skills', 'excel'],
    ['R or SQL at a working level', 'r sql'],
    ['SQL (preferred), R (a plus)', 'sql r'],
    ['Rust and Python since 2019', 'rust python'],
    ['• Rust\n• Python\n• SQL', 'rust python sql'],
    ['My week is hiring, coaching, and talk.', 'hiring coaching'],
    ['some .NET here', 'dot-net'],
    ['I know some R.', 'r'],
    ['Nice to have:\n- Rust', 'rust'],
    ['Tools: Go', 'go'],
  ])('Evidence makes an ordinary word a name: %s', (text, ids) =>
    expect(read(text).map(({ id }) => id)).toEqual(ids.split(' ')),
  );

  test('A role that a certificate is named after is no role', () => {
    expect(idsIn('AWS Certified Data Analyst')).toEqual([]);
    expect(idsIn('We need a certified Data Analyst')).toEqual(['data-analyst stated']);
  });

  test('An official name counts if it reads like a title of its thing, and a general word or a given name with evidence', () => {
    const official = indexOf([
      ['Role', 'repairer', 'Home Appliance Repairers', true, false],
      ['Role', 'repairer', 'Cat', false, false],
      ['Role', 'models', 'Models', true, false],
      ['Role', 'hearse-driver', 'hearse driver', true, false],
      ['Role', 'hearse-driver', 'driver', false, false],
      ['Skill', 'science', 'Science', true, false],
      ['Skill', 'geology', 'geology', true, false],
      ['Tool', 'julia', 'Julia', true, false],
      ['Tool', 'ruby', 'Ruby', true, false],
      ['Tool', 'python', 'Python'],
    ]);
    const idsOf = (text: string) => skillsInText(official, { text, page }).things.map(({ id }) => id);
    expect(
      idsOf('Our cat and the models met the driver. Science matters. Julia and Ruby went home.'),
    ).toEqual([]);
    expect(idsOf('geology, science')).toEqual(['geology', 'science']);
    expect(idsOf('hearse driver, home appliance repairer')).toEqual(['hearse-driver', 'repairer']);
    expect(idsOf('Python, Julia and Ruby')).toEqual(['python', 'julia', 'ruby']);
  });

  test.each([
    ['No experience with Java required', 'java-programming negated'],
    ['I do not write Java, I write Python', 'java-programming negated, python stated'],
    ['I don’t know SQL or Java; Python I know.', 'sql negated, java-programming negated, python stated'],
    ['SQL is not used here but Python is', 'sql negated, python stated'],
    ['Java: not needed', 'java-programming negated'],
    ['Not required: Java, SQL', 'java-programming negated, sql negated'],
    ['neither SQL nor Java', 'sql negated, java-programming negated'],
    ['Python, not Java', 'python stated, java-programming negated'],
    ['Not only SQL but also Java', 'sql stated, java-programming stated'],
    ['no stranger to SQL', 'sql stated'],
    ['I never work without SQL', 'sql stated'],
    ['If you do not know SQL, Python is fine', 'sql negated, python stated'],
    ['If you have no SQL, Python will do', 'sql negated, python stated'],
    ['Even if you have never used SQL, Python helps', 'sql negated, python optional'],
    ['In case you have no SQL, Python is enough', 'sql negated, python stated'],
    ['Java is handled elsewhere. You write Python.', 'java-programming negated, python stated'],
    ['Python, daily. Java is done by our platform team.', 'python stated, java-programming negated'],
    ['Java is done by hand here', 'java-programming stated'],
    ['Less important: Java, SQL', 'java-programming optional, sql optional'],
    ['Without SQL, Python is fine', 'sql negated, python stated'],
    ['Instead of Java, Python', 'java-programming negated, python stated'],
    ['As we do not use Java, Python matters', 'java-programming negated, python stated'],
    [
      'If you do not know SQL, Python or Java, apply',
      'sql negated, python negated, java-programming negated',
    ],
    ['I do not know SQL, Python or Java', 'sql negated, python negated, java-programming negated'],
    ['Without SQL, Python experience', 'sql negated, python negated'],
    ['Whether or not you know SQL, Python counts', 'sql stated, python stated'],
    ['No degree, yet fluent in SQL', 'sql stated'],
    ['SQL is not optional', 'sql stated'],
    ['Python instead of Java', 'python stated, java-programming negated'],
    ['Instead of Java we use Python', 'java-programming negated, python stated'],
    ['We chose Python rather than Java or SQL', 'python stated, java-programming negated, sql negated'],
    ['The team moved away from Java', 'java-programming negated'],
    ['We stopped using Java in 2020', 'java-programming negated'],
    ['unfamiliar with SQL', 'sql negated'],
    ['zero experience with Java', 'java-programming negated'],
    ['I have yet to use Java', 'java-programming negated'],
    ['I wish I knew Java', 'java-programming negated'],
    ['everything except Java', 'java-programming negated'],
    ['anything but Java', 'java-programming negated'],
    ['no languages except Python', 'python stated'],
    ['I am calm except when Java is down', 'java-programming stated'],
    ['I work away from home with SQL', 'sql stated'],
    ['We avoid Java', 'java-programming negated'],
    ['Java I never learned', 'java-programming negated'],
    ['SQL we do not have, Python we do', 'sql negated, python stated'],
    ['Java is beyond me', 'java-programming negated'],
    ['Java is out of scope', 'java-programming negated'],
    ['Java has been phased out', 'java-programming negated'],
    ['My SQL is non-existent', 'sql negated'],
    ['I no longer use Java', 'java-programming negated'],
    ['I have not worked as a Data Analyst', 'data-analyst negated'],
    ['I have yet to work as a Data Analyst', 'data-analyst negated'],
    ['Dropped Java in 2020', 'java-programming negated'],
    ['Java skills: none', 'java-programming negated'],
    ['Java experience: nil, Python daily', 'java-programming negated, python stated'],
    ['Python daily, Java not yet', 'python stated, java-programming negated'],
    ['What I do not have: Java, SQL', 'java-programming negated, sql negated'],
    ['Lacking: Java', 'java-programming negated'],
    ['Java is neither needed nor helpful', 'java-programming negated'],
    ['Java is outside your remit', 'java-programming negated'],
    ['hardly any Java, unable to read SQL', 'java-programming negated, sql negated'],
    ['What I am missing is SQL', 'sql negated'],
    ['SQL is not my strength', 'sql negated'],
    ['Without SQL I would be lost', 'sql stated'],
    ['Candidates without SQL may apply', 'sql negated'],
    ['Java is done upstairs and is not your task', 'java-programming negated'],
    ['Some use Java, but you do not have to', 'java-programming negated'],
    ['No skills beyond SQL', 'sql stated'],
    ['I avoid Java where I can, but I do know it', 'java-programming stated'],
    ['There is no lack of SQL here', 'sql stated'],
    ['Nothing beats SQL', 'sql stated'],
    ['Not to forget: SQL', 'sql stated'],
    ['As a Data Analyst I do not rest', 'data-analyst stated'],
    ['Last but not least: SQL', 'sql stated'],
    ['all the way from SQL to Python', 'sql stated, python stated'],
    ['I know SQL, and would rather use Python than a mouse', 'sql stated, python stated'],
    ['I avoided downtime with SQL', 'sql stated'],
    [
      'Nice to have: SQL and Java. Python is a must.',
      'sql optional, java-programming optional, python stated',
    ],
    ['Nice to have\n- SQL\n- Java\n\nPython', 'sql optional, java-programming optional, python stated'],
    ['Java would be great, yet is not a must', 'java-programming optional'],
    ['SQL (optional), Python', 'sql optional, python stated'],
    ['Ideally you know SQL. Python daily.', 'sql optional, python stated'],
    ['SQL is a plus, Java is not needed', 'sql optional, java-programming negated'],
    ['Familiarity with SQL or Python preferred but not required.', 'sql optional, python optional'],
    ['SQL a plus but not required', 'sql optional'],
    ['SQL (preferred, not required)', 'sql optional'],
    ['SQL desired, though not strictly necessary', 'sql optional'],
    ['Preferred but not required:\n- SQL\n- Python', 'sql optional, python optional'],
    ['Nice to have (not required): SQL', 'sql optional'],
    ['Desired skills (not required):\n- SQL', 'sql optional'],
    ['Not preferred and not required: SQL', 'sql negated'],
    ['SQL is not required', 'sql negated'],
    ['Ability to work with little or no supervision in Excel and SQL', 'excel stated, sql stated'],
    ['Work without supervision using Python', 'python stated'],
    ['Work without a script using SQL', 'sql stated'],
    ['No-nonsense team using Python', 'python stated'],
    ['No preference between Java and Python', 'java-programming stated, python stated'],
    ['Not negotiable: SQL', 'sql stated'],
    ['Never stop learning: SQL', 'sql stated'],
    ['SQL is a must, not a nice to have', 'sql stated'],
    ['SQL is non-optional', 'sql stated'],
    ['Python is required, Java is not', 'python stated, java-programming negated'],
    ['No experience using SQL', 'sql negated'],
    ['without using Python', 'python negated'],
    ['Knowledge of SQL preferred', 'sql optional'],
    ['SQL is nice to have. SQL every day.', 'sql stated'],
    ['Nice to have:\n- SQL\n- We do not use Java.', 'sql optional, java-programming negated'],
    ['Nice to have: SQL, no Java', 'sql optional, java-programming negated'],
    [
      'Nice to have: - SQL - Python We do not use Java',
      'sql optional, python optional, java-programming negated',
    ],
    ['I do not know SQL yet, but I am learning it', 'sql stated'],
    ['I have no experience with Java but want to learn it', 'java-programming stated'],
    ['No experience required: Python, SQL will be taught', 'python stated, sql stated'],
    ['Keine Erfahrung nötig: Python, SQL', 'python stated, sql stated'],
    ['Python is great but we use Java', 'python stated, java-programming stated'],
    ['NO experience with Java', 'java-programming negated'],
    ['Keine Erfahrung mit Java. SQL von Vorteil.', 'java-programming negated, sql optional'],
    [
      'SQL ist Pflicht, Java ist nicht erforderlich, Python wäre ein Plus',
      'sql stated, java-programming negated, python optional',
    ],
    [
      'Wünschenswert sind Kenntnisse in SQL und Python. Java wird vorausgesetzt.',
      'sql optional, python optional, java-programming stated',
    ],
    [
      'Nicht nur SQL, sondern auch Python. Java kenne ich nicht.',
      'sql stated, python stated, java-programming negated',
    ],
    [
      'Je ne connais pas Java mais je maîtrise Python. SQL serait un plus.',
      'java-programming negated, python stated, sql optional',
    ],
    [
      'Aucune expérience en Java. SQL souhaité, Python indispensable.',
      'java-programming negated, sql optional, python stated',
    ],
    [
      'Sin experiencia en Java. Se valorará SQL. Python imprescindible.',
      'java-programming negated, sql optional, python stated',
    ],
    [
      'No es necesario Java, pero sí Python. SQL es un plus.',
      'java-programming negated, python stated, sql optional',
    ],
    [
      'Non conosco Java, ma uso Python. SQL è gradito.',
      'java-programming negated, python stated, sql optional',
    ],
    [
      'Geen ervaring met Java. SQL is een pre. Bij voorkeur Python.',
      'java-programming negated, sql optional, python optional',
    ],
    [
      'Trabalho no SQL. Não conheço Java. Python será um diferencial.',
      'sql stated, java-programming negated, python optional',
    ],
    [
      'Nie znam Java, ale znam Python. Mile widziane: SQL.',
      'java-programming negated, python stated, sql optional',
    ],
    ['I have no trouble with SQL', 'sql stated'],
    ['Nothing is impossible with Java', 'java-programming stated'],
    ['No one knows Java better than me', 'java-programming stated'],
    ['Nobody writes SQL as well as she does', 'sql stated'],
    ['No one here knows Java', 'java-programming negated'],
    ['No SQL, no job', 'sql stated'],
    ['No SQL, no Java', 'sql negated, java-programming negated'],
    ['You must not be afraid of SQL', 'sql stated'],
    ['Never stop learning Java', 'java-programming stated'],
    ['SQL experience is not a requirement', 'sql negated'],
    ['Java isn’t a requirement', 'java-programming negated'],
    ['I have zero Java experience', 'java-programming negated'],
    ['SQL is a must, Java not', 'sql stated, java-programming negated'],
    ['Skills I lack: Java, SQL', 'java-programming negated, sql negated'],
    ['We use no SQL here', 'sql negated'],
    ['No SQL knowledge needed', 'sql negated'],
    ['We use NoSQL, no-SQL stores', 'nosql stated'],
    ['Desired skills: Java\nDesired technical skills:\n- SQL', 'java-programming optional, sql optional'],
    ['SQL beneficial', 'sql optional'],
    ['Python plus Java required', 'python stated, java-programming stated'],
    ['Java wäre toll', 'java-programming optional'],
    ['Sans SQL on est perdu', 'sql stated'],
    ['Ohne SQL geht hier nichts', 'sql stated'],
    ['Sans Java', 'java-programming negated'],
    ['non-profit experience with SQL; SEM, Java', 'sql stated, java-programming stated'],
  ])('The status is read from the words around: %s', (text, expected) =>
    expect(idsIn(text).join(', ')).toBe(expected),
  );

  test.each([
    ['I look after patients', 'patient-care'],
    ['She has looked after the patients', 'patient-care'],
    ['took payments and counted a till', 'cash-handling'],
    ['Managed our inventory; writes weekly reports', 'stock report-writing'],
    ['Managing the inventory', 'stock'],
    ['We care. Patients come first. He takes the train.', ''],
    ['SQL a plus', 'sql'],
    ['We will not be writing Java', 'java-programming'],
  ])('What people do is found in any form of its verb: %s', (text, ids) =>
    expect(read(text).map(({ id }) => id)).toEqual(ids.split(' ').filter(Boolean)),
  );

  test('A verb is read with its longest name, with a determiner or without', () => {
    const quotes = read('drove the vans the day before, drives a vehicle')[0]?.mentions.map(
      ({ quote }) => quote,
    );
    expect(quotes).toEqual(['drove the vans', 'drives a vehicle']);
  });

  test.each([
    ['Java, R&D, SQL', 'java-programming sql'],
    ['An engineer in the Go-to-market team, Python', 'python'],
    ['R-Kenntnisse, Excel-Tabellen', 'r excel'],
    ['k8s+sql, python+java', 'kubernetes sql python java-programming'],
    ['ma\u00adchine learn\u200bing', 'machine-learning'],
    [
      'I have worked for eight years as a data\nanalyst in a small team which does machine\nlearning',
      'data-analyst machine-learning',
    ],
    ['The best of all in machine learn-\ning and SQL', 'machine-learning sql'],
    ['Data\nAnalyst\nJava', 'java-programming'],
  ])('Signs and line ends part names or do not: %j', (text, ids) =>
    expect(read(text).map(({ id }) => id)).toEqual(ids.split(' ')),
  );

  test('A page is cut out of the list', () => {
    const answer = skillsInText(index, { text: 'SQL, Python, Java', page: { ...page, size: 2 } });
    expect(answer).toMatchObject({ total: 3, more: 1, items: [{ id: 'Skill:sql' }, { id: 'Tool:python' }] });
    const after = { rank: 1, id: 'Tool:python' };
    const rest = skillsInText(index, { text: 'SQL, Python, Java', page: { ...page, after } });
    expect(rest.things.map(({ id }) => id)).toEqual(['java-programming']);
  });

  test.each([
    ['nothing', ''],
    ['emoji', '🦄'.repeat(50_000)],
    ['one word of 10,000 letters', 'a'.repeat(10_000)],
    ['control characters', '\u0000\u0007\u001b\n'.repeat(25_000)],
    ['lone surrogates', '\ud800 \udc00'.repeat(30_000)],
    ['accents on nothing', '\u0301'.repeat(100_000)],
    [
      'many scripts',
      'データ分析 данные Daten δεδομένα بيانات नौकरी 仕事 งาน מהנדס ስራ աշխատանք '.repeat(1_500),
    ],
  ])('%s names nothing', (_, text) => expect(idsIn(text)).toEqual([]));

  test('Quotes stand at their offsets, in order and without overlaps, whatever the text', () => {
    const part = fc.oneof(
      fc.constantFrom(...names.map(([, , name]) => name), ' no ', ' and ', ', ', '. ', '\n', ' is a plus'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const mentions = read(text).flatMap((thing) => thing.mentions);
        for (const { start, end, quote } of mentions) expect(text.slice(start, end)).toBe(quote);
        const inOrder = mentions.toSorted((a, b) => a.start - b.start);
        for (const [i, { start }] of inOrder.entries()) {
          expect(start).toBeGreaterThanOrEqual(inOrder[i - 1]?.end ?? 0);
        }
      }),
    );
  });
});
