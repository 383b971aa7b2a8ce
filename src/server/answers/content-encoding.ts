import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The encodings of a body that are offered, the smallest first. */
export const contentEncodings = ['br', 'gzip'] as const;
/** A value of the header `content-encoding`. */
export type ContentEncoding = (typeof contentEncodings)[number];

/** The first of the encodings that a client accepts. @param accepted value of `accept-encoding`; null when absent */
export const acceptedEncoding = <E extends ContentEncoding>(
  accepted: string | null | undefined,
  offered: readonly E[],
): E | undefined => (accepted ? offered.find((name) => accepts(accepted, name)) : undefined);

const accepts = (accepted: string, encoding: string): boolean =>
  accepted.split(',').some((part) => {
    const [name, quality] = part.split(';').map((text) => text.trim());
    return name === encoding && !/^q=0(\.0*)?$/.test(quality ?? '');
  });

const byBrotli = promisify(brotliCompress);
const byGzip = promisify(gzip);

/** Compresses a body in another thread, fast rather than small. */
export const compress = (body: string, encoding: ContentEncoding): Promise<Buffer<ArrayBuffer>> =>
  encoding === 'br'
    ? byBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
    : byGzip(body, { level: 6 });
