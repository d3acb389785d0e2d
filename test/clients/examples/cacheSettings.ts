/**
 * What a normalised cache needs to know of the schema, for any client: which types stand behind interfaces and unions, and what
 * identifies an object that has no `id`. A test holds both against the schema.
 */
export const possibleTypes = {
  Node: ['Guide', 'Entry', 'Mitigation', 'Step', 'Synonyms'],
  Problem: ['StaleVersion', 'DuplicateCode', 'InUse', 'InvalidInput'],
  NodeContent: ['GuideContent', 'EntryContent', 'MitigationContent', 'SynonymsContent'],
};

/** Values with a name of their own; all other types without an `id` belong to whatever holds them. */
export const keys = {
  ErrorCode: 'slug',
  CodeFamily: 'slug',
  Change: 'version',
} as const;
