import { facilityOfCode } from '../decoding/decode.ts';
import type { DecodedCode } from '../decoding/decode.ts';
import { ntstatusOf } from '../decoding/equivalentCodes.ts';
import { hexOf } from '../errorCode.ts';
import { tableText } from '../tables/tableSource.ts';

/**
 * What a code is one of, as a phrase: "a failure from device registration", "a bug check", "success". Says only what
 * the kind of its name, its range and its facility tell for sure, in that order, and nothing of a facility whose number
 * no one has published or that everything shares.
 */
export function kindInWords(code: DecodedCode): string {
  const [name] = code.names;
  if (code.space === 'OTHER')
    return name?.kind === 'livedump' ? 'a kernel live dump, after which Windows goes on' : `a ${code.family.label}`;
  if (code.unsigned === 0) return 'success';
  if (name?.kind === 'exception') return 'an exception of a program';
  const from = name === undefined ? undefined : kinds().get(name.kind);
  if (from !== undefined) return `${severityWord(code)} from ${from}`;
  if (code.unsigned <= 0xffff && isWin32Name(name?.kind))
    return succeeded(name?.name) ? 'success' : 'a Windows system error';
  if (code.customer) return `${severityWord(code)} that its maker defined, not Microsoft`;
  if (code.win32 !== null) return name === undefined ? `Win32 error ${String(code.win32)}` : 'a Windows system error';
  const ntstatus = ntstatusOf(code.code);
  if (ntstatus !== null && name === undefined) return `NTSTATUS ${hexOf(ntstatus)}, carried as an HRESULT`;
  // Visual Basic and the macros of Office put their own numbers into the low word.
  if (code.unsigned >>> 16 === 0x800a) return `Visual Basic run-time error ${String(code.status)}`;
  const { label, number } = facilityOfCode(code.code, code.space);
  return label === null || isShared(code, number) ? severityWord(code) : `${severityWord(code)} from ${label}`;
}

const severityWords = {
  SUCCESS: 'a success',
  INFORMATIONAL: 'information',
  WARNING: 'a warning',
  FAILURE: 'a failure',
} as const;

function severityWord({ severity }: DecodedCode): string {
  return severityWords[severity];
}

/** Facility 0 and, of HRESULT, 4 belong to no one: each interface has its own numbers in 4. */
function isShared({ space }: DecodedCode, number: number): boolean {
  return number === 0 || (space === 'HRESULT' && number === 4);
}

function isWin32Name(kind: string | undefined): boolean {
  return kind === 'win32' || kind === 'wait';
}

/** ERROR_SUCCESS_REBOOT_REQUIRED and the like. */
function succeeded(name: string | undefined): boolean {
  return name?.startsWith('ERROR_SUCCESS') === true;
}

let readKinds: ReadonlyMap<string, string> | undefined;

/** Lines of kind and words. */
function kinds(): ReadonlyMap<string, string> {
  return (readKinds ??= new Map(
    tableText('kinds.tsv')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t') as [string, string]),
  ));
}
