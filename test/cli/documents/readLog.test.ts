import { describe, expect, it } from 'vitest';
import { readLog } from '../../../src/cli/documents/readLog.ts';

async function* pieces(...chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

const log = 'Error 0x80070005\nDer Zugriff wurde verweigert: ü\n';
const utf16 = Buffer.from(log, 'utf16le');
const swapped = Buffer.from(utf16).swap16();

describe('readLog', () => {
  it.each([
    { bytes: Buffer.from(log), because: 'it is UTF-8' },
    { bytes: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(log)]), because: 'a mark says so' },
    { bytes: utf16, because: 'every other byte of UTF-16 is empty' },
    { bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), because: 'PowerShell redirects so' },
    { bytes: swapped, because: 'the other half is empty' },
    { bytes: Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]), because: 'the mark is turned round' },
  ])('reads a log, since $because', async ({ bytes }) => {
    expect((await readLog(pieces(bytes))).text).toBe(log);
    expect((await readLog(pieces(bytes.subarray(0, 1), bytes.subarray(1)))).text).toBe(log);
  });

  it('reads nothing as nothing, and a NUL as a blank', async () => {
    expect((await readLog(pieces())).text).toBe('');
    expect((await readLog(pieces(Buffer.from('a\0b')))).text).toBe('a b');
  });

  it('keeps the beginning and the end of a long log, and says on which lines they stood', async () => {
    const lines = Array.from({ length: 400_000 }, (_, index) => `line ${String(index + 1)}\r\n`).join('');
    const bytes = Buffer.from(lines);
    const chunks = Array.from({ length: Math.ceil(bytes.length / 65_521) }, (_, index) =>
      bytes.subarray(index * 65_521, (index + 1) * 65_521),
    );
    const { text, lineOf } = await readLog(pieces(...chunks));
    expect(text.length).toBeLessThan(300_000);
    const kept = text.split(/\r?\n/);
    for (const place of [1, 2_000, kept.length - 2_000, kept.length - 1])
      expect(kept[place - 1]).toBe(`line ${String(lineOf(place))}`);
  });

  it('keeps the beginning and the end of one line that never ends', async () => {
    const { text, lineOf } = await readLog(pieces(Buffer.from('a'.repeat(600_000)), Buffer.from('end')));
    expect(text.endsWith('aend')).toBe(true);
    expect(lineOf(1)).toBe(1);
  });
});
