/** Names the kind of a binary file by its first bytes, for messages; null when not recognised. */
export function binaryKind(start: Buffer): string | null {
  const starts = (...bytes: number[]) => bytes.every((byte, i) => start[i] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) {
    const isWorkbook = /\[Content_Types\]\.xml|xl\/|docProps\//.test(start.toString('latin1', 0, 2_000));
    return isWorkbook ? 'an Excel workbook (.xlsx)' : 'a zip archive';
  }
  if (starts(0x50, 0x4b, 0x05, 0x06)) return 'an empty zip archive';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'an old Excel workbook (.xls)';
  if (starts(0x1f, 0x8b)) return 'a gzip archive';
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'a PDF';
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) return 'text in UTF-16';
  if (start.includes(0)) {
    const zeros = start.filter((byte) => byte === 0).length;
    return zeros > start.length / 4 ? 'text in UTF-16' : 'a binary file';
  }
  if (/^\s*<(!doctype|html)/i.test(start.toString('latin1', 0, 100))) return 'a web page';
  if (start.toString('latin1', 0, 60).startsWith('version https://git-lfs')) return 'a pointer of Git LFS';
  return null;
}
