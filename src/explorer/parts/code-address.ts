import type { CodeScheme } from '../api/operations.ts';

interface Code {
  readonly scheme: CodeScheme | null;
  readonly code: string;
  readonly uri: string | null;
}

/** The page of a code at its publisher, O*NET OnLine, ESCO or BLS; null when the publisher has no page for it. */
export function codeAddress({ scheme, code, uri }: Code): string | null {
  switch (scheme) {
    case 'ONET_SOC':
      return `https://www.onetonline.org/link/summary/${encodeURIComponent(code)}`;
    case 'SOC':
      return /^\d\d-\d{4}$/.test(code)
        ? `https://www.bls.gov/oes/current/oes${code.replace('-', '')}.htm`
        : null;
    case 'ESCO':
      return uri && /^https?:\/\/data\.europa\.eu\//.test(uri)
        ? `https://esco.ec.europa.eu/en/classification/occupation?uri=${encodeURIComponent(uri)}`
        : null;
    default:
      return uri && /^https?:\/\//.test(uri) ? uri : null;
  }
}
