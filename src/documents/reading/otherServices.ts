import { isPublished } from '../../domain/codes/decoding/equivalentCodes.ts';
import { hexOf, isWindowsCode, numberOf } from '../../domain/codes/errorCode.ts';
import { codesNamed } from '../../domain/codes/reading/codesNamed.ts';
import { namesIn, numberNamed } from '../../domain/codes/tables/codeNames.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { nameBesideNumber } from '../cells/nameBesideNumber.ts';
import { sharesName } from '../cells/sharesName.ts';
import type { FoundGuidance, FoundRow, Notice } from '../records/foundGuidance.ts';

/**
 * Takes numbers of other services from the rows: Kerberos's 0x6 is no ERROR_INVALID_HANDLE, and nobody who meets that may be
 * told of tickets. A row with a name keeps the name and loses the number; one without makes no entry, and a remark says so.
 */
export function withoutOtherServices(
  rows: readonly FoundRow[],
  wordsOver: (row: FoundRow) => string,
  leadOver: (row: FoundRow) => string,
  blocks: readonly DocumentBlock[],
): Pick<FoundGuidance, 'rows' | 'remarks'> {
  const numbers = rows.filter(isNumber).length;
  const coded = rows.filter(({ named: { code } }) => code !== null);
  // Among many result codes of Windows small numbers are states of what the document is about.
  const isOfWindows = coded.length > 2 * numbers;
  const isOfNone = numbers === coded.length && coded.every(isUnpublished);
  const ownOver = (row: FoundRow): string | null => numbersOfOwn(`${leadOver(row)} – ${wordsOver(row)}`);
  const found = groupsOf(rows, ownOver).map(({ group, own }) =>
    withoutOthers(group, wordsOver(group[0]), { own, isOfWindows, isOfNone, blocks }),
  );
  return { rows: found.flatMap((one) => one.rows), remarks: found.flatMap((one) => one.remarks) };
}

interface Group {
  readonly group: [FoundRow, ...FoundRow[]];
  /** What above it says that its numbers are those of the program; null if nothing does. */
  readonly own: string | null;
}

/** Rows of one table, and runs of rows of one other layout. */
function groupsOf(rows: readonly FoundRow[], ownOver: (row: FoundRow) => string | null): Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const own = ownOver(row);
    const first = last?.group[0];
    const isSame = first !== undefined && first.layout === row.layout && first.origin?.columns === row.origin?.columns;
    if (last !== undefined && isSame && last.own === own) last.group.push(row);
    else groups.push({ group: [row], own });
  }
  return groups;
}

function withoutOthers(
  rows: readonly FoundRow[],
  words: string,
  about: {
    readonly own: string | null;
    readonly isOfWindows: boolean;
    readonly isOfNone: boolean;
    readonly blocks: readonly DocumentBlock[];
  },
): Pick<FoundGuidance, 'rows' | 'remarks'> {
  const platform = otherPlatform(rows, words);
  const isMeant = (row: FoundRow): boolean => (platform === null ? isNumber(row) : isOfWindowsFamily(row));
  const numbers = rows.filter(isMeant);
  const why = platform ?? (numbers.length === 0 ? null : otherService(numbers, words, about));
  const remarks: Notice[] = [];
  const kept = rows.flatMap((row): FoundRow[] => {
    const maker = why === null && isNumber(row) ? (makerOf(row) ?? namedByItself(row, about.blocks)) : null;
    const reason = !isMeant(row) ? null : isJsonRpc(row) ? readAs('JSON-RPC') : (why ?? maker);
    if (reason === null) return [row];
    const { symbol } = row.named;
    const { line, startLine, endLine, text } = row;
    const what = symbol === null ? 'so the row makes no entry' : 'so the entry has the name and no code';
    const message = `${reason}, ${what}. Import with --family windows if it is one of Windows.`;
    remarks.push({ line, startLine, endLine, text, message, isWhole: symbol === null });
    return symbol === null ? [] : [{ ...row, named: { code: null, symbol } }];
  });
  return { rows: kept, remarks };
}

/**
 * Why even whole codes are none of Windows: the words over them name another platform, or most have nothing in their lower half,
 * where a result code has the number of the error. Null if one of them is in the published lists.
 */
