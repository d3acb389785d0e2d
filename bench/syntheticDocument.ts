import { hexOf } from '../src/domain/codes/errorCode.ts';
import { syntheticGuidance } from './syntheticGuidance.ts';

/** The entries of syntheticGuidance as one Markdown document with a table, for importGuide; the same at every run. */
export function syntheticDocument(count: number): string {
  const { catalog } = syntheticGuidance(count);
  const rows: string[] = [];
  for (const entry of catalog.indexes.entries.values()) {
    const causes = entry.causes.join('<br>-or-<br>');
    const steps = entry.steps.map((step) => catalog.mitigationOf(step).text).join('<br>');
    rows.push(`| ${entry.code === null ? '' : hexOf(entry.code)} | ${causes} | ${steps} |`);
  }
  const head = [
    '# Synthetic errors',
    '',
    'A document made for measuring.',
    '',
    '| Hex | Cause | Mitigation |',
    '| --- | --- | --- |',
  ];
  return [...head, ...rows, ''].join('\n');
}
