import type { Catalog } from '../catalog/catalog.ts';
import { slugOf } from '../codes/families/spelling.ts';
import type { Ruling } from '../editing/ruling.ts';
import type { GuideDocument } from '../guidance/guideDocument.ts';
import type { RowPlan } from './importPlan.ts';
import { readableRow, rowDiff } from './readableRow.ts';
import { numberedNames } from './alignRows.ts';

/** The plan of an import that makes its guide: every row is created. The ruling made the entries in the rows' order. */
export function planNewGuide(catalog: Catalog, { rows, warnings, family }: GuideDocument, ruling: Ruling): RowPlan {
  const revisions = ruling.kind === 'Approval' ? ruling.change.revisions : [];
  const entryIds = revisions.filter((revision) => revision.nodeType === 'Entry').map((revision) => revision.nodeId);
  const keyOf = numberedNames();
  return {
    baseVersion: catalog.version,
    sharedConflicts: [],
    rows: rows.map((row, index) => ({
      key: keyOf(row.code === null ? null : slugOf(row.code)),
      action: 'CREATE',
      code: row.code,
      entryId: entryIds[index] ?? null,
      diff: rowDiff(null, row),
      base: null,
      theirs: readableRow(row),
      ours: null,
    })),
    warnings,
    family: family ?? null,
  };
}
