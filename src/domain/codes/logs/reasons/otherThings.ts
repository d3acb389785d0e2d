import { failure } from './failureWords.ts';
import type { Topic } from './topics.ts';

/** Where a number stands on its line. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An end of a range, data of the registry, or an address: none of these is a code, known or not. */
export function isOtherThing(stretch: Stretch, line: string): boolean {
  return isEndOfRange(stretch, line) || isRegistryData(stretch, line) || isBehindOffset(stretch, line);
}

/** "BadTimeout 0x800A0000": OPC UA numbers its statuses in the upper half and keeps the lower one for bits. */
export function isOfOpcUa(code: number, isAbout: (topic: Topic) => boolean): boolean {
  return code >>> 24 === 0x80 && (code & 0xffff) === 0 && isAbout('opcua');
}

/** "generally in the range 0x80240000 to 0x8024FFFF": where a family begins and ends. */
function isEndOfRange({ start, end, text }: Stretch, line: string): boolean {
  if (!/(?:0000|ffff)$/i.test(text)) return false;
  return rangeBehind.test(line.slice(end, end + 24)) || rangeBefore.test(line.slice(Math.max(0, start - 24), start));
}

/** "libgame.so+0x54c6fe6 [0xb2bc9fe6]": what stands in brackets behind an offset is the address that it makes. */
function isBehindOffset({ start }: Stretch, line: string): boolean {
  return (
    /[[(]/.test(line.charAt(start - 1)) && /\+0x[0-9a-f]{1,8} ?.$/i.test(line.slice(Math.max(0, start - 14), start))
  );
}

const rangeBehind =
  /^["'`*)]{0,2} ?(?:-|–|to|through|until|and|bis|und|à|et|a|y|e|до|～|至) ?["'`*(]{0,2}(?:0x)?[0-9a-f]{4}ffff(?!\w)/i;
const rangeBefore =
  /(?<!\w)(?:0x)?[0-9a-f]{4}0000["'`*)]{0,2} ?(?:-|–|to|through|until|and|bis|und|à|et|a|y|e|до|～|至) ?["'`*(]{0,2}$/i;

/** "reg add HKLM\X /t REG_DWORD /d 0x80070005". */
function isRegistryData({ start }: Stretch, line: string): boolean {
  return start > 0 && registryData.test(line.slice(Math.max(0, start - 30), start));
}

const registryData = /\bREG_(?:DWORD|QWORD|BINARY|SZ)\b["', ]{1,4}(?:\/d )?["']?$/i;

/** "#80070005": a ticket, or a colour. "S/N 801C03ED", "Nr. 80070005": numbers of things. "VALUES (1, '80070005')": data. */
export function isNumbered({ start }: Stretch, line: string): boolean {
  if (start === 0) return false;
  const before = line.slice(Math.max(0, start - 80), start);
  return numbered.test(before.slice(-10)) || insertedValue.test(before);
}

const numbered = /(?:#|№ ?|\b[sp]\/n[:. ]{0,2}|(?<![a-z])(?:nr|no|num|nummer|number|numéro|numero|número)[.:]? ?)$/i;
const insertedValue = /\bvalues ?\([^()]{0,60}$/i;

/** "error:80000002:system library::no such file": OpenSSL writes its own numbers in eight digits. */
export function isOfOpenSsl({ start, end }: Stretch, line: string): boolean {
  return (
    /\berror:$/i.test(line.slice(Math.max(0, start - 7), start)) && /^:[a-z ]{0,40}:/i.test(line.slice(end, end + 44))
  );
}

/**
 * "Buchung 80070005": eight bare digits behind the word for something, on a line that speaks neither of a failure nor of
 * Windows, number that thing.
 */
export function isOfOtherThing({ start, end, text }: Stretch, line: string): boolean {
  if (!/^(?:\d{8}|c000\w{4})$/i.test(text)) return false;
  if (!/\p{L}{3} $/u.test(line.slice(Math.max(0, start - 4), start))) return false;
  const around = line.slice(Math.max(0, start - mostBefore), end + mostAfter);
  return !failure.test(around) && !ofWindows.test(around);
}

const mostBefore = 160;
const mostAfter = 60;

const ofWindows =
  /\b(?:windows|win ?1[01]|updates?|upgrade|wu|wsus|kb\d*|microsoft|office|outlook|onedrive|teams|defender|store|intune|autopilot|sccm|driver|install\w*|setup|dism|sfc|cbs|exceptions?|ausnahme|fault\w*|crash\w*|abort\w*|hr|hresult|ntstatus|status|codes?|return\w*|rc|result|reboot|restart|gets?|got|getting|shows?|says?|throws?|ends?|hatte|kommt|bekomme\w*|zeigt|meldet|mit|with|avec|con|com)\b|обновлен|更新|업데이트/i;
