import type { CauseResolvers } from '../generated/resolverTypes.ts';

export const Cause: CauseResolvers = {
  text: ({ it }) => it.text,
  html: ({ it }, _args, { knowledgeBase }) => knowledgeBase.html(it.text, it.guide.sourceUrl),
  plainText: ({ it }, _args, { knowledgeBase }) => knowledgeBase.plainText(it.text),
};
