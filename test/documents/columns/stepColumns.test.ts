import { describe, expect, it } from 'vitest';
import { entriesOf } from '../entriesOf.ts';

const article = (table: string): string => `# 0x80070005\n\n## Cause\n\nNo right.\n\n## Resolution\n\n${table}`;

describe('a table with the steps of each version in a column', () => {
  it.each([
    [
      '| Windows 10 | Windows 11 |\n|---|---|\n| Open **Devices**. | Open **Bluetooth**. |\n| Remove it. | Delete it. |',
      '{Windows 10} Open **Devices**. // {Windows 10} Remove it. // {Windows 11} Open **Bluetooth**. // {Windows 11} Delete it.',
      'each column is read from top to bottom',
    ],
    [
      '| Step | Windows 10 | Server 2019 |\n|---|---|---|\n| 1 | Open it. | Start it. |\n| 2 | Remove it. | Delete it. |',
      '{Windows 10} Open it. // {Windows 10} Remove it. // {Server 2019} Start it. // {Server 2019} Delete it.',
      'the number of a step is none',
    ],
    [
      '| Situation | Action |\n|---|---|\n| It is locked | Unlock it. |',
      '{It is locked} Unlock it.',
      'headers that say what their columns hold come first',
    ],
  ])('%s gives %s, because %s', (table, steps) => {
    expect(entriesOf(article(table))).toEqual([`0x80070005 | No right. | ${steps}`]);
  });
});
