import { toErrorCode } from '../../domain/codes/errorCode.ts';
import { isPublished } from '../../domain/codes/decoding/equivalentCodes.ts';
import { codesNamed } from '../../domain/codes/reading/codesNamed.ts';
import { numberNamed } from '../../domain/codes/tables/codeNames.ts';
import { codeWords } from '../cells/codeWords.ts';
import { namesPlaces, roleOfHeader } from '../labels/headerWords.ts';
import type { DocumentTable, TableRow } from '../blocks/documentTable.ts';
import { titleOf } from './headersOnTop.ts';

/** True for a table of addresses, registers or offsets, which look like codes and are none. */
export function isOfPlaces({ headers }: DocumentTable): boolean {
  const titles = (headers?.cells ?? []).map((cell) => titleOf(cell.text));
  return titles.some(namesPlaces) && titles.every((title) => !insists(title));
}

function insists(title: string): boolean {
  const said = roleOfHeader(title);
  return said?.role === 'code' && said.certain;
}

/** True for flags: four values or more, each of another bit ("0x1", "0x2", "0x4"), whose names are no errors. */
export function areFlags(rows: readonly TableRow[], column: number): boolean {
  const values = rows.map((row) => {
    const [only, ...others] = codeWords(row.cells[column]?.text ?? '').flatMap(({ value }) => value ?? []);
    return others.length === 0 ? (only ?? null) : null;
  });
  const bits = values.filter((value) => value !== null && value > 0 && Number.isInteger(Math.log2(value)));
  if (new Set(bits).size < 4 || bits.length < values.length) return false;
  return !rows.some(({ cells }) => cells.some(({ text }) => namesError(text)));
}

/**
 * True for colours, addresses and the like under "Value", or under a header that says nothing: two numbers of 17 bits or
 * more, none of which a list has or a name explains, where no word speaks of errors.
 */
export function areNoErrors(rows: readonly TableRow[], column: number, title: string, words: string): boolean {
  if (!ofValues.test(title.replace(/\P{L}+/gu, ' ').trim())) return false;
  const own = rows.slice(0, 200);
  const values = own.flatMap((row) => codeWords(row.cells[column]?.text ?? '').flatMap(({ value }) => value ?? []));
  if (values.length < 2 || values.some((value) => value <= 0xffff || isPublished(toErrorCode(value)))) return false;
  if (own.some(({ cells }) => cells.some(({ text }) => namesError(text)))) return false;
  // Codes of failures begin with 8, C, D or E: if most do not, no word makes them errors.
  const failures = values.filter((value) => [0x8, 0xc, 0xd, 0xe].includes(value >>> 28)).length;
  if (failures * 2 < values.length) return true;
  return !saysFailed.test(words) && !own.some(({ cells }) => cells.some(({ text }) => saysFailed.test(text)));
}

const ofValues =
  /^(?:(?:hex(?:adecimal)? )?values?|numbers?|at|id|ram|pointers?|hex|wert|valeur|valor|valore|waarde|wartość|значение|値|值|값)?$/iu;
const saysFailed =
  /\b(?:err(?:or|eur|ore|o)?s?|fail\w*|faults?|exceptions?|crash\w*|stop codes?|hresults?|ntstatus|denied|invalid|cannot|can['’]t|could not|unable|not|no|missing|timed? ?out)\b|fehl|nicht|ungültig|échec|\bpas\b|imposible|\bno\b|\bnão\b|\bnon\b|błąd|nie\b|ошиб|\bне\b|сбой|错|錯|失败|失敗|エラー|오류|실패/iu;

/**
 * True for the values that a parameter, a member or a flag may have, under its heading in a reference: none of them is an error,
 * unless most rows name a published one ("-param reason": "E_ABORT | 0x80004004").
 */
export function isOfParameters(rows: readonly TableRow[], under: string): boolean {
  const heading = under.replace(/<[^<>]{0,200}>|\[[^[\]]{0,100}\]|[*_`\\]/g, ' ').trim();
  if (!parameters.test(heading)) return false;
  const known = rows.slice(0, 20).filter(({ cells }) => cells.some(({ text }) => namesError(text)));
  return known.length * 2 < Math.min(rows.length, 20);
}

/** True for what became of programs or tests, a row each, next to a column of verdicts: none of its exit codes is explained. */
export function isOfRuns(titles: readonly string[], rows: readonly TableRow[]): boolean {
  if (!runs.test((titles[0] ?? '').trim())) return false;
  return titles.some((_, column) => {
    const cells = rows.slice(0, 50).map((row) => (row.cells[column]?.text ?? '').replace(/[^\p{L} ]/gu, '').trim());
    return column > 0 && cells.length > 1 && cells.every((text) => verdict.test(text));
  });
}

const runs =
  /^(?:executables?|binar(?:y|ies)|programs?|tests?(?: ?(?:cases?|names?))?|builds?|scripts?|jobs?|runs?|files?(?: ?names?)?|projects?|packages?|programm|datei|skript|programme|fichier|programa|archivo|arquivo|程序|文件|测试|テスト|プログラム|ファイル)$/i;
const verdict =
  /^(?:pass(?:es|ed)?|fail(?:s|ed|ure)?|crash(?:es|ed)?|ok(?:ay)?|success(?:ful)?|succeeded|error|timed? ?out|skipped|pending|works?|broken|bestanden|fehlgeschlagen|réussi|échoué|通过|失败|成功|合格|失敗)$/i;

function namesError(text: string): boolean {
  if (text.length > 300) return false;
  return codeWords(text).some(
    ({ kind, text: word, value }) =>
      (kind === 'symbol' && (codesNamed(word).length > 0 || numberNamed('win32', word) !== undefined)) ||
      (kind === 'hex' && value !== null && value >= 0x80070000 && isPublished(toErrorCode(value))),
  );
}

const parameters =
  /^(?:-(?:param|field|struct-fields|members?|enum-fields)\b|(?:parameters?|members?|fields?|flags?|constants|enumeration values|parametres?|paramètres|membres|parámetros|miembros|parâmetros|membros|parametri|membri|параметры|члены|参数|參數|成员|成員|パラメーター|メンバー|매개 변수|멤버)$)/i;
