import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { createEntry } from '../../../src/domain/editing/createEntry.ts';
import { updateEntry, type UpdateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { updateGuide, type UpdateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { updateMitigation } from '../../../src/domain/editing/mitigations/updateMitigation.ts';
import { guideContent, guideDiff } from '../../../src/domain/merging/mergeGuide.ts';
import { ourRow, sameRow } from '../../../src/domain/merging/rowContent.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { slug } from '../../domain/merging/guideWorld.ts';
import { documentsAtHand, editKinds, exportWorld, makeEdit, type ExportWorld } from './exportWorld.ts';

function textOf(name: string): string {
  const text = documentsAtHand.get(name);
  if (text === undefined) throw new Error(`${name} is not at hand.`);
  return text;
}

const seed = textOf('hello-errors-during-pin-creation.md');

function edit(world: ExportWorld, code: string, input: Omit<UpdateEntry, 'id' | 'expectedVersion'>): void {
  const { id, version: expectedVersion } = world.entry(code);
  world.edit((catalog, newId) => updateEntry(catalog, { id, expectedVersion, ...input }, newId));
}

function editGuide(world: ExportWorld, input: Omit<UpdateGuide, 'slug' | 'expectedVersion'>): void {
  const { version: expectedVersion } = world.guide;
  world.edit((catalog, newId) => updateGuide(catalog, { slug, expectedVersion, ...input }, newId));
}

function archive(world: ExportWorld, code: string): void {
  const { id, version: expectedVersion } = world.entry(code);
  world.edit((catalog) => archiveEntry(catalog, { id, expectedVersion }));
}

/** The lines that are gone and those that are new. */
function changes(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before, after].map((text) => text.split(/\r\n|\n/));
  return {
    gone: (old ?? []).filter((line) => line !== '' && !now?.includes(line)),
    come: (now ?? []).filter((line) => line !== '' && !old?.includes(line)),
  };
}

describe('a guide that nobody touched', () => {
  it.each([...documentsAtHand.keys()])('is written byte for byte as it was imported: %s', (name) => {
    const text = textOf(name);
    const variants = [text, text.replace(/\r?\n/g, '\r\n'), `\ufeff${text}`, text.trimEnd()];
    for (const variant of variants) expect(exportWorld(variant).export()).toEqual({ text: variant, notes: [] });
  });
});

describe('an edit in a pipe table', () => {
  it('changes the cell that it is about, and nothing else', () => {
    const world = exportWorld(seed);
    edit(world, '801C03EE', { causes: ['Attestation | went wrong.'] });
    expect(changes(seed, world.export().text)).toEqual({
      gone: [
        '| 0x801C03EE | Attestation failed.                                                | Sign out and then sign in again. |',
      ],
      come: [
        '| 0x801C03EE | Attestation \\| went wrong.                                         | Sign out and then sign in again. |',
      ],
    });
  });

  it('leaves the other causes of its cell as they are written, and the marks between them', () => {
    const world = exportWorld(seed);
    const { causes } = world.entry('801C03ED');
    edit(world, '801C03ED', { causes: [...causes.slice(0, -1), 'Ours.', 'Another one.'] });
    const { come } = changes(seed, world.export().text);
    expect(come).toHaveLength(1);
    expect(come[0]).toContain(
      "0x801C03ED | Multi-factor authentication is required for a 'ProvisionKey' operation, but was not performed. <br><br> -or- <br><br> Token was not found",
    );
    expect(come[0]).toContain(' <br><br> -or- <br><br> Ours. <br><br> -or- <br><br> Another one. |');
  });

  it('of a shared mitigation is written in each of its rows, in a sentence with a condition too', () => {
    const world = exportWorld(seed);
    const mitigation = world.catalog.mitigationSaying('Unjoin the device from Azure AD and rejoin.');
    const { id = '', version: expectedVersion = 0 } = mitigation ?? {};
    world.edit((catalog) =>
      updateMitigation(catalog, { id, expectedVersion, text: 'Leave Entra ID and join it again.' }),
    );
    const { come } = changes(seed, world.export().text);
    expect(come.map((line) => line.slice(2, 12))).toEqual([
      '0x80090005',
      '0x8009000F',
      '0x80090011',
      '0x801C03ED',
      '0x801C044D',
    ]);
    expect(come[3]).toContain("If that doesn't resolve the issue, leave Entra ID and join it again.");
    expect(come[0]).toBe(
      '| 0x80090005 | NTE\\_BAD\\_DATA                                                     | Leave Entra ID and join it again. |',
    );
  });

  it('puts a new row at its position, and takes an archived one out', () => {
    const world = exportWorld(seed);
    archive(world, '8009000F');
    world.edit((catalog, newId) =>
      createEntry(
        catalog,
        { guide: slug, code: '0x80090030', causes: ['New.'], mitigations: [{ text: 'Try.' }], position: 2 },
        newId,
      ),
    );
    const { text, notes } = world.export();
    expect(notes).toEqual([]);
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('| 0x80090030 |'));
    expect(lines[at]).toBe('| 0x80090030 | New. | Try. |');
    expect([lines[at - 1]?.slice(2, 12), lines[at + 1]?.slice(2, 12)]).toEqual(['0x800706D9', '0x80090005']);
    expect(changes(seed, text).gone.map((line) => line.slice(2, 12))).toEqual(['0x8009000F']);
  });

  it('keeps the spelling of a code, its line ends, and a last line without one', () => {
    const text = '| Hex | Cause |\r\n|---|---|\r\n|`0x801c004d`|A|\r\n|0X80072F0C / 0X80072F0D|B|';
    const world = exportWorld(text);
    edit(world, '801C004D', { code: '0x801C00AB' });
    edit(world, '80072F0D', { causes: ['C'] });
    world.edit((catalog, newId) => createEntry(catalog, { guide: slug, code: '0x80070005', causes: ['D'] }, newId));
    expect(world.export()).toEqual({
      text: '| Hex | Cause |\r\n|---|---|\r\n|`0x801c00ab`|A|\r\n|0X80072F0C|B|\r\n|0X80072F0D|C|\r\n|0X80070005|D|',
      notes: ['0x80072F0D says something else than the codes next to it now, so it stands in a copy of their lines.'],
    });
  });

  it('that needs another column stands in the table that has it, and that is said', () => {
    const world = exportWorld(seed);
    edit(world, '80090010', { mitigations: [{ text: 'Grant it.' }] });
    const { text, notes } = world.export();
    expect(notes).toEqual(['0x80090010 has no place in its own table, so it stands in another one of the document.']);
    expect(changes(seed, text).come).toEqual([expect.stringMatching(/^\| 0x80090010 \| NTE_PERM +\| Grant it\. +\|$/)]);
  });

  it('that fits no table stands in one behind the document, and that is said', () => {
    const text = '# A\n\n| Hex | Cause |\n| --- | --- |\n| 0x80070005 | No access. |\n';
    const world = exportWorld(text);
    edit(world, '80070005', { mitigations: [{ text: 'Grant it.<br>Twice.' }] });
    expect(world.export()).toEqual({
      text: `# A\n\n| Hex | Cause |\n| --- | --- |\n\n## More codes\n\n| Hex | Cause | Mitigation |\n| --- | --- | --- |\n| 0x80070005 | No access. | <ol><li>Grant it.<br>Twice.</li></ol> |\n`,
      notes: ['0x80070005 does not fit the layout around it, so it stands in a table at the end of the document.'],
    });
  });
});

