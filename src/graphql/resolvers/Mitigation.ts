import { listUsers } from '../../domain/catalog/lists.ts';
import { locate } from '../../domain/catalog/located.ts';
import { readPage } from '../../domain/catalog/page.ts';
import { answerOf } from '../argumentError.ts';
import type { MitigationResolvers } from '../generated/resolverTypes.ts';

export const Mitigation: MitigationResolvers = {
  id: ({ it }) => it.id,
  text: ({ it }) => it.text,
  html: ({ catalog, it }, _args, { knowledgeBase }) =>
    knowledgeBase.html(it.text, catalog.firstGuideUsing(it.id)?.sourceUrl ?? null),
  plainText: ({ it }, _args, { knowledgeBase }) => knowledgeBase.plainText(it.text),
  usedBy: ({ catalog, it }, page) => locate(catalog, answerOf(readPage(listUsers(catalog, it.id), page))),
  version: ({ it }) => it.version,
  createdAt: ({ it }) => it.createdAt,
  updatedAt: ({ it }) => it.updatedAt,
  history: async ({ catalog, it }, page, { knowledgeBase }) =>
    locate(catalog, answerOf(await knowledgeBase.history(it.id, catalog.version, page))),
};
