import type { Language } from '../../language.ts';
import { hexOf } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import { namesIn } from '../tables/codeNames.ts';
import { facilityOf } from '../tables/facility.ts';
import type { CodeSpace } from '../tables/facility.ts';
import { customerBit, extraBit, firstSmallNegative, reservedBit } from './bits.ts';
import { fromNtstatus, fromWin32, ntstatusOf, win32Of } from './equivalentCodes.ts';

/** Plain sentences on what the other fields of a Windows code do not show: unusual bits, another spelling of the same failure. */
export function notesOn(code: ErrorCode, space: CodeSpace, language: Language): readonly string[] {
  const say = sentences[language];
  if (code >= firstSmallNegative && code <= 0xffffffff) return [say.negative(code - 0x100000000)];
  const notes: string[] = [];
  const ntstatus = ntstatusOf(code);
  const win32 = win32Of(code);
  if (win32 !== null) notes.push(say.win32(win32));
  if (ntstatus !== null) notes.push(say.ntstatus(hexOf(ntstatus)));
  if (space === 'HRESULT' && ntstatus === null && (code & reservedBit) !== 0) notes.push(say.reserved);
  if ((code & customerBit) !== 0) notes.push(say.customer);
  if (space === 'HRESULT' && (code & extraBit) !== 0) notes.push(say.extra(countedFacility(code)));
  if (code > 0 && code <= 0xffff && namesIn('win32', code).length > 0)
    notes.push(say.bare(code, hexOf(fromWin32(code))));
  if (space === 'NTSTATUS' && code >>> 31 === 1) notes.push(say.carried(hexOf(fromNtstatus(code))));
  return notes;
}

/** winerror.h's HRESULT_FACILITY takes the bit into the facility; [MS-ERREF] 2.1 keeps it apart as X. */
function countedFacility(code: ErrorCode): string {
  const number = (code >>> 16) & 0xfff;
  const { name } = facilityOf('HRESULT', number);
  return name === null ? String(number) : `${String(number)}, ${name}`;
}

const english = {
  negative: (number: number) =>
    `This is the number ${String(number)}. Programs count failures of their own in small negative numbers, whose bits say nothing.`,
  win32: (number: number) => `This is Win32 error ${String(number)} carried as an HRESULT.`,
  ntstatus: (hex: string) => `The N bit is set: this is NTSTATUS ${hex} carried as an HRESULT.`,
  reserved: 'The reserved bit R is set, which a regular HRESULT leaves clear.',
  customer:
    'The customer bit is set: whoever defined the value chose its other bits freely, and they name no facility.',
  extra: (facility: string) =>
    `The reserved bit X is set; Windows headers count it to the facility, which is then ${facility}.`,
  bare: (number: number, hex: string) =>
    `As a Win32 error number this is ${String(number)}; carried as an HRESULT it reads ${hex}.`,
  carried: (hex: string) => `Carried as an HRESULT this NTSTATUS reads ${hex}.`,
};

const sentences: Readonly<Record<Language, typeof english>> = {
  EN: english,
  DE: {
    negative: (number) =>
      `Das ist die Zahl ${String(number)}. Mit kleinen negativen Zahlen zählen Programme eigene Fehler; ihre Bits sagen nichts.`,
    win32: (number) => `Das ist der Win32-Fehler ${String(number)} als HRESULT.`,
    ntstatus: (hex) => `Das Bit N ist gesetzt: Das ist der NTSTATUS ${hex} als HRESULT.`,
    reserved: 'Das reservierte Bit R ist gesetzt; in einem üblichen HRESULT ist es frei.',
    customer:
      'Das Kundenbit ist gesetzt: Wer den Wert festgelegt hat, hat die übrigen Bits frei gewählt; sie nennen keinen Bereich.',
    extra: (facility) =>
      `Das reservierte Bit X ist gesetzt; die Header von Windows rechnen es zum Bereich, der dann ${facility} ist.`,
    bare: (number, hex) => `Als Win32-Fehlernummer ist das ${String(number)}; als HRESULT lautet sie ${hex}.`,
    carried: (hex) => `Als HRESULT lautet dieser NTSTATUS ${hex}.`,
  },
};
