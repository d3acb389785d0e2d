import { describe, expect, it } from 'vitest';
import { entriesOf } from '../entriesOf.ts';

describe('the markup of a wiki', () => {
  it.each([
    [
      'h1. Codes\n\nh2. 0x80070005\n\n{panel:title=Cause}\nIt is denied.\n{panel}\n\n{panel:title=Resolution}\nRun:\n{code:powershell}\nGet-Acl a\n{code}\n{panel}\n\nh2. 0x80070035\n\n*Cause:* No {{\\\\srv}} share.\n*Resolution:* Check it.',
      [
        '0x80070005 | It is denied. | Run:\n\n```powershell\nGet-Acl a\n```',
        '0x80070035 | No `\\\\srv` share. | Check it.',
      ],
      'panels of Jira are labels, and its samples stay blocks',
    ],
    [
      '====== Codes ======\n\n^ Code ^ Cause ^ Fix ^\n| 0x80070005 | No right. | Grant it. |\n| ::: | Wrong account. | Sign in again. |\n| 0x80070035 | No share. | Check it. |',
      [
        '0x80070005 | No right. // Wrong account. | {No right} Grant it. // {Wrong account} Sign in again.',
        '0x80070035 | No share. | Check it.',
      ],
      'a cell of DokuWiki that goes on belongs to the code above it',
    ],
    [
      'Errors\n======\n\nWrong tenant\n------------\n\n**Error message:** AADSTS90002: The tenant is not found.\n\n.. figure:: /a.png\n  :alt: Error message\n\nIn this case, please check the tenant.',
      ['AADSTS90002 | AADSTS90002: The tenant is not found. | In this case, please check the tenant.'],
      'pictures of reStructuredText are no part of a cause',
    ],
  ])('%#. is read as what it means', (markdown, entries, because) => {
    expect(entriesOf(markdown), because).toEqual(entries);
  });
});
