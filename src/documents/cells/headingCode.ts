import { isPublished } from '../../domain/codes/decoding/equivalentCodes.ts';
import { toErrorCode } from '../../domain/codes/errorCode.ts';
import { trimEndOf } from '../../domain/trimEdges.ts';
import { plainInline } from '../text/plainText.ts';
import { boundedHeading } from '../labels/boundedHeading.ts';
import { readCodeCell } from './codeCell.ts';
import type { CodeCell } from './codeCell.ts';
import { codeWords, isHttpPhrase } from './codeWords.ts';
import { roleOfHeader, roleOfLabel } from '../labels/headerWords.ts';
import { partNamed } from '../labels/partNamed.ts';
import { withoutOrnaments } from '../labels/withoutOrnaments.ts';

/**
 * The codes that a heading or a title names: numbers, small decimals behind a word for error ("error 1256"), or names
 * with one published value. Null if it names none: versions, events, examples ("ex: 0x80070070") and statuses of
 * HTTP are no codes.
 */
export function headingCode(heading: string): CodeCell | null {
  if (!/\d|_/.test(heading) || ofSomeMaker.test(heading)) return null;
  const text = withoutExamples(boundedHeading(heading))
    .replace(numberedTopic, '')
    .replace(ordinal, '')
    .replace(bareStop, '$10x$2')
    .replace(bucket, '$1')
    // "hr=0x80070002"
    .replace(/(?<=\p{L})=(?=0x[0-9a-f]{3})/giu, ' ');
  const words = codeWords(text);
  const cell = readCodeCell(
    text,
    words.some((word) => word.kind === 'symbol'),
  );
  const isNumber = words.some((word) => word.kind === 'hex' || word.kind === 'decimal' || word.kind === 'family');
  if (!isNumber && !isSymbolWithNumber(text)) {
    const small = smallCode(text);
    if (small !== null) return small;
  }
  if (!cell.codes.some((named) => named.code !== null)) {
    // A code with a digit too many or too few is a mistyped code: the text below it shows that.
    return cell.unread.some((word) => /^0x[0-9a-z]{5,12}$/i.test(word)) ? cell : null;
  }
  // The numbers in "Event ID 300" and "Windows 10" are no codes; a name in the middle of a sentence is no heading of
  // it, but one with words for an error is: "Common error: ERROR_DISK_FULL".
  if (!isNumber && cell.unread.some((word) => !forError.test(word))) return null;
  return { ...cell, unread: cell.unread.filter((word) => /^0x/i.test(word)) };
}

