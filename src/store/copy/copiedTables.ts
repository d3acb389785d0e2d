/**
 * Every table, with its key: parents before those that refer to them. A test compares the list with the models, so that no table
 * is forgotten.
 */
export const copiedTables: readonly (readonly [table: string, ...key: string[]])[] = [
  ['Change', 'version'],
  ['Revision', 'changeVersion', 'position'],
  ['Redaction', 'changeVersion', 'position'],
  ['GuideSource', 'digest'],
  ['Guide', 'id'],
  ['Mitigation', 'id'],
  ['Synonyms', 'id'],
  ['Entry', 'id'],
  ['Cause', 'entryId', 'position'],
  ['EntryMitigation', 'entryId', 'position'],
  ['GuideStep', 'guideId', 'position'],
  ['IdempotencyKey', 'key'],
  ['AccessToken', 'id'],
  ['AccessEvent', 'id'],
  ['Session', 'id'],
  ['AdminLink', 'keyHash'],
  ['HourTotal', 'hour', 'kind', 'client'],
  ['LookupHour', 'code', 'hour', 'client'],
  ['LookupDay', 'code', 'day', 'client'],
  ['CountResolution', 'unit'],
  ['SearchCount', 'hour', 'text', 'kind', 'client'],
  ['Gap', 'code', 'client'],
  ['GapDismissal', 'code'],
  ['OutcomeCount', 'hour', 'entryId', 'mitigationId', 'version', 'client'],
  ['CodeRequest', 'day', 'code'],
  ['CountedClient', 'name'],
  ['MergedBatch', 'writer'],
];
