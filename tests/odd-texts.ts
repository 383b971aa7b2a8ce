import { expect } from 'vitest';

/** ISO 639 codes of some 200 languages. */
const languageCodes = `
aa ab ace ady af agq ak am an ar arn as asa ast av awa ay az ba bas be bem bez bg bgc bho bi bm bn bo br brx bs bug byn ca
ccp ce ceb cgg ch cho chr chy ckb co cop cr crh cs csb cu cv cy da dav de din dje doi dsb dua dv dyo dz ebu ee el en eo
es et eu ewo fa ff fi fil fj fo fr frr fur fy ga gaa gag gd gl gn gsw gu guz gv ha haw he hi hmn hr hsb ht hu hy hz ia id
ig ii ik inh is it iu ja jgo jmc jv ka kab kam kea kg khq ki kj kk kl kln km kn ko kok krc ks ksb ksf ksh ku kv kw ky la
lad lag lb lg li lkt ln lo lt lu luo luy lv mai mas mfe mg mgh mh mi mk ml mn mni mr ms mt mua my mzn na nan naq nb nd ne
nl nmg nn nqo nr nus nv ny nyn oc om or os pa pag pap pcm pl ps pt qu rm rn ro rof ru rw sa sah saq sat sbp sc scn sd se
seh ses sg shi si sk sl sm sn so sq sr ss st su sv sw syr ta te teo tg th ti tk tn to tr ts tt twq ty tzm ug uk ur uz
vai ve vi vo vun wa wae war wo xal xh xog yi yo zgh zh zu
`
  .trim()
  .split(/\s+/);
const ownNames = languageCodes.map((code) => new Intl.DisplayNames([code], { type: 'language' }).of(code));

/** Words of letters from everywhere in Unicode, each of one place. */
const wordsOfAllScripts = Array.from({ length: 0x3ff }, (_, i) => 0x80 * (i + 1))
  .map((start) =>
    Array.from({ length: 6 }, (_, i) => start + 7 * i)
      .filter((point) => point < 0xd800 || point > 0xdfff)
      .map((point) => String.fromCodePoint(point))
      .filter((letter) => /\p{L}/u.test(letter))
      .join(''),
  )
  .filter((word) => word !== '');

const repeated =
  (pattern: string) =>
  (length: number): string =>
    pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);

/** Texts that nobody means, by what they are: each makes one of a number of UTF-16 code units. */
export const oddTexts: Readonly<Record<string, (length: number) => string>> = {
  'the names of 200 languages in these languages': repeated(`${ownNames.join(' ')} `),
  'words of all scripts': repeated(`${wordsOfAllScripts.join(' ')} `),
  'words of all scripts between names': repeated(`${wordsOfAllScripts.join(' data analyst, SQL or ')} no `),
  emoji: repeated('😀👩🏽‍🚀🏳️‍🌈'),
  'control characters': repeated('\u0000\u0007\u001b\u202e\u200d'),
  'one word': repeated('abcdefghijklmnopqrstuvwxyz'),
  'one letter': repeated('a'),
  'one letter at a time': repeated('a '),
  'accents on nothing': repeated('\u0301\u0327'),
  'lone surrogates': repeated('\ud800 \udc00'),
  dashes: repeated(' - '),
  blanks: repeated(' \t\n'),
  'numbers with dots': repeated('1.'),
  signs: repeated('+#.'),
  brackets: repeated('([{|'),
  'a title again and again': repeated('Senior Data Analyst (Remote) – '),
  negations: repeated('no Java nor SQL, not Python but '),
};

/** What a machine's clock may add to any time, in milliseconds. */
const noise = 0.3;

/**
 * Expects that ten times the text takes about ten times as long, whatever the machine: 100 times would be the square.
 *
 * @param answer answers a text
 */
export function expectLinear(answer: (text: string) => unknown): void {
  const timeOf = (text: string) => {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 4; i++) {
      const start = process.cpuUsage();
      answer(text);
      const { user, system } = process.cpuUsage(start);
      least = Math.min(least, (user + system) / 1_000);
    }
    return least + noise;
  };
  const ratios = Object.entries(oddTexts).map(([what, make]) => {
    timeOf(make(10_000)); // compiled by then
    return [what, timeOf(make(100_000)) / timeOf(make(10_000))] as const;
  });
  expect(ratios.filter(([, ratio]) => ratio > 35)).toEqual([]);
}
