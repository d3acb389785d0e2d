import { roleToSee } from '../../domain/access/access.ts';
import { locate, locateAll, locateOrNull } from '../../domain/catalog/located.ts';
import { lookUp, readEntries, readMitigations } from '../../knowledgeBase/reading/reading.ts';
import { readNodeOrStep, readNodes } from '../../knowledgeBase/reading/readNodes.ts';
import { answerOf } from '../argumentError.ts';
import { refuseUnlessAllowed } from '../guards/authorization.ts';
import { chargeVisits } from '../guards/chargeVisits.ts';
import type { CatalogResolvers } from '../generated/resolverTypes.ts';

export const Catalog: CatalogResolvers = {
  version: (catalog) => catalog.version,
  committedAt: (catalog) => catalog.committedAt,
  lookup: (catalog, { code, guide }) => locate(catalog, answerOf(lookUp(catalog, code, guide))),
  entries: (catalog, { filter, ...page }, context) => {
    refuseUnlessAllowed(context, roleToSee(filter?.status ?? 'PUBLISHED'), 'entries');
    return locate(catalog, answerOf(readEntries(catalog, filter ?? {}, null, page, chargeVisits(context))));
  },
  mitigations: (catalog, { filter, ...page }, context) =>
    locate(catalog, answerOf(readMitigations(catalog, filter ?? {}, null, page, chargeVisits(context)))),
  guides: (catalog) => locateAll(catalog, catalog.publishedGuides()),
  node: (catalog, { id }, { caller }) => locateOrNull(catalog, readNodeOrStep(catalog, caller, id)),
  nodes: (catalog, { ids }, { caller }) =>
    answerOf(readNodes(catalog, caller, ids)).map((node) => locateOrNull(catalog, node)),
};
