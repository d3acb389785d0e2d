import { openNameTable } from '../tables/nameTable.ts';
import type { CodeFamily } from './codeFamily.ts';

/**
 * What the sign-in service of Microsoft Entra ID (formerly Azure AD) answers: AADSTS50076. Its JSON answers repeat the
 * number without the letters, "error_codes":[50076], and so do queries of its log: ResultType == 50126.
 */
export const aadsts: CodeFamily = {
  slug: 'aadsts',
  name: 'ENTRA',
  label: 'Microsoft Entra sign-in error',
  documentation:
    'These codes are documented on the page "Microsoft Entra authentication and authorization error codes" and can be looked up at login.microsoftonline.com/error.',
  german: {
    label: 'Anmeldefehler von Microsoft Entra',
    documentation:
      'Diese Codes sind auf der Seite „Microsoft Entra authentication and authorization error codes“ dokumentiert und lassen sich unter login.microsoftonline.com/error nachschlagen.',
  },
  spellings:
    /(?<![a-z0-9])aadsts[ :_-]{0,2}(\d{4,10})(?!\d)|["']error_codes["']\s*:\s*\[\s*(\d{4,10})|\b(?:sign-?in error code|anmeldefehler(?:code)?)\s*(?:[:=]\s*)?(\d{4,10})(?!\d)|\bresulttype["']?\s*(?::|={1,2}|!=|in\s?\()\s*["']?(\d{4,10})(?!\d)|(?<=(?:\bresulttype in\s?\(|["']error_codes["']\s*:\s*\[)[\d\s,"']{4,60}[\s,"'])(\d{4,10})(?=["']?\s*[,\])])/gi,
  hint: /aadsts|error_codes|sign-?in|anmeldefehler|resulttype/i,
  numberIn: ([, ...ways]) => {
    const number = Number(ways.filter(Boolean)[0]);
    return number <= 0xffffffff ? number : null;
  },
  headers: /\baadsts\b/,
  mayBeBare: true,
  isDecimal: true,
  names: openNameTable('aadsts.tsv'),
  show: aadstsOf,
  write: aadstsOf,
  writeSlug: aadstsOf,
};

function aadstsOf(number: number): string {
  return `AADSTS${String(number)}`;
}
