import { codeInFamily, toErrorCode } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import { codeFamilies } from '../families/codeFamilies.ts';
import { numbersNamed } from '../tables/codeNames.ts';

/**
 * The codes that published tables give a name, whatever its case: HRESULTs, NTSTATUS values, then those of other
 * families. Without Win32 error numbers, which may be shown bare or as the HRESULT that carries them.
 */
export function codesNamed(name: string): readonly ErrorCode[] {
  const codes: ErrorCode[] = [];
  for (const table of windowsTables) for (const number of numbersNamed(table, name)) codes.push(toErrorCode(number));
  for (const [place, { names }] of codeFamilies.entries())
    for (const number of names?.numbers(name) ?? none) codes.push(codeInFamily(place, number));
  return codes;
}

const windowsTables = ['hresult', 'ntstatus'] as const;
const none: readonly never[] = [];
