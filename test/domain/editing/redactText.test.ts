import { beforeEach, describe, expect, it } from 'vitest';
import { redactText } from '../../../src/domain/editing/redactText.ts';
import type { Revision } from '../../../src/domain/changes/change.ts';
import { updateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { updateSynonyms } from '../../../src/domain/editing/updateSynonyms.ts';
import { editWorld, slugs, type EditWorld } from './editWorld.ts';

let world: EditWorld;
beforeEach(() => {
  world = editWorld([
    '80070001 | Ada Lovelace has the key. | Ask Ada Lovelace. // Restart.',
    '80070002 | Other. | Restart.',
  ]);
});

const rule = (text: string, { reason = 'A name that should not be here.', elsewhere = 0 } = {}) =>
  redactText(world.catalog, { text, reason }, elsewhere);
const problemsOf = (ruling: ReturnType<typeof rule>) =>
  ruling.kind === 'Refusal' ? ruling.problems.map(({ code, path }) => [code, path.join('.')]) : [];
const revisionsOf = (ruling: ReturnType<typeof rule>): readonly Revision[] =>
  ruling.kind === 'Approval' ? ruling.change.revisions : [];

describe('redacting a text', () => {
  it('revises what holds it, from the redacted content to the same, and nothing else', () => {
    const ruling = rule(' Ada Lovelace ');
    expect(ruling).toMatchObject({ change: { kind: 'REDACTION', redaction: { text: 'Ada Lovelace' } } });
    const revisions = revisionsOf(ruling);
    expect(revisions.map(({ nodeId }) => nodeId).sort()).toEqual(
      [world.entry('80070001').id, world.mitigation('Ask Ada Lovelace.')].sort(),
    );
    for (const { action, before, after } of revisions) {
      expect(action).toBe('UPDATED');
      expect(before).toEqual(after);
      expect(JSON.stringify(after)).not.toContain('Ada');
      expect(after).not.toHaveProperty('version');
    }
  });

  it('takes it out of guides and synonyms, too', () => {
    const guide = world.guide(slugs.first);
    world.edit((catalog, newId) =>
      updateGuide(catalog, { slug: slugs.first, expectedVersion: guide.version, escalation: 'Call Grace.' }, newId),
    );
    world.edit((catalog) => updateSynonyms(catalog, { expectedVersion: 0, groups: [['Grace', 'the admin']] }));
    const ruling = rule('Grace');
    expect(revisionsOf(ruling).map(({ nodeType }) => nodeType)).toEqual(['Guide', 'Synonyms']);
    expect(ruling).toMatchObject({ subjectId: null, change: { sources: [] } });
  });

  it('goes through if the text stands only in history, documents or counts', () => {
    expect(revisionsOf(rule('Grace Hopper', { elsewhere: 1 }))).toEqual([]);
    expect(rule('Grace Hopper', { elsewhere: 1 }).kind).toBe('Approval');
  });

  it.each<[string, string, { reason?: string; elsewhere?: number }, string, string]>([
    ['the text stands nowhere', 'Grace Hopper', {}, 'NOT_FOUND', 'input.text'],
    ['it is empty', ' ', {}, 'INVALID_VALUE', 'input.text'],
    ['it has two letters only', '--ab--', { elsewhere: 1 }, 'INVALID_VALUE', 'input.text'],
    ['it has 501 characters', 'x'.repeat(501), { elsewhere: 1 }, 'TOO_LONG', 'input.text'],
    ['no reason is given', 'Ada Lovelace', { reason: '' }, 'INVALID_VALUE', 'input.reason'],
    ['the reason holds it', 'Ada Lovelace', { reason: 'It named ada lovelace.' }, 'INVALID_VALUE', 'input.reason'],
  ])('is refused if %s', (_because, text, how, code, place) => {
    expect(problemsOf(rule(text, how))).toEqual([[code, place]]);
  });

  it.each([['Ada'], ['x'.repeat(500)]])('takes %s, which has as few or as many characters as may be', (text) => {
    expect(rule(text, { elsewhere: 1 }).kind).toBe('Approval');
  });
});
