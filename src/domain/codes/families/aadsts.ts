import { openNameTable } from '../tables/nameTable.ts';
import type { CodeFamily } from './codeFamily.ts';

/**
 * What the sign-in service of Microsoft Entra ID (formerly Azure AD) answers: AADSTS50076. Its JSON answers repeat the
 * number without the letters: "error_codes":[50076].
 */
export const aadsts: CodeFamily = {
  slug: 'aadsts',
  label: 'Microsoft Entra sign-in error',
  documentation:
    'These codes are documented on the page "Microsoft Entra authentication and authorization error codes" and can be looked up at login.microsoftonline.com/error.',
  spellings:
    /(?<![a-z0-9])aadsts[ :_-]{0,2}(\d{4,10})(?!\d)|["']error_codes["']\s*:\s*\[\s*(\d{4,10})|\bsign-?in error code\s*(?:[:=]\s*)?(\d{4,10})(?!\d)/gi,
  numberIn: ([, marked, listed, labelled]) => {
    const number = Number(marked ?? listed ?? labelled);
    return number <= 0xffffffff ? number : null;
  },
  headers: /\baadsts\b/,
  isDecimal: true,
  names: openNameTable('aadsts.tsv'),
  write: aadstsOf,
  writeSlug: aadstsOf,
};

function aadstsOf(number: number): string {
  return `AADSTS${String(number)}`;
}
