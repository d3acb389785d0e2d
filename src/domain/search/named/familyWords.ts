import { facilityOfCode } from '../../codes/decoding/decode.ts';
import { spaceOf } from '../../codes/decoding/codeSpace.ts';
import { familyPlaceOf, isWindowsCode, type ErrorCode } from '../../codes/errorCode.ts';
import { familyOf } from '../../codes/families/codeFamilies.ts';
import { tokensOf } from '../tokens.ts';

/** What people call the codes of a family of their own, besides its label. */
const alsoCalled: Readonly<Record<string, string>> = {
  bugcheck: 'blue screen bluescreen bsod stop code crash',
  aadsts: 'azure ad aad entra id sign in login logon',
  devicemanager: 'device driver hardware yellow mark problem',
};

/** The words with which the family or the facility of a code is called: "crypto", "update", "blue", "screen". */
export function familyWords(code: ErrorCode): ReadonlySet<string> {
  const key = isWindowsCode(code) ? code >>> 16 : -familyPlaceOf(code);
  let words = known.get(key);
  if (words === undefined) {
    words = readFamilyWords(code);
    known.set(key, words);
  }
  return words;
}

/** By high word, or by the place of the family below 0: a few hundred. */
const known = new Map<number, ReadonlySet<string>>();

function readFamilyWords(code: ErrorCode): ReadonlySet<string> {
  if (!isWindowsCode(code)) {
    const { slug, label } = familyOf(code);
    return new Set(tokensOf(`${label} ${alsoCalled[slug] ?? ''}`).map(({ word }) => word));
  }
  const { name, label } = facilityOfCode(code, spaceOf(code));
  return new Set(tokensOf(`${label ?? ''} ${name ?? ''}`).map(({ word }) => word));
}
