import type { Catalog } from '../catalog/catalog.ts';
import type { ErrorCode } from '../codes/errorCode.ts';
import type { GuideNode } from '../guidance/nodes.ts';
import { isInRule, readScopeRule, type ScopeRule } from '../guidance/scopeRule.ts';
import { subjectFacilityOf } from '../guidance/subjectFacility.ts';

/** For which unlisted codes a guide's first steps and escalation speak. docs/guidance-scope.md has the rule in words. */
export interface GuideScope {
  /** INFERRED: no editor has said it, so it is what the guide itself shows. */
  readonly setBy: 'EDITOR' | 'INFERRED';
  /** A code is in scope if one of them takes it in. */
  readonly rules: readonly ScopeRule[];
}

/** How many codes of a facility a guide lists before the facility counts as its subject. One or two may be strays. */
const several = 3;

/** The scope of a guide: an editor's word, else the facilities of one subject of which it lists several codes. */
export function scopeOfGuide(catalog: Catalog, guide: GuideNode): GuideScope {
  if (guide.scope !== undefined) return { setBy: 'EDITOR', rules: rulesOf(guide.scope) };
  const facilities = catalog
    .subjectFacilitiesOf(guide)
    .filter((facility) => catalog.listsSeveral(guide, facility, several));
  return { setBy: 'INFERRED', rules: facilities.map((facility) => ({ kind: 'facility', facility })) };
}

/** Whether a guide concerns a code that it does not list. The cost does not grow with the guide. */
export function isInScope(catalog: Catalog, guide: GuideNode, code: ErrorCode): boolean {
  if (guide.scope !== undefined) return rulesOf(guide.scope).some((rule) => isInRule(code, rule));
  const facility = subjectFacilityOf(code);
  return facility !== null && catalog.listsSeveral(guide, facility, several);
}

/** Whether a guide lists a code of the same subject, so that a reader may find the family documented there. */
export function documentsFamily(catalog: Catalog, guide: GuideNode, code: ErrorCode): boolean {
  const facility = subjectFacilityOf(code);
  return facility !== null && catalog.listsSeveral(guide, facility, 1);
}

/** By the list object: a guide keeps the same one from version to version. */
const rulesRead = new WeakMap<readonly string[], readonly ScopeRule[]>();

function rulesOf(scope: readonly string[]): readonly ScopeRule[] {
  let rules = rulesRead.get(scope);
  if (rules === undefined) {
    rules = scope.map(readScopeRule).filter((rule) => rule !== null);
    rulesRead.set(scope, rules);
  }
  return rules;
}
