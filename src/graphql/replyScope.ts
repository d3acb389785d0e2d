import { OperationTypeNode, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';

/**
 * What the answer to an operation depends on, besides its own text and variables:
 * NODES: the entries that its look-ups found, their guides and mitigations, and which codes are listed at all;
 * CATALOGUE: anything in the catalogue;
 * NEVER: something else too, such as the time or counts, so that the answer cannot be given twice.
 */
export type ReplyScope = 'NODES' | 'CATALOGUE' | 'NEVER';

/**
 * Fields by what they depend on; a field that is not here is NEVER, which is always right and only slower. Fields of Entry
 * and below may stand under NODES only if they say nothing about entries that no look-up found.
 */
const fields: Readonly<Record<string, { readonly NODES?: string; readonly CATALOGUE?: string }>> = {
  Query: {
    // Of guides, whatever changes one changes every answer.
    NODES: 'lookup diagnose guide guides codeFamilies',
    // The ranking of `mostLookedUp` is a condition of its own.
    CATALOGUE:
      'lookups search entry entries mitigation mitigations facilities mostLookedUp listedCodes node nodes synonyms',
  },
  Lookup: {
    NODES:
      'input outcome code readings extend entries suggestions firstSteps escalation escalationHtml escalationPlainText related asked extendMeaning occurrences line byGuide familyGuides isShared',
  },
  GuideAnswer: { NODES: 'guide relation entries firstSteps escalation escalationHtml escalationPlainText' },
  Diagnosis: { NODES: 'lookups codeCount suspects truncated' },
  Suspect: { NODES: 'text line suggestions' },
  FamilyDetails: { NODES: 'slug label documentation' },
  CodeName: { NODES: 'name source' },
  ErrorCode: {
    NODES:
      'hex unsigned signed space symbol symbols severity customer facility status win32 notes family familyDetails text kind written slug names meaning meaningFrom meaningLanguage',
  },
  Facility: { NODES: 'number name label' },
  Entry: {
    NODES:
      'id guide code symbol causes steps mitigations outcome status provenance reviewBy verifiedAt isOverdue documentChanged version createdAt updatedAt url',
  },
  Provenance: { NODES: 'isWrittenHere changedHereAt version updatedAt' },
  Guide: {
    NODES:
      'id slug title description appliesTo sourceUrl license attribution firstSteps escalation escalationHtml escalationPlainText subject language isArchived version updatedAt',
    CATALOGUE: 'entries facilities provenance ownProvenance scope',
  },
  // Of a mitigation that no look-up's entry uses, the address that links are relative to may change with other entries.
  Mitigation: {
    NODES: 'id text plainText reviewBy verifiedAt isOverdue documentChanged version createdAt updatedAt',
    CATALOGUE: 'html language usedBy',
  },
  Step: { NODES: 'id mitigation condition text html plainText' },
  Cause: { NODES: 'text html plainText' },
  SearchConnection: {
    CATALOGUE: 'edges nodes pageInfo totalCount suggestion facilities nearMisses holdsAllWords namedCodes',
  },
  NearMiss: { CATALOGUE: 'typed code codes' },
  NamedCode: { CATALOGUE: 'code name html' },
  Synonyms: { CATALOGUE: 'id groups lines isFirst version updatedAt' },
  SearchEdge: { CATALOGUE: 'cursor node score highlights' },
  Highlight: { CATALOGUE: 'field text html' },
  EntryConnection: { CATALOGUE: 'edges nodes pageInfo totalCount' },
  EntryEdge: { CATALOGUE: 'cursor node' },
  MitigationConnection: { CATALOGUE: 'edges nodes pageInfo totalCount' },
  MitigationEdge: { CATALOGUE: 'cursor node' },
  PageInfo: { CATALOGUE: 'hasNextPage hasPreviousPage startCursor endCursor' },
  FacilityCount: { CATALOGUE: 'space facility count' },
};

const scopes = new Map<string, ReplyScope>(
  Object.entries(fields).flatMap(([type, { NODES = '', CATALOGUE = '' }]) => [
    ...words(NODES).map((name) => [`${type}.${name}`, 'NODES'] as const),
    ...words(CATALOGUE).map((name) => [`${type}.${name}`, 'CATALOGUE'] as const),
  ]),
);

const known = new WeakMap<DocumentNode, ReplyScope>();

/** The widest scope of all fields of a valid document, fragments included. Worked out once for each document. */
export function replyScopeOf(schema: GraphQLSchema, document: DocumentNode): ReplyScope {
  const before = known.get(document);
  if (before !== undefined) return before;
  let widest: ReplyScope = 'NODES';
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: ({ operation }) => {
        if (operation !== OperationTypeNode.QUERY) widest = 'NEVER';
      },
      Field: ({ name: { value } }) => {
        if (value === '__typename') return;
        const scope = scopes.get(`${types.getParentType()?.name ?? ''}.${value}`) ?? 'NEVER';
        if (scope === 'NEVER' || widest === 'NODES') widest = scope;
      },
    }),
  );
  known.set(document, widest);
  return widest;
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
