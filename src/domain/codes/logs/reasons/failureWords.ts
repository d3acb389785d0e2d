import { trimEndOf } from '../../../trimEdges.ts';

/** Words that say that something failed, in many languages. */
export const failure =
  /\b(?:fail(?:ed|ure|s|ing)?|error|cannot|can't|could ?n[o']t|did ?n[o']t|did not|does not|could not|unable|denied|refused|rejected|time-?out|timed out|reset|aborted|invalid|not found|unavailable|expired|does not exist|not exist|\w{0,12}fehler(?:code|nummer)?|\w{0,12}fout(?:code)?|fehlgeschlagen|konnte|verweigert|gescheitert|abgelehnt|abgebrochen|abgelaufen|deaktiviert|gesperrt|beschädigt|disabled|locked out|corrupted?|rejetée?|rechazad[oa]|rifiutat[oa]|rejeitad[oa]|erreur|impossible|fall[oó]|no se pudo|errore|impossibile|erro|falha|mislukt|fout|misslyckades|fejl|feil|chyba|\w{0,12}hiba|hata|cod)\b|[ée]chec|échou|n['’]a pas|pas pu|no pudo|não pôde|non riuscit|non è stato possibile|не запущен|não foi poss|błąd|nie można|nie udało|сбо[йя]|ошибк|не удалось|отказано|失败|错误|无法|無法|失敗|エラー|できません|できない|오류|실패|수 없/i;

/** True if the clause before the number speaks of a failure and ends in the mark, but not in what is counted or numbered. */
export function isBehindFailure(before: string, mark: RegExp): boolean {
  const match = mark.exec(before.slice(-longestMark));
  if (match === null) return false;
  const clause = trimEndOf(before.slice(0, -match[0].length), /\s/);
  if (counted.test(clause.slice(-14)) || ofProgram.test(clause.slice(-48))) return false;
  if (match[0] === ':' && beforePort.test(clause.slice(-40))) return false;
  const sentence = clause.slice(endOfSentence(clause));
  return failure.test(lastField(sentence));
}

/** "Failure Code: 0x18, Pre-Authentication Type: 2": each field of a list says what its own number is. */
function lastField(sentence: string): string {
  const comma = sentence.lastIndexOf(', ');
  if (comma < 0 || !/^\p{Lu}/u.test(sentence.slice(comma + 2))) return sentence;
  return /[:=]/.test(sentence.slice(0, comma)) ? sentence.slice(comma + 2) : sentence;
}

/** True if the sentence about a failure ends behind a number, or, if it is hexadecimal and so no count, goes on: "domain: 0x54b, last error is 0x0". */
export function endsWhatFailed(number: string, after: string): boolean {
  return /^(?:[.,;!)\]]?(?:\s*$|\s[A-Z(-])|[。、])/.test(after) || (/^0x/i.test(number) && /^[,;] /.test(after));
}

/** Where the last sentence begins: "fail windrv.c:703" is one. */
function endOfSentence(text: string): number {
  let at = text.length;
  while (
    at > 0 &&
    !(';!?|。'.includes(text.charAt(at - 1)) || (text[at - 1] === '.' && /^(?:\s|$)/.test(text.charAt(at))))
  )
    at--;
  return at;
}

/** A blank and a bracket, or a colon and a blank. */
const longestMark = 2;

/** "HoboCopy.cpp (351)", "PKCS11::Load:136": the line of a program. */
const ofProgram =
  /\.(?:c|cc|cpp|cxx|h|hpp|cs|vb|fs|py|js|ts|go|rs|java|kt|pas|php|rb|ps1|psm1|vbs|sql)$|::~?\w{1,40}$/i;

/** "[::]:80", and the function before the line of a program: "ErrorInternalImpl:134". */
const beforePort = /\]$|(?<!\w)(?:[A-Z][a-z\d]+){2,8}$/;

const counted =
  /(?:s|\(s\)|count|total|number|line|column|row|step|page|note|figure|section|chapter|item|part|phase|copy|version|attempt|try|retry|(?:exit|return)[ -]?(?:code|status|value)|rückgabe(?:code|wert)|char|character|col|zeichen|zeile|spalte|seite|warnungen|ligne|colonne|caractère|línea|disk|drive|port|slot|type|source|class|category|kind|mode|index|location|position|size|length|duration|level|state|severity|id|pid|rate|percent|year|day|time|minute|hour|schritt|étape|paso|шаг[аеу]?|步骤|步驟|手順|단계|(?:responded|answered|replied) with|(?<!\w)\d{1,6})$/i;
