import { locate, locateAll, locateOrNull } from '../../domain/catalog/located.ts';
import {
  diagnose,
  lookUp,
  readCatalog,
  readEntries,
  readEntry,
  readMitigation,
  readMitigations,
  readNode,
  readNodes,
  searchEntries,
} from '../../knowledgeBase/reading.ts';
import { answerOf } from '../argumentError.ts';
import { countedDiagnosis, countedLookup, countedSearch } from '../counted.ts';
import { refuseUnlessAllowed } from '../door.ts';
import type { QueryResolvers } from '../generated/resolverTypes.ts';

export const Query: QueryResolvers = {
  lookup: (_, { code, guide, record }, context) =>
    locate(context.catalog, countedLookup(context, record, answerOf(lookUp(context.catalog, code, guide)))),
  diagnose: (_, { text, guide, record }, context) =>
    locate(context.catalog, countedDiagnosis(context, record, answerOf(diagnose(context.catalog, text, guide)))),
  search: (_, args, context) =>
    locate(context.catalog, countedSearch(context, args, answerOf(searchEntries(context, args)))),
  entry: (_, { id }, { catalog, caller }) => locateOrNull(catalog, answerOf(readEntry(catalog, caller, id))),
  entries: (_, { filter, orderBy, ...page }, context) => {
    if (filter?.status === 'ARCHIVED') refuseUnlessAllowed(context, 'EDITOR');
    return locate(context.catalog, answerOf(readEntries(context.catalog, filter ?? {}, orderBy, page)));
  },
  mitigation: (_, { id }, { catalog, caller }) => locateOrNull(catalog, answerOf(readMitigation(catalog, caller, id))),
  mitigations: (_, { filter, ...page }, { catalog }) =>
    locate(catalog, answerOf(readMitigations(catalog, filter ?? {}, page))),
  guide: (_, { slug }, { catalog }) => locateOrNull(catalog, catalog.guideWithSlug(slug)),
  guides: (_, _args, { catalog }) => locateAll(catalog, catalog.guides()),
  node: (_, { id }, { catalog, caller }) => locateOrNull(catalog, readNode(catalog, caller, id)),
  nodes: (_, { ids }, { catalog, caller }) =>
    answerOf(readNodes(catalog, caller, ids)).map((node) => locateOrNull(catalog, node)),
  catalog: async (_, args, context) => answerOf(await readCatalog(context, context.knowledgeBase.past, args)),
  changes: async (_, args, { catalog, knowledgeBase }) => locate(catalog, answerOf(await knowledgeBase.changes(args))),
  analytics: async (_, args, context) => answerOf(await context.knowledgeBase.analytics(context, args)),
  viewer: (_, _args, { caller }) => caller,
};
