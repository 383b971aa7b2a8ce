import { expect, onTestFinished, test } from 'vitest';
import { ImportNotes } from '../../src/importers/import-notes.ts';
import { openOnet } from '../../src/importers/onet/read-onet.ts';
import { openWages } from '../../src/importers/wages/read-wages.ts';
import { describeRelease, loadRelease } from '../../src/store/release.ts';
import { embedded } from '../embedded-engine.ts';
import { clientOf } from '../graphql/client.ts';
import { fixture } from './importer-output.ts';

test('a part of an occupation shows the figure of the six-digit code as BROADER, the occupation itself as EXACT', async () => {
  const { store, close } = await embedded.open();
  onTestFinished(close);
  for (const { about, assertions } of [
    openOnet(fixture('onet')),
    openWages(fixture('wages/national_M2031.csv')),
  ]) {
    await loadRelease(store, await describeRelease(about, () => assertions(new ImportNotes())));
  }
  const pay = 'pay { edges { match median appliesTo { scheme code } } }';
  const { data, errors } = await clientOf(store)(
    `{ part: role(ref: "onet-10-1000.01") { ${pay} } whole: role(ref: "onet-10-1000.00") { ${pay} } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.part.pay.edges).toEqual([
    { match: 'BROADER', median: 56_000, appliesTo: { scheme: 'SOC', code: '10-1000' } },
  ]);
  expect(data.whole.pay.edges).toEqual([
    { match: 'EXACT', median: 56_000, appliesTo: { scheme: 'SOC', code: '10-1000' } },
  ]);
});
