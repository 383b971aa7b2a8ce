import { describe, expect, test } from 'vitest';
import { likenessTo, readsLike } from '../../../src/domain/search/reads-like.ts';

describe('likenessTo', () => {
  test.each([
    ['Lawyers', 'lawyer', 'LIKE', 'the same words'],
    ['Registered Nurses', 'RN', 'LIKE', 'its initials'],
    ['Department of Motor Vehicles', 'DMV', 'LIKE', 'its initials without small words'],
    ['ML Engineers', 'MLE', 'LIKE', 'its initials, with those of the title whole'],
    ['Accountants and Auditors', 'Auditor', 'LIKE', 'one of what the title lists'],
    ['Welders, Cutters, Solderers, and Brazers', 'solderer', 'LIKE', 'one of a longer list'],
    [
      'Janitors and Cleaners, Except Maids and Housekeeping Cleaners',
      'Janitor',
      'LIKE',
      'but for exceptions',
    ],
    ['Chefs and Head Cooks', 'Pastry Chef', 'LIKE', 'a kind of it'],
    [
      'Directors, Religious Activities and Education',
      'Director of Music',
      'LIKE',
      'a kind of it, by its head',
    ],
    ['use spreadsheets software', 'spreadsheet software', 'GENERAL', 'words of the title only'],
    ['hearse driver', 'driver', 'GENERAL', 'more than it'],
    ['Logging Workers, All Other', 'logging worker', 'GENERAL', 'more than what is left over'],
    ['Engineers, All Other', 'Packaging Engineer', 'LIKE', 'a kind of what is left over'],
    ['assistant lecturer', 'Assistant Teacher', 'NONE', 'another head'],
    ['Home Appliance Repairers', 'cat', 'NONE', 'a word that the title lacks'],
    ['Agricultural Workers, All Other', 'Scout', 'NONE', 'another word'],
    ['attend to detail', 'care', 'NONE', 'another word'],
    ['computer vision', 'TensorFlow', 'NONE', 'what it is done with'],
    ['computer programming', 'bash', 'NONE', 'what it is done with'],
    ['statistics', 'data', 'NONE', 'what it is about'],
    ['core skills and competences', 'reading', 'NONE', 'a part of it'],
    ['Maids', '', 'NONE', 'nothing'],
    ['+++', '+++', 'LIKE', 'a text without words'],
  ])('Beside %s, %s is %s: %s', (title, text, likeness) => expect(likenessTo(title, text)).toBe(likeness));

  test('a text reads like a thing if it reads like one of its titles', () => {
    expect(readsLike('Comptable', ['Accountants', 'comptable'])).toBe(true);
    expect(readsLike('Comptable', ['Accountants'])).toBe(false);
    expect(readsLike('Comptable', [])).toBe(false);
  });
});