function otherPlatform(rows: readonly FoundRow[], words: string): string | null {
  const whole = rows.flatMap(({ named: { code } }) =>
    code !== null && isWindowsCode(code) && code > 0xffff ? [code] : [],
  );
  if (whole.length < 2 || whole.some(isPublished) || windowsWords.test(words)) return null;
  const named = makersOfWindows.test(words) ? undefined : platforms.exec(words)?.[0];
  if (named !== undefined) return readAs(named);
  const round = whole.filter((code) => numberOf(code) % 0x10000 === 0).length;
  return whole.length > 2 && round * 5 > whole.length * 4
    ? 'The numbers of this table have nothing in their last four digits, where result codes have the number of the error'
    : null;
}

function isOfWindowsFamily({ named: { code } }: FoundRow): boolean {
  return code !== null && isWindowsCode(code);
}

/** They count in whole codes, too. */
const platforms =
  /\b(?:opc[ -]?ua|canopen|ethercat|profi(?:net|bus)|simatic|playstation|ps[345]|nintendo|itunes|iphone|ipad)\b/i;

/**
 * True for a number that every service may use: of 16 bits, a larger one written in decimal that no list publishes, or a
 * small negative one.
 */
function isNumber(row: FoundRow): boolean {
  const { code } = row.named;
  if (code === null || !isWindowsCode(code)) return false;
  const number = numberOf(code);
  if (number <= 0xffff) return true;
  const isSmall = number < 0x80000000 || number > 0xffff0000;
  return isSmall && !isPublished(code) && !/0x|\b[0-9a-f]{7,8}h\b/i.test(writtenCode(row));
}

/** A small number without a name that no list has: that of some other product. */
function isUnpublished(row: FoundRow): boolean {
  const { code, symbol } = row.named;
  const isSmall = code !== null && code <= 0xffff && namesOf(code).length === 0;
  return (row.layout === 'tables' || row.layout === 'lists') && symbol === null && isSmall;
}

/** -32768 to -32000, which JSON-RPC reserves: as a result code such a number would have no facility. */
function isJsonRpc({ named: { code } }: FoundRow): boolean {
  return code !== null && code >= 0xffff8000 && code <= 0xffff8300;
}

/** Why the numbers of a group are no error numbers of Windows; null if nothing speaks against it. */
function otherService(
  rows: readonly FoundRow[],
  words: string,
  {
    own,
    isOfWindows,
    isOfNone,
  }: { readonly own: string | null; readonly isOfWindows: boolean; readonly isOfNone: boolean },
): string | null {
  if (windowsWords.test(words)) return null;
  if (isOfNone && rows.length > 2 && !makersOfWindows.test(words))
    return 'None of the numbers of this document is in the published lists';
  const comparable = rows.filter(({ named: { code } }) => code !== null && code > 0 && namesOf(code).length > 0);
  const agreeing = comparable.filter(agrees).length;
  const headed = rows.filter(({ origin }) => origin === null).map(({ text }) => text.slice(0, 200));
  const maker = headed.length === rows.length ? makers.exec(words)?.[0] : undefined;
  const service = services.exec(words)?.[0] ?? maker;
  if (service !== undefined && agreeing * 2 <= comparable.length) return readAs(service);
  if (own !== null && agreeing * 2 <= comparable.length) return `"${own}" says that the number is one of the program`;
  if (isOfWindows) return null;
  const strange = rows.filter(({ named: { symbol } }) => symbol !== null && isStrange(symbol)).length;
  // No number of a maker's list is one that Windows has a name for.
  const isUnknown = comparable.length === 0 && rows.every(({ named: { symbol } }) => !windowsNames.test(symbol ?? ''));
  if (strange > 1 && strange * 2 > rows.length && (agreeing * 2 < comparable.length || isUnknown))
    return 'The names in this table are in none of the published lists, and its numbers have other names there';
  // "Unknown error." among sentences could be of any language.
  const english = comparable.filter(({ causes, mitigations }) => isEnglish.test([...causes, ...mitigations].join(' ')));
  const isEnglishText = english.length * 2 > comparable.length || comparable.length === 0;
  // Under headings each says what it is about, and none of them what Windows says of its number.
  const isHeaded =
    rows.every(({ layout }) => layout === 'headings') && !windowsProducts.test([words, ...headed].join(' – '));
  const isStranger =
    isHeaded &&
    comparable.length > 1 &&
    agreeing === 0 &&
    isEnglishText &&
    !headed.some((text) => wholeNumber.test(text));
  const isApart = comparable.length > 3 && agreeing * 5 < comparable.length && isEnglishText;
  // One of four names that agrees does so by chance; of exit codes that a program counts up, one of three.
  const isCounted = countsUp(rows);
  const isOwn =
    comparable.length > 0 &&
    (exitCodes.test(words)
      ? (isCounted && agreeing * 2 < comparable.length) || (agreeing === 0 && isOfBytes(rows) && rows.some(isInEnglish))
      : isCounted && agreeing * 4 <= comparable.length && isEnglishText);
  if (isApart || isOwn) return 'The numbers of this table mean something else in the published lists';
  if (isStranger) return 'The number means something else in the published lists, as do the others of this document';
  return null;
}

