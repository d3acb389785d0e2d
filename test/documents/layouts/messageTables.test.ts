import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

function table(headers: string, ...rows: string[]): string {
  return ['# Trouble with the agent', '', `| ${headers} |`, headers.replace(/[^|]+/g, '--'), ...rows, ''].join('\n');
}

describe('a table whose codes stand in what one sees', () => {
  it.each([
    {
      because: 'another column says why',
      text: table(
        'Error message | Possible reason',
        '| **0x80070667** | The system is too old. |',
        '| The check failed (hr=80070006 status=451) | A firewall is in between. |',
        '| It cannot be found. | It is not installed. |',
      ),
      entries: ['0x80070667 | The system is too old. | ', '0x80070006 | A firewall is in between. | '],
    },
    {
      because: 'what one sees is the cause where nothing else says why',
      text: table(
        'Problem | Solution',
        '| Setup stops with 0x80070652 | Wait. |',
        '| The page says AADSTS50011 at once. | Mend it. |',
      ),
      entries: [
        '0x80070652 | Setup stops with 0x80070652 | Wait.',
        'AADSTS50011 | The page says AADSTS50011 at once. | Mend it.',
      ],
    },
    {
      because: 'one code alone in its cell tells what the column names',
      text: table(
        'Observation | Likely interpretation | Next check',
        '| The search is empty. | Nothing fits. | The filter |',
        '| `0x8024402C` | A name is not resolved. | The proxy |',
        '| The list is old. | It was not fetched. | The date |',
      ),
      entries: ['0x8024402C | A name is not resolved. | The proxy'],
    },
    {
      because: 'one code is enough under a header that says so',
      text: table(
        'Symptom | Likely cause',
        '| There is no button | It is hidden. |',
        '| AADSTS50011 / redirect URI | The addresses differ. |',
        '| It fails after an hour | It was revoked. |',
        '| It does nothing | It waits. |',
      ),
      entries: ['AADSTS50011 | The addresses differ. | '],
    },
    {
      because: 'one error among others may name its code',
      text: table(
        'Error message | Fix',
        '| "Timeout expired" | Wait longer. |',
        '| "Login failed for this user, 0x80131904" | Check the password. |',
        '| "It is gone" | Look at the log. |',
      ),
      entries: ['0x80131904 | "Login failed for this user, 0x80131904" | Check the password.'],
    },
  ])('is read, as $because', ({ text, entries }) => {
    expect(entriesOf(text)).toEqual(entries);
  });

  it('says which column it takes the codes from, and which row names none', () => {
    const { remarks } = readDocument(
      table(
        'Message | Cause',
        '| The last check of it failed: 0x80070667 | It is old. |',
        '| It is gone. | It was deleted. |',
        '| The setup of it ended with 0x80070652 | It waits. |',
      ),
    );
    expect(remarks.map(({ line, message }) => [line, message])).toEqual([
      [3, expect.stringMatching(/^Of the column "Message" only the codes are read/)],
      [6, expect.stringMatching(/^"It is gone\." names no code, so the row makes no entry/)],
    ]);
  });

  it.each([
    {
      because: 'its codes are examples of what the row is about',
      text: table(
        'Category | Example codes seen | Cause',
        '| Disk | One may see such as 0x80070070 there | It is full. |',
      ),
    },
    {
      because: 'only few of its texts name one',
      text: table('Change | Reason', '| It logs 0x80070005 | Wanted |', '| It is fast | Wanted |', '| It is old | - |'),
    },
  ])('makes no entries if $because', ({ text }) => {
    expect(entriesOf(text)).toEqual([]);
  });

  it('belongs to the code that it stands under, whatever other codes its texts name', () => {
    const text =
      '## 0x800F0920\n\n| Message | Cause |\n|--|--|\n| It seems to hang, after 0x800F0821 was logged | It took too long. |\n';
    expect(readDocument(text).guide.rows.map(({ code }) => code)).toEqual([0x800f0920]);
  });
});
