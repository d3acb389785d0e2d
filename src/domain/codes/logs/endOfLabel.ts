/** The end of a line that ends in a colon or an equals sign, or is short and has a label: the number may stand on the next one. Empty for any other. */
export function endOfLabel(line: string): string {
  const last = line.charAt(line.length - 1);
  if (last === '' || (last >= '0' && last <= '9')) return '';
  if (/[:=]\s*$/.test(line.slice(-4))) return line.slice(-60);
  return line.length >= 4 && line.length <= longestLabel && labelled.test(line) ? line : '';
}

/** As a portal or a form shows it, copied line by line: "Error code", and below it "50126". */
const labelled =
  /(?:error|fehler|exit|return|result|sign-?in)[ -]?(?:code|number|value)|hresult|fehlernummer|code d.erreur|c[óo]digo de erro?r?|codice (?:di )?errore|код ошибки|错误代码|エラー ?コード|오류 코드|foutcode|kod błędu/i;
const longestLabel = 40;
