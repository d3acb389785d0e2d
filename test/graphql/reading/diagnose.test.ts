import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

interface Facts {
  input: string;
  outcome: string;
  code: { hex: string };
  extend: { hex: string } | null;
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function diagnose(text: string): Promise<{ lookups: Facts[]; truncated: boolean }> {
  const { data } = await world.ask<{ diagnose: { lookups: Facts[]; truncated: boolean } }>(
    'query($text: String!) { diagnose(text: $text) { truncated lookups { input outcome code { hex } extend { hex } } } }',
    { text },
  );
  return data.diagnose;
}

describe('diagnose', () => {
  it('looks up each code of a log once, in order of appearance, under what stood in the text', async () => {
    const text = [
      '2026-03-14 09:30:00.801 [4711] device {6f3a2b10-801c-03ed-9f00-0123456789ab} version 10.0.19041.1',
      'Exception from HRESULT: 0x801C03F2 at https://example.org/0x80090005',
      'DsrCmd: FAIL [0x801c0021/0x80072ee2]; again 0x801c03f2; result 0x0',
    ].join('\n');
    expect(await diagnose(text)).toEqual({
      truncated: false,
      lookups: [
        { input: '0x801C03F2', outcome: 'MITIGATED', code: { hex: '0x801C03F2' }, extend: null },
        { input: '0x801c0021', outcome: 'UNLISTED', code: { hex: '0x801C0021' }, extend: null },
        { input: '0x80072ee2', outcome: 'UNLISTED', code: { hex: '0x80072EE2' }, extend: null },
      ],
    });
  });

  it("reads Windows Setup's second number as its extend code", async () => {
    const { lookups } = await diagnose('Windows Setup failed with 0xC1900101 - 0x4000D.');
    expect(lookups).toMatchObject([{ code: { hex: '0xC1900101' }, extend: { hex: '0x0004000D' } }]);
  });

  it('says where there is more than it reads', async () => {
    const codes = Array.from({ length: 101 }, (_, i) => `0x801C0${(0x100 + i).toString(16)}`);
    const { lookups, truncated } = await diagnose(codes.join('\n'));
    expect([lookups.length, truncated]).toEqual([100, true]);
    expect([lookups[0]?.input, lookups.at(-1)?.input]).toEqual([codes[0], codes.at(-1)]);
    expect(await diagnose(codes.slice(0, 100).join('\n'))).toMatchObject({ truncated: false });
    expect(await diagnose(`0x801C03ED${' '.repeat(70_000)}`)).toMatchObject({
      truncated: true,
      lookups: [{ outcome: 'MITIGATED' }],
    });
  });

  it('counts the mentions of a code, and says on which line the first is', async () => {
    const text = 'Start\nerror 0x801C03ED\nagain 0x801C03ED (-2145647635)\nand NTE_BAD_DATA';
    const { data } = await world.ask(
      'query($text: String!) { diagnose(text: $text) { codeCount lookups { occurrences line } } lookup(code: "5") { occurrences line } }',
      { text },
    );
    expect(data).toEqual({
      diagnose: {
        codeCount: 2,
        lookups: [
          { occurrences: 2, line: 2 },
          { occurrences: 1, line: 4 },
        ],
      },
      lookup: { occurrences: 1, line: 1 },
    });
  });

  it('answers no slip, and asks whether a code was meant; so does a look-up', async () => {
    const text = 'It says:\nerror Ox801C03ED, thanks';
    const { data } = await world.ask(
      `query($text: String!) {
        diagnose(text: $text) { lookups { input } suspects { reason text line suggestions { hex } } }
        lookup(code: $text) { outcome suggestions { hex } }
      }`,
      { text },
    );
    expect(data).toEqual({
      diagnose: {
        lookups: [],
        suspects: [{ reason: 'MISTYPED', text: 'Ox801C03ED', line: 2, suggestions: [{ hex: '0x801C03ED' }] }],
      },
      lookup: { outcome: 'NOT_A_CODE', suggestions: [{ hex: '0x801C03ED' }] },
    });
  });

  it('offers a small number that nothing says to be of Windows, and answers it where something does', async () => {
    const asked = `query($text: String!) {
      diagnose(text: $text) { lookups { input } suspects { reason text suggestions { hex } } }
      lookup(code: $text) { outcome suggestions { hex } }
    }`;
    const { data } = await world.ask(asked, { text: 'the gate shows error 31 at night' });
    expect(data).toEqual({
      diagnose: {
        lookups: [],
        suspects: [{ reason: 'UNKNOWN_SYSTEM', text: '31', suggestions: [{ hex: '0x8007001F' }] }],
      },
      lookup: { outcome: 'NOT_A_CODE', suggestions: [{ hex: '0x8007001F' }] },
    });
    const { data: known } = await world.ask(asked, { text: 'the gate.exe shows error 31 at night' });
    expect(known).toMatchObject({ diagnose: { lookups: [{ input: '31' }], suspects: [] } });
  });

  it('reads a text that is one code and nothing else as a look-up does', async () => {
    expect((await diagnose('1753')).lookups).toMatchObject([{ code: { hex: '0x800706D9' } }]);
    expect((await diagnose('  "0x801C 03ED" ')).lookups).toMatchObject([{ code: { hex: '0x801C03ED' } }]);
  });

  it('finds nothing where there is nothing', async () => {
    expect(await diagnose('All is well: 0x0, at 12:30:45.')).toEqual({ lookups: [], truncated: false });
  });

  it('looks in one guide where it is told to', async () => {
    const { errors } = await world.ask('{ diagnose(text: "0x801C03ED", guide: "nope") { truncated } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'guide' } }]);
  });
});