/** With all of its eight digits, as Windows shows a number: "0x00000709". */
const wholeNumber = /0x0000[0-9a-f]{4}(?!\w)/i;

/** "Citrix error 13" as a heading or an item names its maker itself. */
function makerOf(row: FoundRow): string | null {
  const maker = row.origin === null ? makers.exec(row.text.slice(0, 300))?.[0] : undefined;
  return maker === undefined || windowsWords.test(row.text) || agrees(row) ? null : readAs(maker);
}

/** "Error code: 806 - DeviceAlreadyAssigned" in an article about 806. */
function namedByItself(row: FoundRow, blocks: readonly DocumentBlock[]): string | null {
  const { code, symbol } = row.named;
  if (row.layout !== 'article' || code === null || symbol !== null || code >= 10_000) return null;
  const name = nameBesideNumber(numberOf(code), blocks);
  return name === null ? null : `The document names the number ${name}, which no published list does`;
}

const exitCodes =
  /\b(?:exit|return)[ -]?(?:codes?|status(?:es)?|values?)\b|r(?:ü|ue)ckgabe(?:code|wert)|codes? (?:de )?(?:sortie|retour)|c[oó]digos? de sa[ií]da|c[oó]digos? de salida|codic[ei] (?:di )?uscita|код\p{L}{0,3} (?:выхода|возврата|завершения)|退出(?:状态)?码|退出代码|返回(?:码|值)|終了コード|종료 코드/iu;

/** Nought and others that one byte holds: the exit codes of a program that runs elsewhere, too. */
function isOfBytes(rows: readonly FoundRow[]): boolean {
  const codes = rows.map(({ named: { code, symbol } }) => (symbol === null ? code : null));
  return codes.some((code) => code === 0) && codes.every((code) => code !== null && code <= 0xff);
}

/** Also in the columns that are not read. */
function isInEnglish({ text }: FoundRow): boolean {
  return isEnglish.test(text);
}

/** 0, 1, 2, 3 without a published name: the exit codes that a program numbers itself. */
function countsUp(rows: readonly FoundRow[]): boolean {
  if (rows.some(({ named: { symbol } }) => symbol !== null && !isStrange(symbol))) return false;
  const numbers = new Set(rows.flatMap(({ named: { code } }) => code ?? []));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return numbers.size > 1 && least <= 1 && most - least < numbers.size * 1.5;
}

function readAs(service: string): string {
  return `The number is read as one of ${service}`;
}

const services =
  /\b(?:kerberos|ldap|radius|snmp|smtp|s?ftp|sip|mqtt|modbus|odette|json-?rpc|grpc|graphql|https?|rest apis?|(?:my)?sql(?:state|code)?|mariadb|postgres(?:ql)?|oracle|mongodb|redis|db2|errno|posix|linux|unix|docker|kubernetes|openssl|curl|java|jvm|data protection manager|dpm|biztalk|device manager|cm_prob)\b|geräte-?manager|gestionnaire de périphériques|administrador de dispositivos|gestione dispositivi|gerenciador de dispositivos|apparaatbeheer|menedżer urządzeń|диспетчер\p{L}* устройств|设备管理器|裝置管理員|デバイス ?マネージャー|장치 관리자/iu;

