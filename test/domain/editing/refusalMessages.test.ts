import { beforeEach, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { archiveEntry, restoreEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { archiveGuide } from '../../../src/domain/editing/archiveGuide.ts';
import { createEntry } from '../../../src/domain/editing/createEntry.ts';
import { createGuide } from '../../../src/domain/editing/createGuide.ts';
import { createMitigation } from '../../../src/domain/editing/mitigations/createMitigation.ts';
import { deleteMitigation } from '../../../src/domain/editing/mitigations/deleteMitigation.ts';
import { mergeMitigations } from '../../../src/domain/editing/mitigations/mergeMitigations.ts';
import { updateMitigation } from '../../../src/domain/editing/mitigations/updateMitigation.ts';
import { redactText } from '../../../src/domain/editing/redactText.ts';
import { readSuggestion } from '../../../src/domain/editing/readSuggestion.ts';
import type { NewId, Ruling } from '../../../src/domain/editing/ruling.ts';
import { updateEntry, type UpdateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { updateGuide, type UpdateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { updateSynonyms } from '../../../src/domain/editing/updateSynonyms.ts';
import { editWorld, slugs, type EditWorld } from './editWorld.ts';

let world: EditWorld;
beforeEach(() => {
  world = editWorld(
    ['80070001 | One. | Restart.', '80070002 | Two. | Sign in.', '80070003 | Three. | Restart.'],
    ['80070004 | Four. | Wait.'],
  );
});

type Rule = (catalog: Catalog, newId: NewId) => Ruling;
const update =
  (command: Partial<UpdateEntry>): Rule =>
  (catalog, newId) => {
    const { id, version } = world.entry('80070001');
    return updateEntry(catalog, { id, expectedVersion: version, ...command }, newId);
  };
const guide =
  (command: Partial<UpdateGuide>): Rule =>
  (catalog, newId) =>
    updateGuide(catalog, { slug: slugs.first, expectedVersion: 1, ...command }, newId);
const idOf = (hex: string, slug?: string) => world.entry(hex, slug).id;
const archive =
  (hex: string, slug?: string): Rule =>
  (catalog) => {
    const { id, version } = world.entry(hex, slug);
    return archiveEntry(catalog, { id, expectedVersion: version });
  };
const restore =
  (hex: string, slug?: string): Rule =>
  (catalog) => {
    const { id, version } = world.entry(hex, slug);
    return restoreEntry(catalog, { id, expectedVersion: version });
  };
const at1 = { expectedVersion: 1 };

/** A place in the input, a message with {…} for ids that the world gives, and the edit; those before it go through. */
type Refused = [place: string, message: string, ...edits: Rule[]];

describe('what a refusal says', () => {
  it.each<Refused>([
    ['input.id', 'The entry is published already; there is nothing to do.', restore('80070001')],
    ['input.id', 'The entry is archived already; there is nothing to do.', archive('80070001'), archive('80070001')],
    [
      'input.id',
      `Its guide "${slugs.second}" is archived; undo the change that did that, which its history names, to bring all of it back.`,
      (catalog) => archiveGuide(catalog, { slug: slugs.second, expectedVersion: 2 }),
      restore('80070004', slugs.second),
    ],
    [
      'input.id',
      'Entry "{new}" lists this code by now; archive that one first, or add to it what this one says.',
      archive('80070001'),
      (catalog, newId) => createEntry(catalog, { guide: slugs.first, code: '0x80070001' }, newId),
      (catalog) => {
        const [entry] = catalog.entriesOf(world.guide(slugs.first));
        return restoreEntry(catalog, { id: entry?.id ?? '', expectedVersion: entry?.version ?? 0 });
      },
    ],
    [
      'input.code',
      'The guide lists 0x80070002 already, in entry "{80070002}"; edit that one instead.',
      update({ code: '0x80070002' }),
    ],
    [
      'input.causes',
      'An entry without a code needs a cause, or nobody finds it; give it one of the two.',
      update({ code: null, causes: [] }),
    ],
    ['input', 'The entry says exactly this already; there is nothing to save.', update({})],
    [
      'input.symbol',
      `"${'A'.repeat(60)}" is not a symbol; write a name such as NTE_BAD_DATA: letters, digits and "_", 100 at most.`,
      update({ symbol: 'A'.repeat(101) }),
    ],
    [
      'input.symbol',
      '"1A" is not a symbol; write a name such as NTE_BAD_DATA: letters, digits and "_", 100 at most.',
      update({ symbol: '1A' }),
    ],
    [
      'input.symbol',
      '"A-B" is not a symbol; write a name such as NTE_BAD_DATA: letters, digits and "_", 100 at most.',
      update({ symbol: 'A-B' }),
    ],
    ['input.mitigations.0', 'input.mitigations.0 needs exactly one of id and text.', update({ mitigations: [{}] })],
    [
      'input.mitigations.0.id',
      `No mitigation has the id "${'x'.repeat(60)}…"; take the id from a look-up or a list.`,
      update({ mitigations: [{ id: 'x'.repeat(61) }] }),
    ],
    [
      'input.mitigations.0.id',
      `No mitigation has the id "${'x'.repeat(60)}"; take the id from a look-up or a list.`,
      update({ mitigations: [{ id: 'x'.repeat(60) }] }),
    ],
    [
      'input.id',
      '"{Restart.}" is the id of a mitigation; input.id takes the id of an entry.',
      (catalog, newId) => updateEntry(catalog, { id: world.mitigation('Restart.'), ...at1 }, newId),
    ],
    [
      'input.id',
      '"{80070001}" is the id of an entry; input.id takes the id of a mitigation.',
      (catalog) => deleteMitigation(catalog, { id: idOf('80070001'), ...at1 }),
    ],
    [
      'input.expectedVersion',
      'The entry stands at version 1, not 9: look at what changed, then send the edit again with expectedVersion 1.',
      update({ expectedVersion: 9 }),
    ],
    [
      'input.position',
      'position is 5; the guide has room at 1 to 4.',
      (catalog, newId) => createEntry(catalog, { guide: slugs.first, code: '0x80070009', position: 5 }, newId),
    ],
    ['input', 'The guide says exactly this already; there is nothing to save.', guide({})],
    [
      'input.slug',
      `There is a guide "${slugs.second}" already; give this one another slug.`,
      (catalog, newId) => createGuide(catalog, { slug: slugs.second, title: 'X' }, newId),
    ],
    [
      'input.scope.0',
      `input.scope.0 is "${'?'.repeat(60)}", which is not a rule of a scope; write "facility 28", "NTSTATUS facility 27", a range such as "0x80240000-0x8024FFFF" with the lower code first, the beginning of names such as "WU_E_*", or "family aadsts".`,
      guide({ scope: ['?'.repeat(61)] }),
    ],
    [
      'input.text',
      'Mitigation "{Restart.}" says this already; use that one.',
      (catalog, newId) => createMitigation(catalog, { text: 'restart' }, newId),
    ],
    [
      'input.text',
      'The mitigation says exactly this already; there is nothing to save.',
      (catalog) => updateMitigation(catalog, { id: world.mitigation('Restart.'), ...at1, text: 'Restart.' }),
    ],
    [
      'input.text',
      'Mitigation "{Sign in.}" says this already; use that one in the entries, or word this one differently.',
      (catalog) => updateMitigation(catalog, { id: world.mitigation('Restart.'), ...at1, text: 'sign in' }),
    ],
    [
      'input.id',
      'It is used by 2 entries; give those another mitigation first, or merge this one into another.',
      (catalog) => deleteMitigation(catalog, { id: world.mitigation('Restart.'), ...at1 }),
    ],
    [
      'input.id',
      `It is used by 1 entry and the first steps of guide "${slugs.first}" and the first steps of guide "${slugs.second}"; give those another mitigation first, or merge this one into another.`,
      guide({ firstSteps: [{ text: 'Sign in.' }] }),
      guide({ slug: slugs.second, expectedVersion: 2, firstSteps: [{ text: 'Sign in.' }] }),
      (catalog) => deleteMitigation(catalog, { id: world.mitigation('Sign in.'), ...at1 }),
    ],
    [
      'input.from',
      'from has 0 ids; name 1 to 50.',
      (catalog) => mergeMitigations(catalog, { into: world.mitigation('Restart.'), from: [] }),
    ],
    [
      'input.from',
      '"{Restart.}" cannot give way to itself; leave it out of from.',
      (catalog) => {
        const into = world.mitigation('Restart.');
        return mergeMitigations(catalog, { into, from: [into] });
      },
    ],
    [
      'input.text',
      'input.text has 2 letters and digits; give at least 3, or too much would be taken out with it.',
      (catalog) => redactText(catalog, { text: 'é1 -', reason: 'A name.' }, 1),
    ],
    [
      'input.reason',
      'The reason holds the text that is to be redacted, and would keep it; say it in other words.',
      (catalog) => redactText(catalog, { text: 'Ada', reason: 'Ada' }, 1),
    ],
    [
      'input.text',
      'This text stands nowhere: not in the guidance, its history, imported documents, search texts or reasons. Check its spelling.',
      (catalog) => redactText(catalog, { text: 'Ada', reason: 'A name.' }, 0),
    ],
    [
      'input.groups',
      'input.groups has 501 groups; at most 500 are kept.',
      (catalog) =>
        updateSynonyms(catalog, { expectedVersion: 0, groups: Array.from({ length: 501 }, () => ['a', 'b']) }),
    ],
    [
      'input.groups.0.1',
      'input.groups.0.1 is not a word or phrase; write letters or digits, and no comma or line break.',
      (catalog) => updateSynonyms(catalog, { expectedVersion: 0, groups: [['a', 'b,c']] }),
    ],
    [
      'input.groups.0',
      'input.groups.0 holds one word or phrase only; give at least two that mean the same.',
      (catalog) => updateSynonyms(catalog, { expectedVersion: 0, groups: [['a', 'A']] }),
    ],
    [
      'input.groups.0',
      'input.groups.0 has 31 words; at most 30 are kept.',
      (catalog) =>
        updateSynonyms(catalog, {
          expectedVersion: 0,
          groups: [Array.from({ length: 31 }, (_, n) => `w${String(n)}`)],
        }),
    ],
    [
      'input.groups',
      'The list says exactly this already; there is nothing to save.',
      (catalog) => updateSynonyms(catalog, { expectedVersion: 0, groups: catalog.synonyms().groups }),
    ],
  ])('at %s is: %s', (place, message, ...edits) => {
    const results = edits.map((edit) => world.edit(edit));
    const made = results.flatMap(({ subjectId }) => subjectId ?? []);
    const said = message.replace(/\{([^}]+)\}/g, (_, name: string) => {
      if (name === 'new') return made.at(-1) ?? '';
      return /^\d/.test(name) ? idOf(name) : world.mitigation(name);
    });
    expect(results.slice(0, -1).flatMap(({ problems }) => problems)).toEqual([]);
    expect(results.at(-1)?.problems.map((problem) => [problem.path.join('.'), problem.message])).toEqual([
      [place, said],
    ]);
  });
});

describe('a suggestion that may name someone', () => {
  const suggest = (text: string) => readSuggestion(world.catalog, { code: '0x80070001', kind: 'STEP', text });

  it('is refused with what can stay', () => {
    const refused = suggest('Ask ada@example.test for it.');
    expect(refused).toMatchObject({ code: 'INVALID_VALUE', path: ['input', 'text'] });
    expect(refused).toMatchObject({
      message: expect.stringMatching(
        /^The text may name a person, a machine, an address or a path, which is never kept; say it without\. What can stay: "Ask /,
      ) as string,
    });
  });

  it.each([
    ['x'.repeat(1_000), null],
    ['x'.repeat(1_001), ['TOO_LONG', 'input.text']],
    [' ', ['INVALID_VALUE', 'input.text']],
  ])('has 1 to 1,000 characters: %#', (text, problem) => {
    const read = suggest(text);
    expect('message' in read ? [read.code, read.path.join('.')] : null).toEqual(problem);
  });

  it('is of a code', () => {
    const read = readSuggestion(world.catalog, { code: 'hello', kind: 'STEP', text: 'Wait.' });
    expect(read).toMatchObject({ code: 'INVALID_CODE', path: ['input', 'code'] });
  });
});
