/** What ends in the middle of a list: "errors 1450 and ", "error 809 then ". */
export const listed =
  /\b(?:errors?|codes?|fehler|erreurs?|errores|errori)(?: (?:is|are|was|were|sind|war|waren|sont|son|sono))?[: ] ?(?:(?:such as|like|wie|comme|como|\(?(?:e\.g\.|z\. ?b\.|p\. ?ex\.|for example|for instance),?) (?:\d{2,5}(?:,? (?:and|or|und|oder|et|ou|y|o|e) |, ?| ?\/ ?)){0,6}|(?:\d{3,5}(?:,? (?:(?:and )?(?:then|later)|(?:und )?dann|(?:et )?puis|(?:y )?luego|(?:e )?poi|and|or|und|oder|et|ou|y|o|e) |, ?| ?\/ ?)){1,6})$/i;

/** A list that says what each means: "error codes like 1 (incorrect function) or ". */
export const explained =
  /\b(?:error|fehler|exit|return)[ -]?codes? (?:like|such as|including|wie|etwa|comme|como|\(?e\.g\.,?) (?:\d{1,5} ?\([^()]{3,40}\)(?:,? (?:and|or|und|oder|et|ou|y|o) |, ?)){0,3}$/i;

/** True for a number of a list of at least three behind "errors:". */
export function isOfList(before: string, after: string): boolean {
  const match = listBefore.exec(before);
  if (match === null) return false;
  const numbers = /^(?:, ?\d{1,5}(?![\w.]|,\d)){0,9}/.exec(after)?.[0] ?? '';
  return `${match[1] ?? ''}${numbers}`.split(',').length > 2;
}

const listBefore =
  /(?<!\b(?:with|mit|avec|con|com) )\b(?:errors?|error codes|codes d.erreur|fehler(?:codes)?|errores|ошибки|错误|エラー)(?: ?:| like| such as)? ((?:\d{1,5}, ?){0,9})$/i;
