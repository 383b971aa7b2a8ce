import { expect, test } from 'vitest';
import { codeAddress } from '../../../src/explorer/parts/code-address.ts';

test.each([
  [
    { scheme: 'ONET_SOC', code: '15-2051.00', uri: null },
    'https://www.onetonline.org/link/summary/15-2051.00',
  ],
  [{ scheme: 'SOC', code: '15-2051', uri: null }, 'https://www.bls.gov/oes/current/oes152051.htm'],
  [{ scheme: 'SOC', code: '15-1250 group', uri: null }, null],
  [
    { scheme: 'ESCO', code: '2511.3', uri: 'http://data.europa.eu/esco/occupation/a' },
    'https://esco.ec.europa.eu/en/classification/occupation?uri=http%3A%2F%2Fdata.europa.eu%2Fesco%2Foccupation%2Fa',
  ],
  [{ scheme: 'ESCO', code: '2511.3', uri: 'http://elsewhere/a' }, null],
  [{ scheme: 'ISCO', code: '2511', uri: 'https://publisher/2511' }, 'https://publisher/2511'],
  [{ scheme: null, code: 'x', uri: 'javascript:alert(1)' }, null],
] as const)('codeAddress of %j is %s', (code, address) => expect(codeAddress(code)).toBe(address));
