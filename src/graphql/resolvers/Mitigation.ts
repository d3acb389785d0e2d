import { languageOfMitigation } from '../../domain/catalog/languageOfGuide.ts';
import { listUsers } from '../../domain/catalog/lists.ts';
import { locate } from '../../domain/catalog/located.ts';
import { readPage } from '../../domain/catalog/page.ts';
import { answerOf } from '../argumentError.ts';
import { chargeVisits } from '../guards/chargeVisits.ts';
import { careFields } from '../careFields.ts';
import type { MitigationResolvers } from '../generated/resolverTypes.ts';

export const Mitigation: MitigationResolvers = {
  id: ({ it }) => it.id,
  text: ({ it }) => it.text,
  html: ({ catalog, it }, _args, { knowledgeBase }) =>
    knowledgeBase.html(it.text, catalog.firstGuideUsing(it.id)?.sourceUrl ?? null),
  plainText: ({ it }, _args, { knowledgeBase }) => knowledgeBase.plainText(it.text),
  language: ({ catalog, it }) => languageOfMitigation(catalog, it),
  usedBy: ({ catalog, it }, page, context) => {
    const list = { ...listUsers(catalog, it.id), visited: chargeVisits(context) };
    return locate(catalog, answerOf(readPage(list, page)));
  },
  ...careFields,
  version: ({ it }) => it.version,
  createdAt: ({ it }) => it.createdAt,
  updatedAt: ({ it }) => it.updatedAt,
  history: async ({ catalog, it }, page, { knowledgeBase }) =>
    locate(catalog, answerOf(await knowledgeBase.history(it.id, catalog.version, page))),
};
