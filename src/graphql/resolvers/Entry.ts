import { provenanceOfEntry } from '../../domain/catalog/provenance.ts';
import { locate, locateAll } from '../../domain/catalog/located.ts';
import { slugOf } from '../../domain/codes/families/spelling.ts';
import type { EntryNode } from '../../domain/guidance/nodes.ts';
import { outcomeOf } from '../../domain/guidance/outcome.ts';
import { answerOf } from '../argumentError.ts';
import { codeIn } from './ErrorCode.ts';
import { careFields } from '../careFields.ts';
import type { CauseResolvers, EntryResolvers } from '../generated/resolverTypes.ts';

export const Entry: EntryResolvers = {
  id: ({ it }) => it.id,
  guide: ({ catalog, it }) => locate(catalog, catalog.guideOf(it)),
  code: ({ catalog, it }) => (it.code === null ? null : codeIn(catalog, it.code)),
  symbol: ({ it }) => it.symbol,
  causes: ({ catalog, it }) => it.causes.map((text) => locate(catalog, { text, guide: catalog.guideOf(it) })),
  steps: ({ catalog, it }) => it.steps.map((step) => locate(catalog, { step, guide: catalog.guideOf(it), entry: it })),
  mitigations: ({ catalog, it }) =>
    locateAll(
      catalog,
      it.steps.map((step) => catalog.mitigationOf(step)),
    ),
  outcome: ({ it }) => outcomeOf(it),
  status: ({ it }) => it.status,
  provenance: ({ catalog, it }) => provenanceOfEntry(catalog, it),
  ...careFields,
  version: ({ it }) => it.version,
  createdAt: ({ it }) => it.createdAt,
  updatedAt: ({ it }) => it.updatedAt,
  url: ({ it }, _args, { publicUrl }) => `${publicUrl}${entryPath(it)}`,
  history: async ({ catalog, it }, page, { knowledgeBase }) =>
    locate(catalog, answerOf(await knowledgeBase.history(it.id, catalog.version, page))),
};

/** Path of an entry's page on the server: that of its code, if it has one, since readers come with codes. */
function entryPath({ id, code }: EntryNode): string {
  return code === null ? `/entries/${encodeURIComponent(id)}` : `/codes/${slugOf(code)}`;
}

export const Cause: CauseResolvers = {
  text: ({ it }) => it.text,
  html: ({ it }, _args, { knowledgeBase }) => knowledgeBase.html(it.text, it.guide.sourceUrl),
  plainText: ({ it }, _args, { knowledgeBase }) => knowledgeBase.plainText(it.text),
};
