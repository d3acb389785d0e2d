import { spellingOf } from '../../domain/codes/families/spelling.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { CareFields } from '../../domain/guidance/records.ts';
import { isInvalidInput } from '../../domain/problem.ts';
import type { StaleItem } from '../../knowledgeBase/analytics/staleReport.ts';
import { openKnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { openStore } from '../../store/openStore.ts';
import { printJson, printText } from '../output/printText.ts';
import { shownInLine } from '../output/shownText.ts';
import { readSeedDocuments } from '../seedDocuments.ts';
import { UsageError } from '../settings/usageError.ts';

/** How many are listed. */
const most = 100;

/** Prints the guidance that someone should look at, from the database; resolves to the exit code: 1 with `fail` if there is any. */
export async function reportStale(
  databaseUrl: string,
  {
    json = false,
    csv = false,
    fail = false,
  }: { readonly json?: boolean; readonly csv?: boolean; readonly fail?: boolean },
): Promise<number> {
  if (csv) throw new UsageError('--stale prints text or --json.');
  const store = await openStore(databaseUrl, { alongside: true });
  try {
    const knowledgeBase = await openKnowledgeBase(store, Date.now, readSeedDocuments, { counts: false });
    const { catalog } = knowledgeBase.snapshot();
    const report = await knowledgeBase.staleGuidance(catalog, most);
    if (isInvalidInput(report)) throw new UsageError(report.message);
    const items = report.items.map((item) => shownItem(catalog, item));
    if (json) printJson({ totalCount: report.totalCount, items });
    else printText(inLines(items, report.totalCount));
    return fail && report.totalCount > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

interface ShownItem {
  readonly id: string;
  readonly type: string;
  /** Its code, its slug, or the beginning of what it says. */
  readonly name: string;
  readonly reasons: readonly string[];
  readonly lookupsLast30Days: number;
  readonly owner: string | null;
  readonly reviewBy: string | null;
}

function shownItem(catalog: Catalog, { node, reasons, lookups }: StaleItem): ShownItem {
  const care: CareFields = node.type === 'Guide' ? {} : node;
  const { owner = null, reviewBy = null } = care;
  return {
    id: node.id,
    type: node.type,
    name: nameOf(catalog, node),
    reasons,
    lookupsLast30Days: lookups,
    owner,
    reviewBy,
  };
}

function nameOf(catalog: Catalog, node: StaleItem['node']): string {
  if (node.type === 'Guide') return node.slug;
  if (node.type === 'Mitigation') return node.text.slice(0, 60);
  const name = node.code === null ? (node.causes[0] ?? '').slice(0, 60) : spellingOf(node.code);
  return `${name} in ${catalog.guideOf(node).slug}`;
}

function inLines(items: readonly ShownItem[], total: number): string {
  if (total === 0) return 'Nothing is overdue, voted down, or of a changed document.\n';
  const lines = items.map(({ id, name, reasons, lookupsLast30Days, owner, reviewBy }) =>
    [
      String(lookupsLast30Days).padStart(8),
      reasons.join(', ').toLowerCase().replaceAll('_', ' '),
      shownInLine(name),
      ...(reviewBy === null ? [] : [`due ${reviewBy}`]),
      ...(owner === null ? [] : [shownInLine(owner)]),
      id,
    ].join('  '),
  );
  const more = total > items.length ? [`and ${String(total - items.length)} more`] : [];
  return `${['look-ups  why  what', ...lines, ...more].join('\n')}\n`;
}
