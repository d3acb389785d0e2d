import { describe, expect, it } from 'vitest';
import { archiveEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { updateEntry, type UpdateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { updateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { slug } from '../../domain/merging/guideWorld.ts';
import { exportWorld, type ExportWorld } from './exportWorld.ts';

function edit(world: ExportWorld, input: Omit<UpdateEntry, 'id' | 'expectedVersion'>): void {
  const { id, version: expectedVersion } = world.entry('80070005');
  world.edit((catalog, newId) => updateEntry(catalog, { id, expectedVersion, ...input }, newId));
}

describe('an edit that has no place', () => {
  const text =
    '# Errors\n\n## 0x80070005\n\n**Cause:** No access.\n\n**Resolution:**\n\n1. Run:\n\n   ```cmd\n   a\n   ```\n\n2. Wait.\n';

  it('leaves the lines as they are, and says where, what and what to do', () => {
    const world = exportWorld(text);
    edit(world, { causes: ['Resolution: Ask.'] });
    const { text: written, notes } = world.export();
    expect(written).toBe(text);
    expect(notes).toEqual([
      'Line 3: 0x80070005 stays as the document has it, without the cause "Resolution: Ask.", since an import would not read it back from there. Write it into the document by hand, or take the JSON export.',
    ]);
  });

  it('in the title, which would make an article of the document, leaves the title', () => {
    const labels =
      '# Labels\n\n**Error code:** 0x80090405\n**Cause:** The head is hot.\n**Resolution:** Let it cool.\n';
    const world = exportWorld(labels);
    const { version: expectedVersion } = world.guide;
    world.edit((catalog, newId) => updateGuide(catalog, { slug, expectedVersion, title: 'NTE_PERM' }, newId));
    expect(world.export()).toEqual({
      text: labels,
      notes: ["The guide's title cannot be written so that an import reads it back; see it in the JSON export."],
    });
  });

  it('of one word of a step with a block of code changes that word', () => {
    const world = exportWorld(text);
    const { steps } = world.entry('80070005');
    const said = steps.map((step) => world.catalog.mitigationOf(step).text);
    edit(world, { mitigations: said.map((each) => ({ text: each.replace('Run', 'Run this') })) });
    expect(world.export()).toEqual({ text: text.replace('1. Run:', '1. Run this:'), notes: [] });
  });

  it.each([
    {
      because: 'a header has it in the comment above the name',
      document:
        '#ifndef ERRORS\n//\n// MessageText:\n//\n// No access.\n//\n#define E_ACCESSDENIED 0x80070005L\n#endif\n',
    },
    {
      because: 'a table has it in one cell across causes and steps',
      document:
        '<table>\n<tr><th>Code</th><th>Cause</th><th>Fix</th></tr>\n<tr><td>0x80070005</td><td colspan="2">No access.</td></tr>\n</table>\n',
    },
    {
      because: 'a table of AsciiDoc has it in a line of its own',
      document: '# E\n\n|===\n|Error code |Cause\n\n|0x80070005\n|No access.\n|===\n',
    },
    {
      because: 'a table has the code in the message that one sees',
      document:
        '# E\n\n| Error message | Reason |\n|--|--|\n| The call failed with 0x80070005 at once | No access. |\n',
    },
  ])('of a cause changes its words alone, where $because', ({ document }) => {
    const world = exportWorld(document);
    edit(world, { causes: ['No rights.'] });
    expect(world.export()).toEqual({ text: document.replace('No access.', 'No rights.'), notes: [] });
  });

  it('of a new step stands behind the last one, with the next number', () => {
    const world = exportWorld(text);
    const { steps } = world.entry('80070005');
    const said = steps.map((step) => ({ text: world.catalog.mitigationOf(step).text }));
    edit(world, { mitigations: [...said, { text: 'Sign in.' }] });
    expect(world.export()).toEqual({ text: text.replace('2. Wait.\n', '2. Wait.\n3. Sign in.\n'), notes: [] });
  });

  it('in an attribute of XML is written where only one of them has that text', () => {
    const list = (cause: string, note: string) =>
      `<errors>\n<error code="0x80070005" cause="${cause}" ticket="${note}"/>\n<error code="0x80070020" cause="Open." ticket="2"/>\n</errors>\n`;
    const own = exportWorld(list('No access.', '1'));
    edit(own, { causes: ['No "c" & d.'] });
    expect(own.export()).toEqual({ text: list('No &quot;c&quot; &amp; d.', '1'), notes: [] });
    const twice = exportWorld(list('No access.', 'No access.'));
    edit(twice, { causes: ['No rights.'] });
    expect(twice.export()).toEqual({
      text: list('No access.', 'No access.'),
      notes: [expect.stringMatching(/^Line 2: 0x80070005 stays /)],
    });
  });

  it('for one of two rows that share a cell leaves both, and says why', () => {
    const tied =
      '<table>\n<tr><th>Code</th><th>Cause</th><th>Fix</th></tr>\n<tr><td>0x80070005</td><td>No access.</td><td rowspan="2">Ask.</td></tr>\n<tr><td>0x80070020</td><td>Open.</td></tr>\n</table>\n';
    const archived = exportWorld(tied);
    const { id, version: expectedVersion } = archived.entry('80070005');
    archived.edit((catalog) => archiveEntry(catalog, { id, expectedVersion }));
    expect(archived.export()).toEqual({
      text: tied,
      notes: [expect.stringMatching(/^Line 3: 0x80070005 stays .* though it is no longer published, since /)],
    });
  });

  it('of a code that reaches over several rows is written where it stands', () => {
    const tied =
      '<table>\n<tr><th>Code</th><th>Cause</th><th>Fix</th></tr>\n<tr><td rowspan="2">0x80070005</td><td>No access.</td><td>Grant it.</td></tr>\n<tr><td>No right.</td><td>Ask.</td></tr>\n</table>\n';
    const coded = exportWorld(tied);
    edit(coded, { code: '0x80070006' });
    expect(coded.export()).toEqual({ text: tied.replace('0x80070005', '0x80070006'), notes: [] });

    const caused = exportWorld(tied);
    edit(caused, { causes: ['Not signed in.', 'No right.'] });
    expect(caused.export()).toEqual({ text: tied.replace('No access.', 'Not signed in.'), notes: [] });
  });

  it.each([
    {
      because: 'the step numbers, marks and blanks of the other texts stay',
      row: '| 0x80070005 | Numerous causes. | Do this: <br> 1. Run *a.exe*.  <br> 2. Wait.<br/>Then ask. |',
      from: 'Then ask.',
      to: 'Then ask once more.',
    },
    {
      because: 'of two addresses with the same letters the one is meant that is written so',
      row: '| 0x80070005 | It hangs. | Allow: <br> `http://*.update.example` <br> `http://update.example` |',
      from: '`http://update.example`',
      to: '`http://updates.example`',
    },
  ])('of one text in a cell changes that text alone: $because', ({ row, from, to }) => {
    const table = `# A\n\n| Code | Cause | Resolution |\n|---|---|---|\n${row}\n`;
    const world = exportWorld(table);
    const said = world.entry('80070005').steps.map((step) => world.catalog.mitigationOf(step).text);
    expect(said).toContain(from);
    edit(world, { mitigations: said.map((each) => ({ text: each === from ? to : each })) });
    const at = table.lastIndexOf(from);
    expect(world.export()).toEqual({ text: table.slice(0, at) + to + table.slice(at + from.length), notes: [] });
  });

  it('of a name leaves the anchors that links lead to', () => {
    const anchored =
      '# A\n\n| Code | Name | Cause |\n|---|---|---|\n| 0x80240004 | <a id="WU_E_OLD"></a>WU\\_E\\_OLD | It is old. |\n';
    const world = exportWorld(anchored);
    const { id, version: expectedVersion } = world.entry('80240004');
    world.edit((catalog, newId) => updateEntry(catalog, { id, expectedVersion, symbol: 'WU_E_NEW' }, newId));
    expect(world.export()).toEqual({ text: anchored.replace('WU\\_E\\_OLD', 'WU\\_E\\_NEW'), notes: [] });
  });
});

describe('texts of an HTML cell', () => {
  const row = (steps: string): string =>
    `<table>\n<tr><th>Code</th><th>Cause</th><th>Resolution</th></tr>\n<tr><td>0x80070005</td><td>No access.</td>\n<td>${steps}</td></tr>\n</table>\n`;

  it.each([
    ['items', '<ol>\n  <li>Open <b>it</b>.</li>\n  <li>Wait.</li>\n</ol>', '\n  <li>Sign in.</li>\n</ol>', '\n</ol>'],
    ['paragraphs', '<p>Open <b>it</b>.</p><p>Wait.</p>', '<p>Sign in.</p>', ''],
    ['lines between empty ones', '\n\nOpen <b>it</b>.\n\nWait.\n\n', '\n\nSign in.\n\n', '\n\n'],
  ])('that come, as %s, leave the others as they are written', (_, steps, behind, end) => {
    const world = exportWorld(row(steps));
    const said = world.entry('80070005').steps.map((step) => ({ text: world.catalog.mitigationOf(step).text }));
    edit(world, { mitigations: [...said, { text: 'Sign in.' }] });
    const whole = end === '' ? steps + behind : steps.slice(0, -end.length) + behind;
    expect(world.export()).toEqual({ text: row(whole), notes: [] });
  });

  it('that go, take their item along', () => {
    const world = exportWorld(row('<ol>\n  <li>Open.</li>\n  <li>Wait.</li>\n</ol>'));
    edit(world, { mitigations: [{ text: 'Wait.' }] });
    expect(world.export()).toEqual({ text: row('<ol>\n  <li>Wait.</li>\n</ol>'), notes: [] });
  });
});

describe('a saved page', () => {
  it('gets no table of Markdown behind it, which would make another document of it', () => {
    const page =
      '<html><head><title>Codes</title></head><body>\n<h1>Codes</h1>\n<table>\n<tr><th>Code</th><th>Cause</th></tr>\n<tr><td>0x80070005</td><td>No access.</td></tr>\n</table>\n</body></html>\n';
    const world = exportWorld(page);
    edit(world, { mitigations: [{ text: 'Ask.' }] });
    const { text, notes } = world.export();
    expect(text).toBe(page);
    expect(notes).toEqual([expect.stringMatching(/^Line 5: 0x80070005 stays .* without the step "Ask\."/)]);
  });
});