/** "0301 CDEF0002": two numbers, neither of which says that it is hexadecimal. */
const ofSomeMaker = /^[\s*_#]*\d{3,4}[ -][0-9a-f]{7,8}[\s*_:]*$/i;

/** Words next to a name that only say that it is one of an error. */
const forError =
  /^(?:the|an?|of|common|known|typical|how|to|fix(?:ing|ed)?|resolv(?:e|ing)|solv(?:e|ing)|errors?|exceptions?|codes?|status|stop|bsod|blue|screen|death|bug|check|bugcheck|crash|fehler(?:code|meldung)?|bluescreen|erreur|errore|erro|hatası|fout|błąd|ошибка|错误|錯誤|报错|エラー|오류)$/iu;

/** "23. Common error: ERROR_DISK_FULL". */
const ordinal = /^[\s*_]*\d{1,3}\.\s+(?=\p{L})/u;

/** "Stop error 7B". */
const bareStop = /\b(stop(?: error| code)?:? )((?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{1,3})(?![\w-])/gi;

/** "0x116_IMAGE_nvlddmkm.sys": the number of a bug check in the name that a debugger gives to its dumps. */
const bucket = /(?<![\w-])(0x[0-9a-f]{1,3})_[\w.!+-]{2,120}/gi;

/** The rest of a heading without its codes: "0x80070005: Access is denied", "Access is denied (0x80070005)". */
export function headingMeaning(heading: string): string {
  const meaning = restOf(heading);
  // "Error 0x80070490: Workaround" only names what stands below.
  return partNamed(meaning) === null && !leadsToCode.test(meaning) && !alert.test(meaning) ? meaning : '';
}

/** "The build exits with" before its code is half a sentence. */
const leadsToCode = /\s(?:with|code|status|returns?|returned|mit|avec|con|com|met|z|с)$/iu;
/** "Alert: ReplicationFailed": what a monitor calls it. */
const alert = /^(?:alert|alarm|monitor|check|event|incident)\s?[:：]\s?\S+$/i;

function restOf(heading: string): string {
  const plain = withoutOrnaments(plainInline(withoutExamples(boundedHeading(heading)))).replace(numberedTopic, '');
  const after = new RegExp(
    String.raw`${anyCode}\W{0,4}?\s*(?:[:：]\s|：|:(?=[\u3040-\u9fff\uac00-\ud7af])|\s[-–—]\s|\.\s(?=\p{Lu}[^?]*$))\s*([\p{L}\p{N}."“«「(].*)$`,
    'u',
  ).exec(plain)?.[1];
  if (after !== undefined && /\p{L}{2}/u.test(after) && !new RegExp(`^${anyCode}$`, 'u').test(after)) {
    const meaning = withinQuotes(withoutCode(trimEndOf(after, /\*/).trim()));
    // "Pitfall 10: The installation fails with 0x80070005": 10 is the number of the section.
    return namesCode.test(meaning) || isOtherCode(meaning) ? '' : meaning;
  }
  // "0x80070002 The file is missing", with nothing between.
  const behind =
    new RegExp(
      String.raw`^(?:error(?: code)? |fehler(?:code)? |erreur |code )?${anyCode}\s+([\p{Lu}\p{Lo}"“«(].*|(?:\S+ ){2,}\S+)$`,
      'iu',
    ).exec(plain)?.[1] ?? '';
  if (saysMore(behind) && !goesOn.test(behind))
    return behind
      .replace(/^[/|,;–—-]{1,3}\s+/, '')
      .trim()
      .replace(/^\(([^()]+)\)$/, '$1');
  const label =
    new RegExp(String.raw`^(.{3,}?) ?[:：–—-] ?(?:error(?: code)? )?${anyCode}$`, 'iu').exec(plain)?.[1] ?? '';
  if (saysMore(label)) return label.trim();
  const before =
    new RegExp(String.raw`^(.{3,}?) ?[([] ?(?:error(?: code)?:? )?${anyCode} ?[)\]](?: .*)?$`, 'u').exec(plain)?.[1] ??
    '';
  return saysMore(before)
    ? before
        .trimEnd()
        .replace(/[:：–—-]$/, '')
        .trim()
    : '';
}

/** "Exit code 511": a number of another kind next to the code, which says nothing of why. */
function isOtherCode(meaning: string): boolean {
  const words = /^(\P{N}{2,40}?)\s?[:：#]?\s?-?\d{1,10}$/u.exec(meaning)?.[1]?.trim() ?? '';
  return words !== '' && (roleOfLabel(words) === 'code' || easternCode.test(words));
}

/** "HTTP 500.19 - Error code: 0x80070005" without its code. */
function withoutCode(meaning: string): string {
  return meaning.replace(/\s?[:：–—-] ?(?:error )?(?:code ?)?[:：]? ?0x[0-9a-f]{8}$/i, '');
}

/** The end of a meaning that was quoted together with its code: 'Access is denied" error'. */
function withinQuotes(meaning: string): string {
  const at = meaning.indexOf('"');
  const isOdd = at > 0 && at === meaning.lastIndexOf('"') && meaning.length - at <= 21;
  return isOdd ? meaning.slice(0, at).trim() : meaning;
}

/** "Issue 2: Enrollment fails with 0x801C0003": 2 is the number of the section. */
export const numberedTopic =
  /^[\s*_]*(?:\[?[A-Z][A-Z0-9]{1,9}-\d{1,7}\]?\s*[:：–—-]|(?:issue|problem|scenario|case|symptom|example|situation|fall|szenario|cas|caso|случай|проблема|问题|問題|事例)\s*#?\d{1,3}\s*[:：.)–—-]{1,3})\s*/iu;

/** Words that only say when or where a code occurs. */
const goesOn =
  /^(?:[([]?(?:see|instead|siehe|voir)|on|in|when|while|for|with|during|or|and|to|at|from|after|unter|bei|beim|nach|seit|vor|mit|während|wenn|und|oder|sur|dans|lors|lorsqu[e’']|quand|pendant|après|ou|et|en|al|cuando|mientras|durante|tras|quando|mentre|ao|enquanto|при|в|во|когда|если|после)(?!\p{L})/iu;

const anyCode = String.raw`(?:AADSTS\d{4,10}|\b0x[0-9a-fA-F]{1,8}|-\d{7,10}|\b[A-Z0-9]+_[A-Z0-9_]+|\b\d{1,10})`;

const namesCode = /\b0x[89c][0-9a-f]{7}(?!\w)/i;

/**
 * True for more than "Error code" and names; in a language without spaces, for as many characters as two words have.
 */
function saysMore(text: string): boolean {
  // "Kód chyby" says no more than "Error code".
  if (text.trim().split(/\s+/).length < 4 && namesCodes(text)) return false;
  if (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{4}/.test(text)) return !easternCode.test(text.trim());
  return codeWords(text).filter((word) => word.kind === 'other').length > 1;
}

function namesCodes(text: string): boolean {
  const role = roleOfHeader(text);
  return role?.role === 'code' && role.certain && /[^\x00-\x7f]/.test(text);
}

/** "错误代码" and "エラーコード" say no more than "Error code". */
const easternCode =
  /^(?:(?:错误|錯誤|故障|停止|返回|退出|结果|結束|结束|結果|傳回|エラー|終了|戻り|오류|에러) ?)?(?:代[码碼]|[码碼]|コード|코드|番号|编号)$/u;

function isSymbolWithNumber(text: string): boolean {
  const words = codeWords(text);
  return words.some((word) => word.kind === 'symbol') && words.every((word) => word.kind !== 'other');
}

/** "Error code 691", "fails with error 5 or 1722". */
function smallCode(text: string): CodeCell | null {
  const plain = plainInline(text).replace(/\s+/g, ' ');
  const matches = [...plain.matchAll(introduced)];
  // A message within the heading names numbers of its own: "Error 1603 / Setup returned error code 5".
  const found = matches
    .filter(({ index }, at) => {
      const before = matches[at - 1];
      return (
        before === undefined ||
        /^(?:\W{0,5}|\W{0,3}(?:and|or|und|oder|et|ou|y|o|e)\W{0,3})$/i.test(
          plain.slice(before.index + before[0].length, index + 1),
        )
      );
    })
    .map(([, digits = '']) => digits);
  if (found.length === 0 || isHttpPhrase(plain, found[0] ?? '')) return null;
  // Of seven digits are success codes of Windows Update, and numbers of whoever counts that far.
  if (found.some((digits) => /\d{7}/.test(digits) && !isPublished(toErrorCode(Number(digits))))) return null;
  const cell = readCodeCell(found.join(', '), true);
  return cell.codes.length === 0 ? null : { ...cell, unread: [] };
}

const introduced = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:(?:error|errors|stop|win32|system|failure|ntstatus|status|result|return|exit)(?: (?:codes?|numbers?|status|id|no\.?))?|(?:system|stopp?|win32-?|windows-?)?fehler(?:code|nummer)?|erreur|code d['’]erreur|error de|código de error|errore|codice (?:di )?errore|erro|código de erro|fout(?:code)?|kod błędu|błąd|ошибк[аи]|код ошибки|(?:[\p{Script=Han}]{0,10}(?:系统|系統|停止|返回|出现|发生|提示|遇到))?(?:错误(?:代码)?|錯誤(?:碼)?)|エラー(?: ?コード)?|오류(?: 코드)?) ?(?:is|ist|est|es)? ?[:：#=–-]? ?["'“(]?(\d{1,7}(?: ?(?:,|/|、|or|and|oder|und|ou|et|o|y|e|или|и|または) ?\d{1,6})*)(?![\p{L}\d]|[.,]\d|%)`,
  'giu',
);

/** Removes examples and asides, which name codes that the text is not about. */
export function withoutExamples(text: string): string {
  return text.replace(example, ' ');
}

const example =
  /(?:[([]\s{0,9})?(?:\b(?:ex|e\.g|for example|for instance|such as|z\. ?b|zum beispiel|p\. ?ex|par exemple|p\. ?ej|por ejemplo|ad es|ad esempio|por exemplo|np|bijv|например)(?![\p{L}])[.:,]{0,2}|例えば|例如|比如)\s{0,9}[:：]?\s{0,9}[*`"'“]{0,9}(?:0x[0-9a-z]+|-\d{7,10}|[A-Z0-9]+_[A-Z0-9_]+)[*`"'”]{0,9}\s{0,9}[)\]]?/giu;
