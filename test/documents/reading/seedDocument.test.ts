import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hexOf } from '../../../src/domain/codes/errorCode.ts';
import { mitigationKey } from '../../../src/domain/guidance/mitigationKey.ts';
import { readGuideDocument } from '../../../src/documents/formats/readGuideDocument.ts';

const seed = readFileSync(new URL('../../../seed/hello-errors-during-pin-creation.md', import.meta.url), 'utf8');
// Typed while reading the document, row by row; never print it from what the reader makes.
const golden: unknown = JSON.parse(
  readFileSync(new URL('../../fixtures/documents/hello-errors-during-pin-creation.json', import.meta.url), 'utf8'),
);

describe('the seed document', () => {
  const document = readGuideDocument(seed);
  const steps = document.rows.flatMap((row) => row.steps);

  it('reads as a person reads it, row by row', () => {
    const { warnings, rows, family, ...head } = document;
    expect(family?.slug).toBe('windows');
    const shown = rows.map(({ code, causes, steps }) => ({ code: code === null ? null : hexOf(code), causes, steps }));
    expect({ ...head, rows: shown }).toEqual(golden);
    expect(warnings).toEqual([]);
  });

  it('has the counts of the design', () => {
    expect(document.rows).toHaveLength(50);
    expect(document.rows.filter((row) => row.steps.length > 0)).toHaveLength(30);
    expect(new Set(document.rows.flatMap((row) => (row.code === null ? [] : [row.code]))).size).toBe(49);
    expect(document.rows.flatMap((row) => row.causes)).toHaveLength(53);
    expect(steps).toHaveLength(34);
    expect(new Set(steps.map((step) => step.text)).size).toBe(19);
    expect(new Set(steps.map((step) => mitigationKey(step.text))).size).toBe(19);
    expect(new Set([...steps, ...document.firstSteps].map((step) => mitigationKey(step.text))).size).toBe(23);
  });

  it.each([
    ['Sign out and then sign in again.', 11],
    ['Unjoin the device from Azure AD and rejoin.', 5],
    ['Reboot the device.', 2],
  ])('shares %j among %i rows', (text, count) => {
    expect(document.rows.filter((row) => row.steps.some((step) => step.text === text))).toHaveLength(count);
  });

  it('knows the line of each row', () => {
    const lines = seed.split('\n');
    for (const row of document.rows) {
      const line = lines[row.line - 1] ?? '';
      expect(line.toUpperCase()).toContain(row.code === null ? '|            |' : hexOf(row.code).toUpperCase());
    }
  });

  it('reads the same with CRLF and a byte order mark', () => {
    expect(readGuideDocument(`\ufeff${seed.replaceAll('\n', '\r\n')}`)).toEqual(document);
  });
});