describe('an edit elsewhere', () => {
  it.each([
    [
      'html-tables.md',
      '8007001F',
      '<tr><td>SCN_E_NET<td><code>0x8007001F</code><td>Ours<td><img src="images/net.png" alt="The socket"> Plug it in.',
    ],
    ['html-tables.md', '80070021', '> <tr><td>0x80070021</td><td>Ours</td><td>Wake it.</td></tr>'],
    ['columns-in-another-order.md', '8007001D', 'PRN_E_DOOR | 0x8007001D | Ours'],
    ['a-heading-a-code.md', '80080001', '| SYNC_E_OFFLINE | Ours                  | Connect.<br>Wait. |'],
    ['a-heading-a-code.md', '80080004', '**Reason:** Ours. **Resolution:** Close it.'],
    ['lists-and-labels.md', '80090402', '- `0x80090402` – Ours'],
    ['lists-and-labels.md', '80090405', '**Cause:** Ours'],
    ['lists-and-labels.md', '80090406', 'Ursache: Ours'],
    ['lists-and-labels.md', '80090409', ': Ours'],
    ['lists-and-labels.md', '8009040B', '<dd><p>Cause: Ours</p><p>Resolution: Plug it in.</p></dd>'],
  ])('in %s is written as its document writes: %s', (name, code, line) => {
    const text = textOf(name);
    const world = exportWorld(text);
    edit(world, code, { causes: ['Ours'] });
    const { text: written, notes } = world.export();
    expect(notes.filter((note) => !isMoved(note))).toEqual([]);
    expect(changes(text, written).come).toContain(line);
  });

  it.each([
    [{ title: 'PIN errors' }, ['# PIN errors']],
    [{ description: "What's wrong: a list" }, ["description: 'What''s wrong: a list'"]],
    [{ appliesTo: ['Windows 11', 'Windows 12'] }, ['- Windows 12']],
    [{ firstSteps: [{ text: 'Wait.' }] }, ['1. Wait.']],
  ] satisfies [Omit<UpdateGuide, 'slug' | 'expectedVersion'>, string[]][])(
    'of the guide stands where the field stood: %j',
    (input, come) => {
      const world = exportWorld(seed);
      editGuide(world, input);
      expect(changes(seed, world.export().text).come).toEqual(come);
    },
  );

  it.each([
    [
      '_Original product version:_ &nbsp; Kit 1  \n_Original KB number:_ &nbsp; 77',
      '_Original product version:_ &nbsp; Kit 2, Kit 3  \n_Original KB number:_ &nbsp; 77',
    ],
    ['Applies to: Kit 1 Original KB number: 77', 'Applies to: Kit 2, Kit 3 Original KB number: 77'],
    ['**Applies to:** :heavy_check_mark: Kit 1', '**Applies to:** Kit 2, Kit 3'],
    ['Codes\nS’applique à : Kit 1,\nKit 4\nNote', 'Codes\nS’applique à : Kit 2, Kit 3\nNote'],
  ])('of the products in %j leaves what else stands there', (before, after) => {
    const page = (line: string) => `# 0x80070005 at start\n\n${line}\n\n## Cause\n\nIt is closed.\n`;
    const world = exportWorld(page(before));
    editGuide(world, { appliesTo: ['Kit 2', 'Kit 3'] });
    expect(world.export()).toEqual({ text: page(after), notes: [] });
  });

  it('of the escalation takes the place of every sentence that sends readers to support', () => {
    const world = exportWorld(seed);
    editGuide(world, { escalation: 'Call the support of Contoso.' });
    const { text } = world.export();
    expect(readDocument(text).guide.escalation).toBe('Call the support of Contoso.');
    expect(text).toContain('with recommendations for mitigating the problem. Call the support of Contoso.');
  });

  it('of one sentence of a section about it leaves the others where they stand', () => {
    const page = (second: string) =>
      `# Error 0x80070005\n\n## Cause\n\nNo right.\n\n## Fix\n\nGrant it.\n\n## Escalation\n\n- Call the team.\n${second}- Send the log.\n`;
    const world = exportWorld(page('- Attach the log\n'));
    editGuide(world, { escalation: 'Call the team. Attach all logs. Send the log.' });
    expect(world.export()).toEqual({ text: page('- Attach all logs.\n'), notes: [] });
    const shorter = exportWorld(page('- Attach the log\n'));
    editGuide(shorter, { escalation: 'Call the desk.' });
    expect(shorter.export().text).toBe(page('').replace('team', 'desk').replace('- Send the log.\n', ''));
  });

  it('of a field that no reader finds is said, and leaves the document as it is', () => {
    const world = exportWorld(seed);
    editGuide(world, { escalation: 'Ask your administrator.' });
    expect(world.export()).toEqual({
      text: seed,
      notes: ["The guide's escalation cannot be written so that an import reads it back; see it in the JSON export."],
    });
  });
});

