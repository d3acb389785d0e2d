import { describe, expect, it } from 'vitest';
import { exportWorld } from '../writing/exportWorld.ts';
import { updateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

const fields = [
  'Error code;Name;Cause;Resolution',
  '0x80070005;E_ACCESSDENIED;"It is denied; it is not yours.";Sign in.',
  '0x80070020;;It is in use.;"Close it."',
];

const list = JSON.stringify(
  {
    product: 'A service',
    errors: [
      {
        hresult: -2147024891,
        name: 'E_ACCESSDENIED',
        explanation: 'It is denied.',
        remediation: ['Sign out.', 'Sign in.'],
      },
      { hresult: '0x80070020', explanation: 'It is "in use".', remediation: [] },
    ],
  },
  null,
  2,
);

describe('fields between commas or semicolons', () => {
  it('are a table under the headers of their first line', () => {
    expect(entriesOf(fields.join('\n'))).toEqual([
      '0x80070005 E_ACCESSDENIED | It is denied; it is not yours. | Sign in.',
      '0x80070020 | It is in use. | Close it.',
    ]);
    expect(readDocument(fields.join('\n')).guide.rows.map(({ line }) => line)).toEqual([2, 3]);
  });

  it.each([
    {
      because: 'a sentence names codes and causes',
      text: 'Error code, cause and fix\n\n0x80070005, for example, is shown.\n',
    },
    {
      because: 'most rows have fewer fields',
      text: 'Code,Cause,Fix\n0x80070005\n0x80070020\n0x80070057,No.,Sign in.\n',
    },
  ])('are none if $because', ({ text }) => {
    expect(entriesOf(text)).toEqual([]);
  });
});

describe('a list in JSON', () => {
  it('is a table under the names of its members', () => {
    expect(entriesOf(list)).toEqual([
      '0x80070005 E_ACCESSDENIED | It is denied. | Sign out. // Sign in.',
      '0x80070020 | It is "in use". | ',
    ]);
    expect(readDocument(list).guide.rows.map(({ line }) => line)).toEqual([4, 13]);
  });

  it('may have the codes as names', () => {
    const byCode = {
      '0x80070005': { cause: 'It is denied.', fix: 'Sign in.' },
      '0x80070020': { cause: 'It is in use.' },
    };
    expect(entriesOf(JSON.stringify(byCode))).toEqual([
      '0x80070005 | It is denied. | Sign in.',
      '0x80070020 | It is in use. | ',
    ]);
    expect(entriesOf('{"0x80070005": "It is denied.", "0x80070020": "It is in use."}')).toEqual([
      '0x80070005 | It is denied. | ',
      '0x80070020 | It is in use. | ',
    ]);
  });

  it('may have objects for its steps', () => {
    const steps = [
      { order: 1, action: 'Sign out.' },
      { order: 2, action: 'Sign in.' },
    ];
    const own = { code: '0x80070005', desc: 'It is denied.', steps };
    expect(entriesOf(JSON.stringify([own]))).toEqual(['0x80070005 | It is denied. | Sign out. // Sign in.']);
  });

  it.each([
    {
      because: 'it is a log, which repeats a code',
      text: '[{"code":"0x80070005","message":"No."},{"code":"0x80070005","message":"No."}]',
    },
    {
      because: 'its objects give times',
      text: '[{"startedAt":"2024-01-01T10:11:12Z","code":"0x80070005","message":"No."}]',
    },
    { because: 'nothing in it explains a code', text: '[{"code":"0x80070005","count":3}]' },
  ])('is not read if $because', ({ text }) => {
    expect(entriesOf(text)).toEqual([]);
  });
});

describe('a list that a program writes out', () => {
  it.each([
    {
      because: 'a dictionary of Python has the codes as keys',
      lines: [
        '"""Errors that we know."""',
        'from typing import Dict',
        '',
        'ERRORS: Dict[str, dict] = {',
        '    "0x80070005": {  # frequent',
        '        "meaning": "It is "',
        '                   "denied.",',
        "        'recommended_fix': ['Sign out.', 'Sign in.'],",
        '        "level": Level.HIGH,',
        '    },',
        '    "0x80070020": {"meaning": r"C:\\x is in use.", "recommended_fix": None},',
        '}',
      ],
      all: ['0x80070005 | It is denied. | Sign out. // Sign in.', '0x80070020 | C:\\x is in use. | '],
    },
    {
      because: 'objects of JavaScript have names without quotes',
      lines: [
        'export const errors = [',
        "  { code: '0x80070005', name: 'E_ACCESSDENIED', likelyCause: 'It is denied.', steps: ['Sign in.'] },",
        "  { code: '0x80070020', likelyCause: `It is in use.`, steps: [], more: () => help('x') },",
        '];',
      ],
      all: ['0x80070005 E_ACCESSDENIED | It is denied. | Sign in.', '0x80070020 | It is in use. | '],
    },
    {
      because: 'C# makes its objects with their names',
      lines: [
        'namespace Contoso;',
        'static readonly Dictionary<string, Info> known = new(StringComparer.Ordinal)',
        '{',
        '    ["80070005"] = new Info { Code = "0x80070005", Description = "It is denied.", Fix = "Sign in." },',
        '};',
      ],
      all: ['0x80070005 | It is denied. | Sign in.'],
    },
    {
      because: 'PowerShell parts its members by lines',
      lines: [
        '$errors = @{',
        "    '0x80070005' = @{",
        "        Cause = 'It is denied.'",
        "        Fix = 'Open C:\\Windows and sign in.'",
        '    }',
        '}',
      ],
      all: ['0x80070005 | It is denied. | Open C:\\Windows and sign in.'],
    },
  ])('is a table under the names of its members, as $because', ({ lines, all }) => {
    expect(entriesOf(lines.join('\n'))).toEqual(all);
  });

  it('is none where a member only counts or draws', () => {
    expect(entriesOf('const colours = [\n  { value: 0x80070005, name: "RED" },\n];\n')).toEqual([]);
  });
});

describe('an edit of what such a text says', () => {
  it.each([
    { name: 'fields', text: fields.join('\n'), from: 'It is in use.', to: 'Another program has it.' },
    { name: 'JSON', text: list, from: 'It is denied.', to: 'It is not yours.' },
    {
      name: 'wiki',
      text: "{|\n! Code !! Cause !! Fix\n|-\n| 0x80070005\n| It is '''denied'''.\n| Sign in.\n|-\n| 0x80070020 || It is in use. || Close it.\n|}\n",
      from: 'It is in use.',
      to: 'Another program has it.',
    },
    {
      name: 'program',
      text: "from a import b\n\nERRORS = {\n    '0x80070005': {'cause': 'It is in use.', 'fix': 'Sign in.'},\n    '0x80070020': {'cause': 'It is gone.'},\n}\n",
      from: 'It is in use.',
      to: 'Another program has it.',
    },
  ])('changes those words of the $name alone', ({ text, from, to }) => {
    const world = exportWorld(text);
    const entry = world.catalog.entriesOf(world.guide).find(({ causes }) => causes.includes(from));
    world.edit((catalog, newId) =>
      updateEntry(catalog, { id: entry?.id ?? '', expectedVersion: entry?.version ?? 0, causes: [to] }, newId),
    );
    expect(world.export()).toEqual({ text: text.replace(from, to), notes: [] });
  });

  it('leaves JSON that it would break as it is, and says so', () => {
    const world = exportWorld(list);
    const [entry] = world.catalog.entriesOf(world.guide);
    world.edit((catalog, newId) =>
      updateEntry(
        catalog,
        { id: entry?.id ?? '', expectedVersion: entry?.version ?? 0, causes: ['It is "denied".'] },
        newId,
      ),
    );
    const { text, notes } = world.export();
    expect(text).toBe(list);
    expect(notes).not.toEqual([]);
  });
});
