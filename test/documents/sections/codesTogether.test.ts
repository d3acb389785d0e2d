import { describe, expect, it } from 'vitest';
import { entriesOf } from '../entriesOf.ts';

describe('codes that stand together, and numbers that are none', () => {
  it.each([
    [
      '# Setup\n\n- **Error 0x80070003 or error 0x80370102 during setup**\n  - Turn it on.\n- **Fehler 0x80070005 und Fehler 0x80070020:** Kein Recht.\n',
      [
        '0x80070003 |  | Turn it on.',
        '0x80370102 |  | Turn it on.',
        '0x80070005 | Kein Recht. | ',
        '0x80070020 | Kein Recht. | ',
      ],
      'the word for an error may be repeated, and when they show up is no cause',
    ],
    [
      '# Setup\n\n- **Error 0x80370102** (*"a feature is missing"*), or\n  0x80070003: it is off. Turn it on.\n- **Error 0x80070020 during setup.** It is open. Close it.\n',
      [
        '0x80370102 | it is off. | Turn it on.',
        '0x80070003 | it is off. | Turn it on.',
        '0x80070020 | It is open. | Close it.',
      ],
      'the message of one may stand between them',
    ],
    [
      '## Memory\n\n### 0xBFC00000 - On-chip ROM\n\nIt boots.\n\n### 0x90000000 - Flash\n\nIt is slow.\n',
      [],
      'addresses are headings as well',
    ],
    [
      '## Memory errors\n\n### 0xBFC00000 - On-chip ROM\n\nIt boots.\n\n### 0x90000000 - Flash\n\nIt is slow.\n',
      ['0xBFC00000 | On-chip ROM // It boots. | ', '0x90000000 | Flash // It is slow. | '],
      'where a word speaks of errors, codes of a maker are',
    ],
    [
      '## Exceptions of a method\n\n### 0x80070002\n\nIt is gone.\n\n### 0x8BAD0001\n\nIt is odd.\n'.replace(
        'Exceptions of a',
        'A',
      ),
      ['0x80070002 | It is gone. | ', '0x8BAD0001 | It is odd. | '],
      'so are those next to published ones',
    ],
    [
      '# Fix 0x8024402c\n\n**Error 0x8024402c** occurs at times. It could be caused by a proxy.\n\n## Fix 1. Turn it off\n\n1. Open the settings.\n',
      ['0x8024402C | It could be caused by a proxy. | **Fix 1. Turn it off**<br>Open the settings.'],
      'a sentence of the introduction says why',
    ],
  ])('%#. are told apart', (markdown, entries, because) => {
    expect(entriesOf(markdown), because).toEqual(entries);
  });
});
