import { beforeEach, describe, expect, it } from 'vitest';
import {
  guideNamed,
  guideToEdit,
  listEntries,
  listMitigations,
  type EntryFilter,
  type MitigationFilter,
  type MitigationOrder,
} from '../../../src/domain/catalog/lists.ts';
import { readPage, type PagedList } from '../../../src/domain/catalog/page.ts';
import { archiveEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { archiveGuide } from '../../../src/domain/editing/archiveGuide.ts';
import { createMitigation } from '../../../src/domain/editing/mitigations/createMitigation.ts';
import { updateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { isInvalidInput, type InvalidInput } from '../../../src/domain/problem.ts';
import { editWorld, slugs, type EditWorld } from '../editing/editWorld.ts';

let world: EditWorld;
beforeEach(() => {
  world = editWorld(
    [
      '80070005 | Access is denied. | If asked, >> Sign in again. // Restart.',
      '80090016 | The keyset is gone. | Restart.',
      '801C03ED | It waits. |',
      '- | No token. | Restart.',
      '80070057 | Archived. | Restart.',
    ],
    ['C000006D | Elsewhere. | Wait.'],
  );
  const { id, version } = world.entry('80070057');
  world.edit((catalog) => archiveEntry(catalog, { id, expectedVersion: version }));
});

function allOf<Node>(list: PagedList<Node> | InvalidInput): readonly Node[] {
  if (isInvalidInput(list)) throw new Error(list.message);
  const page = readPage(list, { first: 100 });
  if (isInvalidInput(page)) throw new Error(page.message);
  expect(page.totalCount()).toBe(page.edges.length);
  return page.edges.map(({ node }) => node);
}
const codesOf = (filter: EntryFilter, direction: 'ASC' | 'DESC' = 'ASC') =>
  allOf(listEntries(world.catalog, filter, { field: 'CODE', direction })).map(({ code }) =>
    code === null ? '-' : code.toString(16).toUpperCase(),
  );

describe('a list of entries', () => {
  it.each<[string, EntryFilter, string[]]>([
    ['all that are published, by code', {}, ['80070005', '80090016', '801C03ED', 'C000006D', '-']],
    ['those of a guide', { guide: slugs.second }, ['C000006D']],
    ['those with steps', { outcome: 'MITIGATED' }, ['80070005', '80090016', 'C000006D', '-']],
    ['those without', { outcome: 'UNMITIGATED' }, ['801C03ED']],
    ['those of a facility', { facility: 9 }, ['80090016']],
    ['those of a layout', { space: 'NTSTATUS' }, ['C000006D']],
    ['those of a family', { family: 'bugcheck' }, []],
    ['those of codes, in any form', { codes: ['-2147024891', '0x801C03ED', '0x80004001'] }, ['80070005', '801C03ED']],
    ['those of no codes', { codes: [] }, []],
    ['those that are archived', { status: 'ARCHIVED' }, ['80070057']],
    ['those with a code', { hasCode: true, guide: slugs.first }, ['80070005', '80090016', '801C03ED']],
    ['those without a code', { hasCode: false }, ['-']],
    ['those whose cause says a text', { text: 'KEYSET' }, ['80090016']],
    ['those whose step says a text', { text: 'sign in' }, ['80070005']],
    ['those whose condition says a text', { text: 'if asked' }, ['80070005']],
    ['those whose code is a text in another form', { text: '-2147024891' }, ['80070005']],
    ['those whose code holds a text', { text: '0x8009' }, ['80090016']],
    ['all, as an empty text says nothing', { text: ' ', guide: slugs.second }, ['C000006D']],
    ['those that meet every condition', { facility: 7, outcome: 'UNMITIGATED' }, []],
  ])('holds %s: %j', (_what, filter, codes) => {
    expect(codesOf(filter)).toEqual(codes);
  });

  it('holds those that use a mitigation', () => {
    const mitigation = world.mitigation('Restart.');
    expect(codesOf({ mitigation })).toEqual(['80070005', '80090016', '-']);
  });

  it('is read from its end in descending order', () => {
    expect(codesOf({ hasCode: true }, 'DESC')).toEqual(['C000006D', '801C03ED', '80090016', '80070005']);
  });

  it('is as in the document by position, and by change by the last one', () => {
    const order = (field: 'POSITION' | 'UPDATED_AT') =>
      allOf(listEntries(world.catalog, {}, { field, direction: 'DESC' })).map(({ causes }) => causes[0]);
    expect(order('POSITION')).toEqual([
      'Elsewhere.',
      'No token.',
      'It waits.',
      'The keyset is gone.',
      'Access is denied.',
    ]);
    expect(order('UPDATED_AT')[0]).toBe('Elsewhere.');
  });

  it.each<[string, EntryFilter, string, string]>([
    ['a guide that is not there', { guide: 'none' }, 'NOT_FOUND', 'filter.guide'],
    ['a mitigation that is not there', { mitigation: 'm' }, 'NOT_FOUND', 'filter.mitigation'],
    ['a family that is not there', { family: 'none' }, 'NOT_FOUND', 'filter.family'],
    ['an outcome that no entry has', { outcome: 'UNLISTED' }, 'INVALID_VALUE', 'filter.outcome'],
    ['a text that is no code', { codes: ['0x80004001', 'x'] }, 'INVALID_CODE', 'filter.codes.1'],
    ['501 codes', { codes: Array.from({ length: 501 }, () => '0x80004001') }, 'INVALID_VALUE', 'filter.codes'],
  ])('is refused for %s', (_what, filter, code, place) => {
    const refused = listEntries(world.catalog, filter, { field: 'CODE', direction: 'ASC' });
    expect(isInvalidInput(refused) ? [refused.code, refused.path.join('.')] : null).toEqual([code, place]);
  });

  it('takes 500 codes', () => {
    expect(codesOf({ codes: Array.from({ length: 500 }, () => '0x80070005') })).toEqual(['80070005']);
  });

  it('counts each of its filters by itself', () => {
    expect(codesOf({ facility: 7 })).toHaveLength(1);
    expect(codesOf({ facility: 9 })).toHaveLength(1);
    expect(codesOf({ hasCode: true, facility: 7 })).toHaveLength(1);
    expect(codesOf({})).toHaveLength(5);
  });
});

describe('a list of mitigations', () => {
  const textsOf = (filter: MitigationFilter) => allOf(listMitigations(world.catalog, filter)).map(({ text }) => text);

  beforeEach(() => {
    world.edit((catalog, newId) => createMitigation(catalog, { text: 'Unused.' }, newId));
    const { slug, version } = world.guide(slugs.second);
    world.edit((catalog, newId) =>
      updateGuide(catalog, { slug, expectedVersion: version, firstSteps: [{ text: 'Ask first.' }] }, newId),
    );
  });

  it.each<[string, MitigationFilter, string[]]>([
    ['all, in the order of the alphabet', {}, ['Ask first.', 'Restart.', 'Sign in again.', 'Unused.', 'Wait.']],
    ['those of a guide, its first steps included', { guide: slugs.second }, ['Ask first.', 'Wait.']],
    ['those that say a text', { text: 'IN AGAIN' }, ['Sign in again.']],
    ['those that nothing uses', { unused: true }, ['Unused.']],
    ['those that something uses', { unused: false, text: 'a' }, ['Ask first.', 'Restart.', 'Sign in again.', 'Wait.']],
  ])('holds %s: %j', (_what, filter, texts) => {
    expect(textsOf(filter)).toEqual(texts);
  });

  it.each<[MitigationOrder['field'], MitigationOrder['direction'], string[]]>([
    ['TEXT', 'DESC', ['Wait.', 'Unused.', 'Sign in again.', 'Restart.', 'Ask first.']],
    ['USED_BY', 'ASC', ['Ask first.', 'Unused.', 'Sign in again.', 'Wait.', 'Restart.']],
    ['USED_BY', 'DESC', ['Restart.', 'Wait.', 'Sign in again.', 'Unused.', 'Ask first.']],
    ['UPDATED_AT', 'DESC', ['Ask first.', 'Unused.', 'Wait.', 'Sign in again.', 'Restart.']],
  ])('may be in the order %s %s: %j', (field, direction, texts) => {
    const order = { field, direction };
    const inOrder = () => allOf(listMitigations(world.catalog, {}, order)).map(({ text }) => text);
    expect(inOrder()).toEqual(texts);
    expect(inOrder()).toEqual(texts);
  });

  it('does not hold as used what only an archived entry uses', () => {
    const { id, version } = world.entry('C000006D', slugs.second);
    world.edit((catalog) => archiveEntry(catalog, { id, expectedVersion: version }));
    expect(textsOf({ unused: true })).toEqual(['Unused.', 'Wait.']);
  });
});

describe('a guide by its slug', () => {
  it('is none if no slug is given', () => {
    expect(guideNamed(world.catalog, null, ['guide'])).toBeNull();
    expect(guideNamed(world.catalog, undefined, ['guide'])).toBeNull();
  });

  it('is refused with those there are if none has it; an archived one is as unknown, but to those who edit', () => {
    expect(guideNamed(world.catalog, 'none', ['guide'])).toMatchObject({
      message: `No guide has the slug "none"; there is "${slugs.first}", "${slugs.second}".`,
    });
    const { slug, version } = world.guide(slugs.second);
    world.edit((catalog) => archiveGuide(catalog, { slug, expectedVersion: version }));
    for (const named of [slug, 'none']) {
      expect(guideNamed(world.catalog, named, ['guide'])).toMatchObject({
        code: 'NOT_FOUND',
        message: `No guide has the slug "${named}"; there is "${slugs.first}".`,
      });
    }
    expect(guideToEdit(world.catalog, slug, ['guide'])).toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('is archived') as string,
    });
    expect(guideToEdit(world.catalog, 'none', ['guide'])).toEqual(guideNamed(world.catalog, 'none', ['guide']));
  });
});
