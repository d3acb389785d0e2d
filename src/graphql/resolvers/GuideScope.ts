import { decodeErrorCode } from '../../domain/codes/decoding/decode.ts';
import { familyWithSlug } from '../../domain/codes/families/codeFamilies.ts';
import { facilityOf } from '../../domain/codes/tables/facility.ts';
import { writeScopeRule } from '../../domain/guidance/scopeRule.ts';
import type { GuideScopeResolvers } from '../generated/resolverTypes.ts';

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
