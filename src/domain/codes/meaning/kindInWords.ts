import type { Language } from '../../language.ts';
import { facilityOfCode } from '../decoding/decode.ts';
import type { DecodedCode, Severity } from '../decoding/decode.ts';
import { firstSmallNegative } from '../decoding/bits.ts';
import { ntstatusOf } from '../decoding/equivalentCodes.ts';
import { hexOf } from '../errorCode.ts';
import { familyLabelIn } from '../families/codeFamily.ts';
import { labelIn } from '../tables/labelIn.ts';
import type { TableName } from '../tables/nameTable.ts';
import { tableRows } from '../tables/tableSource.ts';

/**
 * What a code is one of, as a phrase: "a failure from device registration", "a bug check", "success". Says only what
 * the kind of its name, its range and its facility tell for sure, in that order, and nothing of a facility whose number
 * no one has published or that everything shares.
 */
export function kindInWords(code: DecodedCode, language: Language = 'EN'): string {
  const say = phrases[language];
  const [name] = code.names;
  if (code.space === 'OTHER')
    return name?.kind === 'livedump' ? say.liveDump : say.ofFamily(familyLabelIn(code.family, language));
  if (code.unsigned === 0) return say.success;
  // -1 and the like count something of a program; their bits say nothing.
  if (code.unsigned >= firstSmallNegative) return say.negative(code.signed);
  if (name?.kind === 'exception') return say.exception;
  const severity = say.severity[code.severity];
  const from = name === undefined ? undefined : kinds().get(name.kind);
  if (from !== undefined) return say.from(severity, labelIn(from, language));
  if (code.unsigned <= 0xffff && name?.kind === 'win32') return succeeded(name) ? say.success : say.systemError;
  if (code.customer) return say.ofMaker(severity);
  if (code.win32 !== null) return name === undefined ? say.win32(code.win32) : say.systemError;
  const ntstatus = ntstatusOf(code.code);
  if (ntstatus !== null && name === undefined) return say.ntstatus(hexOf(ntstatus));
  // Visual Basic and the macros of Office put their own numbers into the low word.
  if (code.unsigned >>> 16 === 0x800a) return say.visualBasic(code.status);
  if (code.unsigned >>> 16 === 0x8019 && isHttpStatus(code.status)) return say.http(code.status);
  const { label, number } = facilityOfCode(code.code, code.space);
  return label === null || isShared(code, number) ? severity : say.from(severity, labelIn(label, language));
}

const englishSeverities: Readonly<Record<Severity, string>> = {
  SUCCESS: 'a success',
  INFORMATIONAL: 'information',
  WARNING: 'a warning',
  FAILURE: 'a failure',
};

const english = {
  liveDump: 'a kernel live dump, after which Windows goes on',
  ofFamily: (label: string) => `a ${label}`,
  success: 'success',
  exception: 'an exception of a program',
  severity: englishSeverities,
  from: (severity: string, part: string) => `${severity} from ${part}`,
  systemError: 'a Windows system error',
  ofMaker: (severity: string) => `${severity} that its maker defined, not Microsoft`,
  win32: (number: number) => `Win32 error ${String(number)}`,
  ntstatus: (hex: string) => `NTSTATUS ${hex}, carried as an HRESULT`,
  http: (status: number) => `HTTP status ${String(status)}`,
  negative: (number: number) => `the negative number ${String(number)} of a program`,
  visualBasic: (number: number) => `Visual Basic run-time error ${String(number)}`,
};

const phrases: Readonly<Record<Language, typeof english>> = {
  EN: english,
  DE: {
    liveDump: 'ein Live-Kernelabbild, nach dem Windows weiterläuft',
    ofFamily: (label) => `ein ${label}`,
    success: 'eine Erfolgsmeldung',
    exception: 'eine Ausnahme in einem Programm',
    severity: {
      SUCCESS: 'eine Erfolgsmeldung',
      INFORMATIONAL: 'eine Information',
      WARNING: 'eine Warnung',
      FAILURE: 'ein Fehler',
    },
    from: (severity, part) => `${severity} aus dem Bereich ${part}`,
    systemError: 'ein Systemfehler von Windows',
    ofMaker: (severity) => `${severity}, festgelegt vom Hersteller des Programms, nicht von Microsoft`,
    win32: (number) => `der Win32-Fehler ${String(number)}`,
    ntstatus: (hex) => `der NTSTATUS ${hex} als HRESULT`,
    http: (status) => `der HTTP-Status ${String(status)}`,
    negative: (number) => `die negative Zahl ${String(number)} eines Programms`,
    visualBasic: (number) => `der Laufzeitfehler ${String(number)} von Visual Basic`,
  },
};

/** Facility 0 and, of HRESULT, 4 belong to no one: each interface has its own numbers in 4. */
function isShared({ space }: DecodedCode, number: number): boolean {
  return number === 0 || (space === 'HRESULT' && number === 4);
}

/** Below are BITS and the like, which number their own failures of HTTP from 1 on. */
function isHttpStatus(status: number): boolean {
  return status >= 100 && status < 600;
}

/** ERROR_SUCCESS_REBOOT_REQUIRED and the like. */
function succeeded({ name }: TableName): boolean {
  return name.startsWith('ERROR_SUCCESS');
}

let readKinds: ReadonlyMap<string, string> | undefined;

/** Lines of kind and words. */
function kinds(): ReadonlyMap<string, string> {
  return (readKinds ??= new Map(tableRows('kinds.tsv').map(([kind = '', words = '']) => [kind, words])));
}
