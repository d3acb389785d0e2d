import { codeInFamily, toErrorCode } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import { codeFamilies } from '../families/codeFamilies.ts';
import { numbersNamed } from '../tables/codeNames.ts';

/**
 * The codes that published tables give a name, whatever its case: HRESULTs, NTSTATUS values, then those of other
 * families. Without Win32 error numbers, which may be shown bare or as the HRESULT that carries them.
 */
export function codesNamed(name: string): readonly ErrorCode[] {
  return [
    ...new Set([
      ...(['hresult', 'ntstatus'] as const).flatMap((table) => numbersNamed(table, name).map(toErrorCode)),
      ...codeFamilies.flatMap(({ names }, place) =>
        (names?.numbers(name) ?? []).map((number) => codeInFamily(place, number)),
      ),
    ]),
  ];
}
