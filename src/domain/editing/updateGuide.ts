import type { Catalog } from '../catalog/catalog.ts';
import { guideToEdit } from '../catalog/lists.ts';
import { diffRecords } from '../changes/fieldDiff.ts';
import type { GuideRecord } from '../guidance/records.ts';
import { invalidInput, isInvalidInput, type InvalidInput } from '../problem.ts';
import { readDocumentPath } from './fields/documentPlace.ts';
import { isScopeRefused, readScope } from './fields/readScope.ts';
import { resolveSteps, type MitigationRef } from './fields/resolveSteps.ts';
import { approve, created, refuse, revised, type NewId, type Ruling } from './ruling.ts';
import { staleVersion } from './findNode.ts';
import { listTooLong, readAddress, readText } from './fields/textRules.ts';

/** Fields left out stay as they are; null takes description, sourceUrl, documentPath or scope away, and leaves the others. */
export interface UpdateGuide {
  readonly slug: string;
  readonly expectedVersion: number;
  readonly title?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly appliesTo?: readonly string[] | null | undefined;
  readonly sourceUrl?: string | null | undefined;
  /** Where its document lives: a path or an address. */
  readonly documentPath?: string | null | undefined;
  /** Replaces the whole ordered list. */
  readonly firstSteps?: readonly MitigationRef[] | null | undefined;
  /** Markdown. */
  readonly escalation?: string | null | undefined;
  /** Rules as readScopeRule takes them; null: what the guide itself shows. Replaces the whole scope. */
  readonly scope?: readonly string[] | null | undefined;
}

/** Changes what a guide says of itself, its scope, its first steps or its escalation; all its entries show that. */
export function updateGuide(catalog: Catalog, command: UpdateGuide, newId: NewId): Ruling {
  const guide = guideToEdit(catalog, command.slug, ['input', 'slug']);
  if (isInvalidInput(guide)) return refuse(guide);
  const stale = staleVersion(guide, command.expectedVersion);
  if (stale !== null) return refuse(stale);

  const problems: InvalidInput[] = [];
  const steps = command.firstSteps ? resolveSteps(catalog, command.firstSteps, ['input', 'firstSteps'], newId) : null;
  const { scope: scopeBefore, documentPath: placeBefore, ...rest } = guide;
  const next: GuideRecord = {
    ...rest,
    ...scopeAfter(scopeBefore),
    ...placeAfter(placeBefore),
    title: text(command.title, guide.title, 'title') ?? guide.title,
    description: text(command.description, guide.description, 'description'),
    appliesTo: products(command.appliesTo ?? guide.appliesTo),
    sourceUrl: command.sourceUrl === undefined ? guide.sourceUrl : address(command.sourceUrl),
    firstSteps: steps?.steps ?? guide.firstSteps,
    escalation: text(command.escalation, guide.escalation, 'escalation') ?? guide.escalation,
  };
  if (problems.length > 0 || (steps?.problems.length ?? 0) > 0) return refuse(...problems, ...(steps?.problems ?? []));
  if (diffRecords(guide, next).length === 0) {
    return refuse(
      invalidInput('NOTHING_TO_CHANGE', ['input'], 'The guide says exactly this already; there is nothing to save.'),
    );
  }
  const revisions = [...(steps?.created ?? []).map(created), revised<GuideRecord>('UPDATED', guide, next)];
  return approve(guide.id, revisions);

  function scopeAfter(before: readonly string[] | undefined): Pick<GuideRecord, 'scope'> {
    if (command.scope === undefined) return before === undefined ? {} : { scope: before };
    if (command.scope === null) return {};
    const read = readScope(command.scope, ['input', 'scope']);
    if (!isScopeRefused(read)) return { scope: read };
    problems.push(...read);
    return {};
  }

  function placeAfter(before: string | undefined): Pick<GuideRecord, 'documentPath'> {
    if (command.documentPath === null) return {};
    const place = command.documentPath === undefined ? before : accept(readDocumentPath(command.documentPath), '');
    return place === undefined ? {} : { documentPath: place };
  }

  function text(given: string | null | undefined, before: string | null, field: string): string | null {
    if (given === undefined) return before;
    return given === null ? null : accept(readText(given, ['input', field]), '');
  }

  function products(names: readonly string[]): readonly string[] {
    const path = ['input', 'appliesTo'];
    const tooLong = listTooLong(names.length, path);
    if (tooLong !== null) problems.push(tooLong);
    return names.map((name, index) => accept(readText(name, [...path, String(index)]), ''));
  }

  function address(url: string | null): string | null {
    return url === null ? null : accept(readAddress(url, ['input', 'sourceUrl']), '');
  }

  function accept(read: string | InvalidInput, otherwise: string): string {
    if (typeof read === 'string') return read;
    problems.push(read);
    return otherwise;
  }
}
