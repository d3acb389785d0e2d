import { roleToSee } from '../../domain/access/access.ts';
import { sizeProblem } from '../../domain/catalog/page.ts';
import { locate, locateAll, locateOrNull } from '../../domain/catalog/located.ts';
import { slugOf } from '../../domain/codes/families/spelling.ts';
import {
  diagnose,
  lookUp,
  readCatalog,
  readEntries,
  readEntry,
  readFacilities,
  readFamilies,
  readGuide,
  readHistory,
  readListedCodes,
  readMitigation,
  readMitigations,
  readSimilarMitigations,
  searchEntries,
} from '../../knowledgeBase/reading/reading.ts';
import { lookUpAll } from '../../knowledgeBase/reading/lookUpAll.ts';
import { readNodeOrStep, readNodes } from '../../knowledgeBase/reading/readNodes.ts';
import { andThen } from '../../knowledgeBase/reading/andThen.ts';
import { answerOf, argumentError } from '../argumentError.ts';
import { codeIn } from './ErrorCode.ts';
import { countedDiagnosis, countedLookup, countedLookups, countedSearch } from '../counted.ts';
import { refuseUnlessAllowed } from '../guards/authorization.ts';
import { chargeVisits } from '../guards/chargeVisits.ts';
import type { QueryResolvers } from '../generated/resolverTypes.ts';

export const Query: QueryResolvers = {
  lookup: (_, { code, guide, record }, context) =>
    locate(context.catalog, countedLookup(context, record, answerOf(lookUp(context.catalog, code, guide)))),
  lookups: async (_, { codes, guide, record }, context) => {
    const found = await answerOf(lookUpAll(context.catalog, codes, guide));
    return locateAll(context.catalog, countedLookups(context, record, found));
  },
  diagnose: (_, { text, guide, record }, context) =>
    locate(context.catalog, countedDiagnosis(context, record, answerOf(diagnose(context.catalog, text, guide)))),
  search: (_, args, context) =>
    andThen(searchEntries(context, args), (found) =>
      locate(context.catalog, countedSearch(context, args, answerOf(found))),
    ),
  entry: (_, { id }, { catalog, caller }) => locateOrNull(catalog, answerOf(readEntry(catalog, caller, id))),
  entries: (_, { filter, orderBy, ...page }, context) => {
    refuseUnlessAllowed(context, roleToSee(filter?.status ?? 'PUBLISHED'), 'entries');
    return locate(
      context.catalog,
      answerOf(readEntries(context.catalog, filter ?? {}, orderBy, page, chargeVisits(context))),
    );
  },
  mitigation: (_, { id }, { catalog, caller }) => locateOrNull(catalog, answerOf(readMitigation(catalog, caller, id))),
  mitigations: (_, { filter, orderBy, ...page }, context) =>
    locate(
      context.catalog,
      answerOf(readMitigations(context.catalog, filter ?? {}, orderBy, page, chargeVisits(context))),
    ),
  similarMitigations: (_, { to, first }, { catalog, caller }) =>
    answerOf(readSimilarMitigations(catalog, caller, to, first)).map(({ one, other, likeness }) => ({
      one: locate(catalog, one),
      other: locate(catalog, other),
      likeness,
    })),
  guide: (_, { slug }, { catalog, caller }) => locateOrNull(catalog, readGuide(catalog, caller, slug)),
  synonyms: (_, _args, { catalog }) => locate(catalog, catalog.synonyms()),
  guides: (_, _args, { catalog }) => locateAll(catalog, catalog.publishedGuides()),
  facilities: (_, _args, { catalog }) => readFacilities(catalog),
  codeFamilies: (_, _args, { catalog }) => readFamilies(catalog),
  mostLookedUp: async (_, { first }, { catalog, knowledgeBase, trace }) => {
    const codes = answerOf(await knowledgeBase.mostLookedUp(catalog, first));
    trace?.conditions.push(knowledgeBase.mostLookedUpHolds());
    return codes.map((code) => codeIn(catalog, code));
  },
  listedCodes: (_, args, { catalog }) => answerOf(readListedCodes(catalog, args)).map(slugOf),
  node: (_, { id }, { catalog, caller }) => locateOrNull(catalog, readNodeOrStep(catalog, caller, id)),
  nodes: (_, { ids }, { catalog, caller }) =>
    answerOf(readNodes(catalog, caller, ids)).map((node) => locateOrNull(catalog, node)),
  catalog: async (_, args, context) => answerOf(await readCatalog(context, context.knowledgeBase.past, args)),
  changes: async (_, args, { catalog, knowledgeBase }) => locate(catalog, answerOf(await knowledgeBase.changes(args))),
  history: async (_, { of, ...page }, { catalog, caller, knowledgeBase }) => {
    const found = answerOf(await knowledgeBase.history(of, catalog.version, page));
    return locateOrNull(catalog, await readHistory(catalog, caller, found));
  },
  analytics: async (_, args, context) => answerOf(await context.knowledgeBase.analytics(context, args)),
  tokens: (_, _args, { knowledgeBase }) => knowledgeBase.tokens(),
  webhooks: (_, _args, { knowledgeBase }) => knowledgeBase.webhooks(),
  accessEvents: async (_, page, { knowledgeBase }) => answerOf(await knowledgeBase.accessEvents(page)),
  guideExport: async (_, { slug, format }, { catalog, knowledgeBase }) => {
    const { guide, ...written } = answerOf(await knowledgeBase.exportGuide(slug, exportFormats[format]));
    return { ...written, guide: locate(catalog, guide) };
  },
  server: (_, _args, { knowledgeBase }) => knowledgeBase.serverState(),
  proposals: (_, { first, ...range }, { knowledgeBase }) => {
    const outside = sizeProblem('first', first);
    if (outside !== null) throw argumentError(outside);
    return knowledgeBase.proposals({ first, ...range });
  },
  myProposals: (_, { first, ...range }, { knowledgeBase, caller }) => {
    const outside = sizeProblem('first', first);
    if (outside !== null) throw argumentError(outside);
    const by = { proposedBy: caller.name ?? 'anonymous', identity: caller.identity };
    return knowledgeBase.proposals({ first, ...range, by });
  },
  staleGuidance: async (_, { first }, { catalog, knowledgeBase }) =>
    answerOf(await knowledgeBase.staleGuidance(catalog, first)),
  watchedGuides: (_, _args, { catalog }) =>
    locateAll(
      catalog,
      catalog.guides().filter(({ documentPath }) => documentPath !== undefined),
    ),
  proposal: (_, { id }, { knowledgeBase }) => knowledgeBase.proposal(id),
  viewer: (_, _args, { caller }) => caller,
};

const exportFormats = { MARKDOWN: 'markdown', JSON: 'json', CSV: 'csv' } as const;
