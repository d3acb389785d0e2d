import type { Catalog } from '../catalog/catalog.ts';
import { slugProblem, slugTaken } from '../guidance/guideSlug.ts';
import type { GuideRecord } from '../guidance/records.ts';
import { isGiven } from '../isGiven.ts';
import type { InvalidInput } from '../problem.ts';
import { isScopeRefused, readScope } from './fields/readScope.ts';
import { resolveSteps, type MitigationRef } from './fields/resolveSteps.ts';
import { approve, created, refuse, type NewId, type Ruling } from './ruling.ts';
import { listTooLong, readAddress, readText } from './fields/textRules.ts';

type Given<Value> = Value | null | undefined;

/** What a new guide says of itself; what is left out it does not say. */
export interface CreateGuide {
  readonly slug: string;
  readonly title: string;
  readonly description?: Given<string>;
  readonly appliesTo?: Given<readonly string[]>;
  readonly sourceUrl?: Given<string>;
  readonly license?: Given<string>;
  readonly attribution?: Given<string>;
  readonly firstSteps?: Given<readonly MitigationRef[]>;
  /** Markdown. */
  readonly escalation?: Given<string>;
  /** Rules as readScopeRule takes them; left out: what the guide itself shows. */
  readonly scope?: Given<readonly string[]>;
}

/** Adds a guide without entries, to be written here and not imported from a document. */
export function createGuide(catalog: Catalog, command: CreateGuide, newId: NewId): Ruling {
  const problems: InvalidInput[] = [];
  const badSlug = slugProblem(command.slug);
  if (badSlug !== null) problems.push(badSlug);
  else if (catalog.guideWithSlug(command.slug) !== null) problems.push(slugTaken(command.slug));
  const steps = resolveSteps(catalog, command.firstSteps ?? [], ['input', 'firstSteps'], newId);
  const guide: GuideRecord = {
    type: 'Guide',
    id: newId('Guide'),
    slug: command.slug,
    title: text(command.title, 'title') ?? '',
    description: text(command.description, 'description'),
    appliesTo: products(command.appliesTo ?? []),
    sourceUrl: isGiven(command.sourceUrl) ? accept(readAddress(command.sourceUrl, ['input', 'sourceUrl'])) : null,
    license: text(command.license, 'license'),
    attribution: text(command.attribution, 'attribution'),
    firstSteps: steps.steps,
    escalation: text(command.escalation, 'escalation') ?? '',
    sourceDigest: null,
    ...scope(),
  };
  if (problems.length + steps.problems.length > 0) return refuse(...problems, ...steps.problems);
  return approve(guide.id, [...steps.created, guide].map(created));

  function text(given: Given<string>, field: string): string | null {
    return isGiven(given) ? accept(readText(given, ['input', field])) : null;
  }

  function products(names: readonly string[]): readonly string[] {
    const path = ['input', 'appliesTo'];
    const tooLong = listTooLong(names.length, path);
    if (tooLong !== null) problems.push(tooLong);
    return names.map((name, index) => accept(readText(name, [...path, String(index)])));
  }

  function scope(): Pick<GuideRecord, 'scope'> {
    if (!isGiven(command.scope)) return {};
    const read = readScope(command.scope, ['input', 'scope']);
    if (!isScopeRefused(read)) return { scope: read };
    problems.push(...read);
    return {};
  }

  function accept(read: string | InvalidInput): string {
    if (typeof read === 'string') return read;
    problems.push(read);
    return '';
  }
}
