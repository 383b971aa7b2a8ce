import { expect, test } from 'vitest';
import type { Basis, EvidenceFragment } from '../../../../src/explorer/api/operations.ts';
import { distinctEvidence } from '../../../../src/explorer/parts/evidence/distinct-evidence.ts';

const evidence = (basis: Basis, name: string): EvidenceFragment => ({
  basis,
  quote: null,
  line: null,
  reviewed: null,
  observedAt: null,
  source: { name, version: '1', title: name, url: null, licence: 'MIT', attribution: name, retrieved: null },
});

test('distinctEvidence holds each basis of each source once, in the order of its first fact', () => {
  const editors = evidence('CURATED', 'editors');
  const brief = evidence('CURATED', 'brief');
  const onet = evidence('OFFICIAL', 'onet');
  const facts = [{ evidence: [editors, brief] }, { evidence: [] }, { evidence: [onet, editors] }];
  expect(distinctEvidence(facts)).toEqual([editors, brief, onet]);
});
