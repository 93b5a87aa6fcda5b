/** Bytes as megabytes in words, with Western digits in every language: "6.4 MB"; a little is "1 kB". */
export function writeSize(bytes: number, language: string): string {
  const small = bytes < 1_000_000;
  return new Intl.NumberFormat(`${language}-u-nu-latn`, {
    style: 'unit',
    unit: small ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: small ? 0 : 1,
  }).format(bytes === 0 ? 0 : Math.max(1, bytes / (small ? 1_000 : 1_000_000)));
}
