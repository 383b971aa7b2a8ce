import { describe, expect, test } from 'vitest';
import { describedKinds } from '../../../src/domain/graph/model.ts';
import { englishWords } from '../../../src/domain/search/english-words.ts';
import { wordForm } from '../../../src/domain/search/word-forms.ts';
import { seedNames } from './seed-names.ts';

/** What people type of work and life. None of it is the misspelt name of some tool or skill. */
const everydayWords = `
accountant actor baker barber barista bartender bookkeeper bricklayer builder butcher buyer caregiver carer carpenter
cashier caterer chauffeur chef chemist cleaner coach coder cook courier dancer dentist dietitian dispatcher doctor
dressmaker driver drummer electrician farmer firefighter fisherman florist forester gardener glazier grocer guard
hairdresser handyman historian housekeeper hunter illustrator inspector janitor jeweler journalist judge laborer
landscaper lawyer lecturer librarian lifeguard loader locksmith lumberjack machinist maid mason mechanic midwife miner
musician nanny nurse optician packer painter paralegal paramedic pastor pediatrician pharmacist photographer physician
pianist pilot plasterer plumber poet policeman porter postman preacher priest printer psychologist rancher realtor
receptionist referee reporter roofer sailor salesman sculptor seamstress secretary shepherd shoemaker shopkeeper singer
smith soldier stylist surgeon surveyor sweeper tailor tanner teacher teller tiler trader trainer translator trucker tutor
typist umpire undertaker usher valet veterinarian waiter waitress weaver welder zookeeper
baking bathing biking boxing camping caring carrying climbing cooking cutting cycling dancing decorating driving eating
exercising farming fishing fixing flying gardening greeting hiking hunting ironing juggling kissing knitting laughing
lifting listening loving mopping mowing packing painting parking praying reading riding roofing rowing running sailing
sewing shipping shopping singing skating sleeping smiling swimming teaching tidying typing walking washing welding
chair rabbit storm slack salt foot rice lime sheep grape hello love prince peach castle peace tiger spider river ocean
mountain forest snow cloud bottle blanket pillow mirror needle ribbon sword crown queen wolf
apple bread candle carpet cattle cheese chicken coffee flower garden guitar hammer horse kitchen ladder money mouse pasta
pencil piano pizza potato salad shoe soup spoon sugar table theater train truck village violin window wine wood
`;

describe('a search for an everyday word', () => {
  const index = seedNames();
  const words = everydayWords.trim().split(/\s+/);

  test('finds nothing by typing errors among the seeds', () => {
    expect(words.length).toBeGreaterThan(200);
    const foolish = words.flatMap((word) =>
      index
        .search(word, describedKinds)
        .all()
        .filter(({ match }) => match === 'TYPO')
        .map(({ matchedName }) => `${word}: ${matchedName}`),
    );
    expect(foolish).toEqual([]);
  });

  test.each([
    'diver',
    'weeding',
    'swelling',
    'rooster',
    'waver',
    'moral',
    'bison',
    'planter',
    'wander',
    'clearing',
  ])('%s is an English word, and no typing error, however near a name is', (word) => {
    const hits = [
      ...index.search(word, describedKinds).all(),
      ...index.search(word, describedKinds, true).all(),
    ];
    expect(hits.filter(({ match }) => match === 'TYPO').map(({ matchedName }) => matchedName)).toEqual([]);
  });

  test.each([
    ['Waitor', 'Waiter'],
    ['Plummer', 'Plumber'],
    ['accountent', 'Accountant'],
    ['electrision', 'Electrician'],
    ['project manger', 'Project Manager'],
  ])('%s, which is no word or stands beside others, suggests %s', (text, name) => {
    expect(index.search(text, ['Role'], true).all()[0]?.matchedName).toBe(name);
  });

  test('the English words are in the form that words are compared by, each once', () => {
    const words = [...englishWords()];
    expect(words.length).toBeGreaterThan(20_000);
    expect(words.filter((word, i) => wordForm(word) !== word || word <= (words[i - 1] ?? ''))).toEqual([]);
  });

  test.each([
    'r studio',
    'RStudio',
    'waiter',
    'lawyer',
    'caring',
    'cooking',
    'driving',
    'Lamp Singer',
    'Rocket Cook',
  ])('%s finds no tool or skill that is only spelled alike', (text) => {
    const names = index
      .search(text, describedKinds)
      .all()
      .map(({ matchedName }) => matchedName);
    const words = text.toLowerCase().split(' ');
    expect(names.filter((name) => !words.some((word) => name.toLowerCase().includes(word)))).toEqual([]);
  });

  test('finds nothing by typing errors when it is looked for to suggest something either', () => {
    const foolish = words.flatMap((word) =>
      index
        .search(word, describedKinds, true)
        .all()
        .filter(({ match }) => match === 'TYPO')
        .map(({ matchedName }) => `${word}: ${matchedName}`),
    );
    expect(foolish).toEqual([]);
  });

  test.each([
    ['nrse', 'Nurse'],
    ['cahier', 'Cashier'],
    ['lawyr', 'Lawyer'],
  ])('%s lacks a letter of an everyday word, and finds %s', (text, name) => {
    const [first] = index.search(text, describedKinds).all();
    expect(first).toMatchObject({ matchedName: name, match: 'TYPO' });
  });

  test.each(['Physician Assistant', 'uber driver', 'house wife', 'TCP/IP', 'hello world'])(
    '%s suggests nothing that shares a rank, or a misspelt word, only',
    (text) => {
      expect(
        index
          .search(text, describedKinds, true)
          .all()
          .filter(({ match, matchedName }) => match === 'TYPO' || /assistant|consultant/i.test(matchedName)),
      ).toEqual([]);
    },
  );

  test.each([
    ['pyton', 'Python'],
    ['nurce', 'Nurse'],
    ['Dcker', 'Docker'],
  ])('%s finds nothing, but suggests %s', (text, suggestion) => {
    expect(index.search(text, describedKinds).size).toBe(0);
    const [first] = index.search(text, describedKinds, true).all();
    expect(first).toMatchObject({ matchedName: expect.stringMatching(suggestion), match: 'TYPO' });
  });
});
