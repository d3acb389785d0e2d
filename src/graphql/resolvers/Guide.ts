import { decodeErrorCode } from '../../domain/codes/decoding/decode.ts';
import { familyWithSlug } from '../../domain/codes/families/codeFamilies.ts';
import { facilityOf } from '../../domain/codes/tables/facility.ts';
import { writeScopeRule } from '../../domain/guidance/scopeRule.ts';
import { facilitiesOfGuide } from '../../domain/catalog/facilitiesOfGuide.ts';
import { languageOfGuide } from '../../domain/catalog/languageOfGuide.ts';
import { listEntriesOfGuide } from '../../domain/catalog/lists.ts';
import { locate } from '../../domain/catalog/located.ts';
import { provenanceOfGuide, provenanceOfGuideItself } from '../../domain/catalog/provenance.ts';
import { readPage, type PageRequest } from '../../domain/catalog/page.ts';
import { subjectOfTitle } from '../../domain/guidance/subjectOfTitle.ts';
import { scopeOfGuide } from '../../domain/lookup/guideScope.ts';
import { answerOf } from '../argumentError.ts';
import { chargeVisits } from '../guards/chargeVisits.ts';
import type { GuideResolvers, GuideScopeResolvers } from '../generated/resolverTypes.ts';
import { Kind, type GraphQLResolveInfo } from 'graphql';

export const Guide: GuideResolvers = {
  id: ({ it }) => it.id,
  slug: ({ it }) => it.slug,
  title: ({ it }) => it.title,
  description: ({ it }) => it.description,
  appliesTo: ({ it }) => it.appliesTo,
  sourceUrl: ({ it }) => it.sourceUrl,
  license: ({ it }) => it.license,
  attribution: ({ it }) => it.attribution,
  firstSteps: ({ catalog, it }) => it.firstSteps.map((step) => locate(catalog, { step, guide: it })),
  escalation: ({ it }) => it.escalation,
  escalationHtml: ({ it }, _args, { knowledgeBase }) => knowledgeBase.html(it.escalation, it.sourceUrl),
  escalationPlainText: ({ it }, _args, { knowledgeBase }) => knowledgeBase.plainText(it.escalation),
  history: async ({ catalog, it }, page, { knowledgeBase }) =>
    locate(catalog, answerOf(await knowledgeBase.history(it.id, catalog.version, page))),
  entries: ({ catalog, it }, page, context, info) => {
    const list = { ...listEntriesOfGuide(catalog, it), visited: chargeVisits(context) };
    return locate(catalog, answerOf(readPage(list, writtenPage(page, info))));
  },
  facilities: ({ catalog, it }) => facilitiesOfGuide(catalog, it),
  language: ({ catalog, it }) => languageOfGuide(catalog, it),
  subject: ({ it }) => subjectOfTitle(it.title),
  scope: ({ catalog, it }) => scopeOfGuide(catalog, it),
  provenance: ({ catalog, it }) => provenanceOfGuide(catalog, it),
  ownProvenance: ({ catalog, it }) => provenanceOfGuideItself(catalog, it),
  isArchived: ({ it }) => it.status === 'ARCHIVED',
  documentPath: ({ it }) => it.documentPath ?? null,
  documentDigest: ({ it }) => it.sourceDigest,
  needsSecondEditor: ({ it }, _args, { knowledgeBase }) => knowledgeBase.needsSecondEditor(it.slug),
  version: ({ it }) => it.version,
  updatedAt: ({ it }) => it.updatedAt,
};

export const GuideScope: GuideScopeResolvers = {
  setBy: ({ setBy }) => setBy,
  rules: ({ rules }) => rules.map(writeScopeRule),
  families: ({ rules }) => rules.flatMap((rule) => (rule.kind === 'family' ? (familyWithSlug(rule.family) ?? []) : [])),
  facilities: ({ rules }) =>
    rules.flatMap((rule) => {
      if (rule.kind !== 'facility') return [];
      const { space, number } = rule.facility;
      return { space, facility: facilityOf(space, number) };
    }),
  ranges: ({ rules }) =>
    rules.flatMap((rule) =>
      rule.kind === 'range' ? { from: decodeErrorCode(rule.from), to: decodeErrorCode(rule.to) } : [],
    ),
  names: ({ rules }) => rules.flatMap((rule) => (rule.kind === 'names' ? rule.beginning : [])),
};

/**
 * The page that the caller wrote down. `first` has a default in the schema, which is not meant where the
 * caller asks with `last`: then the default alone is taken away, and one written down stays.
 */
function writtenPage(page: PageRequest, info: GraphQLResolveInfo): PageRequest {
  return page.last === null || page.last === undefined || wroteFirst(info) ? page : { ...page, first: null };
}

/** A variable that was left out is as if it had not been written. */
function wroteFirst({ fieldNodes, variableValues }: GraphQLResolveInfo): boolean {
  const written = fieldNodes[0]?.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (written === undefined) return false;
  return written.kind !== Kind.VARIABLE || variableValues[written.name.value] !== undefined;
}
