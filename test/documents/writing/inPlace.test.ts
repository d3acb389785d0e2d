import { describe, expect, it } from 'vitest';
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

  it('of a new step stands behind the last one, with the next number', () => {
    const world = exportWorld(text);
    const { steps } = world.entry('80070005');
    const said = steps.map((step) => ({ text: world.catalog.mitigationOf(step).text }));
    edit(world, { mitigations: [...said, { text: 'Sign in.' }] });
    expect(world.export()).toEqual({ text: text.replace('2. Wait.\n', '2. Wait.\n3. Sign in.\n'), notes: [] });
  });
});
