import { describe, expect, it } from 'vitest';
import { readStoredRecord } from '../../../src/store/log/storedRecord.ts';

describe('a node as a revision keeps it', () => {
  it('is a record of one of the types, or none', () => {
    const record = { type: 'Mitigation', id: 'm_1', text: 'Restart.' };
    expect(readStoredRecord(JSON.stringify(record))).toEqual(record);
    expect(readStoredRecord(null)).toBeNull();
  });

  it.each(['{"type":"Page","id":"m_1"}', '{"type":"Mitigation"}', '{}', '"a"', '5', 'null', '[]'])(
    'is no other JSON: %s',
    (json) => {
      expect(() => readStoredRecord(json)).toThrow('expected an object with its type and id');
    },
  );

  it.each([5, undefined])('is no other column: %s', (value) => {
    expect(() => readStoredRecord(value)).toThrow(`The log has ${typeof value} as a node`);
  });
});
