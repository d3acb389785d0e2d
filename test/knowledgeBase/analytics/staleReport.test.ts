import { expect, it } from 'vitest';
import { staleVerbs } from '../../../src/knowledgeBase/analytics/staleReport.ts';
import type { Store } from '../../../src/store/contract/store.ts';

it.each([
  { reviewBy: '2026-11-29', is: true, because: 'that day has passed' },
  { reviewBy: '2026-11-30', is: false, because: 'that day is not over' },
  { reviewBy: '2026-12-01', is: false, because: 'that day is to come' },
])('guidance to be looked at by $reviewBy is overdue on 30 November: $is, because $because', ({ reviewBy, is }) => {
  const noon = () => Date.UTC(2026, 10, 30, 12);
  const verbs = staleVerbs({} as Store, { flush: () => Promise.resolve() }, noon);
  expect(verbs.isOverdue({ reviewBy })).toBe(is);
  expect(verbs.isOverdue({})).toBe(false);
});