const texts = [
  'Do this. Then do that.',
  'A | pipe and `a|b`.',
  'See [the page](https://example.org/a(b)).',
  'First.<br>Second.',
  '**Bold** and _thin_ & <more>',
  '- An item',
  'Sign out and then sign in again.',
  'Try again.',
  'One.\n\nTwo.',
  'NTE_PERM',
  'Wait, or call Ada: now',
  'A “quote” é 日本',
];

const someEdits = fc.array(
  fc.record({ kind: fc.constantFrom(...editKinds), target: fc.nat(), text: fc.constantFrom(...texts) }),
  { minLength: 1, maxLength: 5 },
);

/** What is said of a row that stands elsewhere, in a copy of its lines, or parts its texts anew. */
const isMoved = (note: string): boolean => /so it stands in|so its row parts/.test(note);
/** A field that would read as rows, or make an article of the document: "- NTE_PERM" among the products. */
const isField = (note: string): boolean => note.startsWith("The guide's ");
const isLeft = (note: string): boolean => note.includes('stays as the document has it');

/** A table in HTML takes no row that it cannot hold as the others stand; that is said, and the JSON export has it. */
const isUnwritten = (note: string): boolean => note.includes('cannot be written so that an import reads it back as');

describe('whatever is edited', () => {
  it.each([...documentsAtHand.keys()])(
    'the document that is written reads as the guide stands, or says which row it left as it is: %s',
    (name) => {
      const text = textOf(name);
      fc.assert(
        fc.property(someEdits, (edits) => {
          const isSaid = (note: string): boolean => isLeft(note) || (name === 'html-tables.md' && isUnwritten(note));
          const world = exportWorld(text);
          for (const each of edits) makeEdit(world, each);
          const { text: written, notes } = world.export();
          const { guide } = readDocument(written);
          const ours = world.catalog
            .entriesOf(world.guide)
            .filter((entry) => entry.status === 'PUBLISHED')
            .map((entry) => ourRow(world.catalog, entry));
          expect(notes.filter((note) => !isMoved(note) && !isSaid(note) && !isField(note))).toEqual([]);
          const left = [...guide.rows];
          const found = ours.map((row) => {
            const at = notes.length > 0 ? left.findIndex((other) => sameRow(row, other)) : 0;
            const [other] = at === -1 ? [] : left.splice(at, 1);
            return other !== undefined && sameRow(row, other);
          });
          const unsaid = Math.max(0, found.filter((one) => !one).length - notes.filter(isSaid).length);
          expect({ unsaid, left: Math.max(0, left.length - notes.filter(isSaid).length) }).toEqual({
            unsaid: 0,
            left: 0,
          });
          const fields = guideDiff(guide, guideContent(world.catalog, world.guide));
          expect(fields.length).toBe(notes.filter(isField).length);
        }),
        { numRuns: text.length > 20_000 ? 1 : 4 },
      );
    },
    120_000,
  );
});