/** Makers and products with numbers of their own; a number that Windows has under other words is theirs. */
const makers =
  /\b(?:citrix|zoom|webex|teamviewer|anydesk|slack|discord|dropbox|vmware|vsphere|vcenter|esxi|virtualbox|sap|adobe|acrobat|photoshop|creative cloud|autodesk|autocad|quickbooks|sage|matlab|cisco|anyconnect|forticlient|fortinet|globalprotect|sonicwall|veeam|veritas|netbackup|commvault|epson|canon|xerox|konica|kyocera|ricoh|lexmark|brother|laserjet|officejet|playstation|ps[345]|nintendo|steam|battle\.net|roblox|minecraft|itunes|iphone|salesforce|servicenow|jira)\b/i;

/** "Custom failure codes", "Detection internal codes", "Remote Desktop disconnect codes": the words that say so; null for any other. */
function numbersOfOwn(words: string): string | null {
  return ownNumbers.exec(words)?.[0] ?? null;
}

const ownNumbers =
  /\b(?:custom|internal|in-house|proprietary|user-defined|(?:application|product|vendor|script)[- ](?:specific|defined))\b(?: [\w-]{1,20}){0,3} (?:codes?|numbers?)\b|\bdisconnect(?:ion)?(?: reason)? codes?\b|\b(?:eigene|interne|benutzerdefinierte) (?:fehler|exit-?|rückgabe)codes?\b|\bcodes? (?:d['’]erreur |de sortie |de retour )?(?:internes?|personnalisés?)\b|\bc[oó]digos? (?:de (?:error|erro|salida|saída) )?(?:intern[oa]s?|personalizad[oa]s?)\b|\bcodici (?:di errore |di uscita )?(?:intern[oi]|personalizzati)\b|自定义(?:错误|退出)?代码|独自の?(?:エラー|終了)コード/iu;

const windowsProducts =
  /\b(?:windows|microsoft|wsl|wsus|sccm|configmgr|intune|msi|installer|outlook|office|exchange|hyper-?v|rdp|remote (?:desktop|access)|vpn|dial-?up|modem|active directory|task scheduler|net use|smb|iis|dism|powershell)\b/i;

const windowsWords =
  /\b(?:hresults?|ntstatus|win32|msi(?:exec)?|windows installer|system error codes?|winsock|wininet|winhttp)\b/i;

/** Their products number errors as they like, and some of them in no list. */
const makersOfWindows =
  /\b(?:windows|microsoft|azure|office|intune|exchange|sharepoint|onedrive|outlook|teams|defender)\b/i;

/** Names that headers of Windows give to small numbers; not all of them are in the published lists. */
const windowsNames = /^(?:ERROR|STATUS|NERR|WSA|DNS|RPC|FRS|EPT|OR|SCHED|PEERDIST|RAS)_/i;

const isEnglish = /(?:^|\s)(?:an?|the|is|are|was|has|does|do|not|no|of|to|for|in|on|with|by|too|already)(?:\s|$)/i;

function isStrange(symbol: string): boolean {
  return codesNamed(symbol).length === 0 && numberNamed('win32', symbol) === undefined;
}

function namesOf(code: number): readonly string[] {
  return code <= 0xffff ? namesIn('win32', code) : [];
}

/**
 * Whether the texts of a row share a word with the published names of its number. Of large numbers so few are published
 * (Winsock's from 10,004, WinINet's from 12,001) that meeting one is no chance.
 */
function agrees({ named: { code, symbol }, causes, mitigations, text, origin }: FoundRow): boolean {
  if (code !== null && code >= 10_000) return true;
  const names = namesOf(code ?? 0);
  if (symbol !== null && names.includes(symbol)) return true;
  const heading = origin === null ? [text] : [];
  return code !== null && code <= 0xffff && sharesName(code, [symbol ?? '', ...heading, ...causes, ...mitigations]);
}

/** The cell of the code, or all that the row was made of. */
function writtenCode({ origin, text, named: { code } }: FoundRow): string {
  if (origin === null) return text;
  return origin.row.cells[origin.columns.code]?.text ?? (code === null ? text : hexOf(code));
}
