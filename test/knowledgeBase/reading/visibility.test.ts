import { describe, expect, it } from 'vitest';
import { roles } from '../../../src/domain/access/access.ts';
import type { NodeRecord } from '../../../src/domain/guidance/records.ts';
import { maySee, seesArchived } from '../../../src/knowledgeBase/reading/visibility.ts';
import { seedCatalog } from '../../domain/search/seedCatalog.ts';

const catalog = seedCatalog();
const [guide] = catalog.guides();
const [entry] = guide === undefined ? [] : catalog.entriesOf(guide);
if (guide === undefined || entry === undefined) throw new Error('The seed has a guide with entries.');

const editorsOnly = ['EDITOR', 'ADMIN'];

describe('what is archived', () => {
  it('is seen by editors and admins', () => {
    expect(roles.filter((role) => seesArchived({ role }))).toEqual(editorsOnly);
  });

  it.each<{ what: string; record: NodeRecord; seenBy: readonly string[] }>([
    { what: 'a published entry', record: { ...entry, status: 'PUBLISHED' }, seenBy: roles },
    { what: 'an archived entry', record: { ...entry, status: 'ARCHIVED' }, seenBy: editorsOnly },
    { what: 'a published guide', record: guide, seenBy: roles },
    { what: 'an archived guide', record: { ...guide, status: 'ARCHIVED' }, seenBy: editorsOnly },
    { what: 'a mitigation', record: { type: 'Mitigation', id: 'm_1', text: 'Restart.' }, seenBy: roles },
  ])('as $what is seen by $seenBy', ({ record, seenBy }) => {
    expect(roles.filter((role) => maySee({ role }, record))).toEqual(seenBy);
  });
});
