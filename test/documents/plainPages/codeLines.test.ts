import { expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';

it.each([
  {
    because: 'headers name few of these addresses, and no word speaks of errors',
    title: 'Memory map',
    values: ['0x80001000', '0x80002000'],
    entries: 0,
  },
  { because: 'a word speaks of errors', title: 'Errors', values: ['0x80001000', '0x80002000'], entries: 2 },
  { because: 'headers name both', title: 'Memory map', values: ['0x80070005', '0x80070002'], entries: 2 },
])('$values in lines of their own make $entries entries where $because', ({ title, values, entries }) => {
  const text = [title, ...values.flatMap((value) => [value, `This is said of ${value}.`])].join('\n\n');
  expect(readDocument(text).guide.rows).toHaveLength(entries);
});
