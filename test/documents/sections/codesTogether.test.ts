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
      '# Notes\n\n* Error 0x80070490 → It is damaged → `DISM /Online /RestoreHealth`, then `sfc /scannow`\n* Error 0x80073712 → Settings → Install it by hand.\n',
      [
        '0x80070490 | It is damaged | `DISM /Online /RestoreHealth`, then `sfc /scannow`',
        '0x80073712 | Settings | Install it by hand.',
      ],
      'arrows part a code from why and from what to do',
    ],
    [
      '# Stop codes\n\n- `DPC_WATCHDOG_VIOLATION (133)`: It ran too long.\n- `DRIVER_POWER_STATE_FAILURE (9F)`: It slept.\n- DPC_WATCHDOG_VIOLATION (12): It is odd.\n',
      [
        'bug check 0x133 DPC_WATCHDOG_VIOLATION | It ran too long. | ',
        'bug check 0x9F DRIVER_POWER_STATE_FAILURE | It slept. | ',
        'bug check 0xC DPC_WATCHDOG_VIOLATION | It is odd. | ',
      ],
      'the number behind the name of a bug check is hexadecimal where the name has it',
    ],
    [
      '# Builds\n\n### Build step exits with -1073741515\n\nA file is missing. Install it.\n\n### Alert: JobFailed (0x80070005)\n\n**Why?** No right.\n\n**Fix:** Grant it.\n\n**Verification:** It runs.\n',
      ['0xC0000135 | A file is missing. | Install it.', '0x80070005 | No right. | Grant it.'],
      'half a sentence, and the name of an alert, are no meaning',
    ],
    [
      '# Perguntas\n\n**P: O que significa o erro 0xC004F074?**\nR: O servidor caiu. Verifique a porta.\n\n**P: E o erro 0xC004C003?**\nR: A chave foi bloqueada. Use outra chave.\n',
      ['0xC004F074 | O servidor caiu. | Verifique a porta.', '0xC004C003 | A chave foi bloqueada. | Use outra chave.'],
      'a question in bold names the code of the answer below it, in capitals as well',
    ],
    [
      'Common errors\n\n0x80070005 - Access denied\n    Cause: No right.\n    Fix: Grant it.\n\n0x80070035 - No path\n    Cause: It is off.\n',
      ['0x80070005 | Access denied // No right. | Grant it.', '0x80070035 | No path // It is off. | '],
      'lines with labels belong to the code above them, with its meaning',
    ],
    [
      '# Fehler\n\n| Fehlernr. | Ursache | Abhilfe |\n|---|---|---|\n| 5 | Kein Recht | Erteilen |\n| 53 | Kein Pfad | Prüfen |\n',
      ['0x00000005 | Kein Recht | Erteilen', '0x00000035 | Kein Pfad | Prüfen'],
      'a header may be short for the number of an error',
    ],
    [
      '# Pipeline\n\n### `hr=0x80070002` during *Deploy*\n\n| | |\n|---|---|\n| Root cause | The path is relative. |\n| Fix | Use another one. |\n\n### Copy stops: rc=0x80070005\n\n**Cause:** No right.\n',
      ['0x80070002 | The path is relative. | Use another one.', '0x80070005 | No right. | '],
      'a variable of a program may stand before the code of a heading',
    ],
    [
      '# Error 0x80070422\n\nThe service is off.\n\n::: tabs\n\n== Windows 11\n\n1. Open Services.\n2. Turn it on.\n\n== Server\n\nRun `sc config a start= auto`.\n\n:::\n',
      [
        '0x80070422 | The service is off. | {Windows 11} Open Services. // {Windows 11} Turn it on. // {Server} Run `sc config a start= auto`.',
      ],
      'tabs of a short article are cases of its steps',
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
