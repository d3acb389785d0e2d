/** Lower case, without accents, invisible characters and runs of blanks. */
export function foldHeader(header: string): string {
  const words = header
    .replace(/[\u200b\u00ad\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return /[^\x00-\x7f]/.test(words)
    ? words
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFKC')
        .replaceAll('ł', 'l')
        .replaceAll('ß', 'ss')
        .replaceAll('ı', 'i')
    : words;
}
