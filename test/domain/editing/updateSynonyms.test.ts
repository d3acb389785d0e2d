import { beforeEach, describe, expect, it } from 'vitest';
import { updateSynonyms } from '../../../src/domain/editing/updateSynonyms.ts';
import { codesOf, editWorld, type EditWorld, type Edited } from './editWorld.ts';

let world: EditWorld;
beforeEach(() => {
  world = editWorld([]);
});

const update = (groups: readonly (readonly string[])[], expectedVersion = world.catalog.synonyms().version): Edited =>
  world.edit((catalog) => updateSynonyms(catalog, { expectedVersion, groups }));
const words = (count: number) => Array.from({ length: count }, (_, place) => `word${String(place)}`);

describe('a list of words of the same meaning', () => {
  it('is made the first time at version 0, and revised after that', () => {
    expect(world.catalog.synonyms().version).toBe(0);
    expect(update([['restart', 'reboot']]).change?.revisions.map(({ action }) => action)).toEqual(['CREATED']);
    expect(update([['restart', 'reboot', 'boot again']]).change?.revisions.map(({ action }) => action)).toEqual([
      'UPDATED',
    ]);
    expect(world.catalog.synonyms().groups).toEqual([['restart', 'reboot', 'boot again']]);
  });

  it('is kept without blanks around words, with one blank between them, and with each word once, whatever its case', () => {
    update([[' sign  in ', 'log on', 'Sign in', 'LOG ON']]);
    expect(world.catalog.synonyms().groups).toEqual([['sign in', 'log on']]);
  });

  it.each<[string, readonly (readonly string[])[], string, string]>([
    ['a group has one word only', [['restart']], 'INVALID_VALUE', 'input.groups.0'],
    [
      'a group has one word, written twice',
      [
        ['a', 'b'],
        ['TPM', 'tpm'],
      ],
      'INVALID_VALUE',
      'input.groups.1',
    ],
    ['a word is empty', [['restart', ' ']], 'INVALID_VALUE', 'input.groups.0.1'],
    ['a word has a comma', [['restart', 'a, b']], 'INVALID_VALUE', 'input.groups.0.1'],
    ['a word has a line break', [['restart', 'a\nb']], 'INVALID_VALUE', 'input.groups.0.1'],
    ['a word has neither a letter nor a digit', [['restart', '+-+']], 'INVALID_VALUE', 'input.groups.0.1'],
    ['a word has 81 characters', [['restart', 'x'.repeat(81)]], 'TOO_LONG', 'input.groups.0.1'],
    ['a group has 31 words', [words(31)], 'TOO_LONG', 'input.groups.0'],
    ['there are 501 groups', words(501).map((word) => [word, `${word}x`]), 'TOO_LONG', 'input.groups'],
  ])('is refused if %s', (_because, groups, code, place) => {
    const { problems, change } = update(groups);
    expect(problems.map((problem) => [problem.code, problem.path.join('.')])).toEqual([[code, place]]);
    expect(change).toBeNull();
  });

  it.each<[string, readonly (readonly string[])[]]>([
    ['words of 80 characters', [['restart', 'x'.repeat(80)]]],
    ['groups of 30 words', [words(30)]],
    ['500 groups', words(500).map((word) => [word, `${word}x`])],
    ['no group at all', []],
  ])('may have %s', (_what, groups) => {
    expect(codesOf(update(groups))).toEqual([]);
    expect(world.catalog.synonyms().groups).toEqual(groups);
  });

  it('is not written again as it is, nor on another version', () => {
    update([['restart', 'reboot']]);
    expect(codesOf(update([['restart', 'reboot ']]))).toEqual(['NOTHING_TO_CHANGE']);
    expect(codesOf(update([['a', 'b']], 0))).toEqual(['STALE_VERSION']);
  });
});
