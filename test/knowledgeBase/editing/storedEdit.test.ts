import { describe, expect, it } from 'vitest';
import { storedEditOf } from '../../../src/knowledgeBase/editing/storedEdit.ts';

describe('the edit of a proposal', () => {
  it.each([
    null,
    { name: 'updateEntry', input: { id: 'e_1', expectedVersion: 1 } },
    { name: 'importGuide', input: { slug: 'errors', markdown: '# Errors' } },
  ])('is read as it is kept: %j', (edit) => {
    expect(storedEditOf({ edit: edit === null ? null : JSON.stringify(edit) })).toEqual(edit);
  });

  it.each(['{"name":"dropGuide","input":{}}', '{"name":"importGuide","input":{"slug":"errors"}}', '{}', 'null'])(
    'is one that this program knows, not %s',
    (edit) => {
      expect(() => storedEditOf({ edit })).toThrow(`The database has ${edit} as a proposed edit`);
    },
  );
});
