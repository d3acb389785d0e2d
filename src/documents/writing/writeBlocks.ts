import { trimEndOf } from '../../domain/trimEdges.ts';
import { wholeStep } from '../../domain/merging/rowContent.ts';
import type { RowContent } from '../../domain/merging/rowContent.ts';
import { spellingOf } from '../../domain/codes/families/spelling.ts';
import type { BlockKind } from './documentRecords.ts';
import type { ColumnRole } from '../labels/headerWords.ts';
import { roleOfLabel } from '../labels/headerWords.ts';
import { locateText } from './texts/locateText.ts';
import { plainInline } from '../text/plainText.ts';
import type { RewrittenPart } from './rewrittenPart.ts';
import { withNames } from './writeInPlace.ts';
import { writtenText } from './writtenText.ts';
import type { MarkupOptions } from './writtenText.ts';

/**
 * Writes a record without cells, from its codes to its last step, with the labels of `written`, a record of its kind.
 */
export function writeBlock(
  kind: BlockKind,
  written: string,
  part: RewrittenPart,
  markup: MarkupOptions,
): string | null {
  const labels = labelsIn(written);
  const [first = ''] = written.split('\n');
  const quote = /^[ \t]*(?:>[ \t]*)*/.exec(first)?.[0] ?? '';
  const name = part.row.symbol === null ? '' : ` (${part.row.symbol})`;
  const codes = part.codes.flatMap((code) => (code === null ? [] : [spellingOf(code)]));
  if (codes.length === 0) return null;
  const { causes, steps } = linesOf(part.row, labels, markup);
  if (kind === 'section') {
    const kept = headingFor(first, part);
    const says = kept !== null && part.row.causes[0] !== undefined && locateText(kept, part.row.causes[0]) !== null;
    if (says) return paragraphs([kept.slice(quote.length), ...causes.slice(1), ...steps], quote);
    const mark = /^\s*(?:#{1,6} |\*\*|__)/.exec(first.slice(quote.length))?.[0] ?? '## ';
    const close = mark.startsWith('#') ? '' : mark.trim();
    return paragraphs([`${mark}${codes.join(' or ')}${name}${close}`, ...causes, ...steps], quote);
  }
  if (kind === 'item') {
    const indent = /^[\s>]*/.exec(first)?.[0] ?? '';
    const marker = /^(?:[-+*]|\d{1,9}[.)])[ \t]+/.exec(first.slice(indent.length))?.[0] ?? '- ';
    const inner = indent + ' '.repeat(marker.length);
    const [meaning, ...others] = part.row.causes;
    const head = `${indent}${marker}**${codes.join(', ')}**${name}${meaning === undefined ? '' : `: ${writtenText(meaning, 'line', markup)}`}`;
    const more = linesOf({ ...part.row, causes: others }, labels, markup);
    return [head, ...[...more.causes, ...more.steps].map((line) => `${inner}- ${line}`)].join('\n') + '\n';
  }
  if (kind === 'term')
    return [codes.join(', ') + name, ...[...causes, ...steps].map((line) => `: ${line}`)].join('\n') + '\n';
  const symbol = part.row.symbol === null ? [] : [`${labels.symbol ?? '**Name:**'} ${part.row.symbol}`];
  return paragraphs([`${labels.code ?? '**Error code:**'} ${codes.join(', ')}`, ...symbol, ...causes, ...steps], quote);
}

/** The heading with the codes and the name of the part; null if they have no place in it. */
function headingFor(line: string, part: RewrittenPart): string | null {
  return part.isNew ? null : withNames(line, part);
}

/** All records of a `<dl>`, each a term with its definition. */
export function writeDefinitions(parts: readonly RewrittenPart[], markup: MarkupOptions): string | null {
  const html = { ...markup, markdownInHtml: 'never' as const };
  const items = parts.map(({ row, codes }): string | null => {
    const named = codes.flatMap((code) => (code === null ? [] : [spellingOf(code)]));
    if (named.length === 0) return null;
    const name = row.symbol === null ? [] : [`<dt>${row.symbol}</dt>`];
    const causes = row.causes.map((text) => `<dd>Cause: ${writtenText(text, 'html', html)}</dd>`);
    const steps = row.steps.map((step) => `<dd>Resolution: ${writtenText(wholeStep(step), 'html', html)}</dd>`);
    return [...name, `<dt>${named.join(', ')}</dt>`, ...causes, ...steps].join('\n');
  });
  return items.includes(null) ? null : `<dl>\n${items.join('\n')}\n</dl>\n`;
}

type Labels = Partial<Record<ColumnRole, string>>;

function linesOf(
  { causes, steps }: Pick<RowContent, 'causes' | 'steps'>,
  labels: Labels,
  markup: MarkupOptions,
): { causes: string[]; steps: string[] } {
  const cause = labels.cause ?? '**Cause:**';
  const step = labels.mitigation ?? '**Resolution:**';
  const texts = steps.map((each) => writtenText(wholeStep(each), 'line', markup));
  const isListed = markup.listed && steps.length > 0;
  return {
    causes: causes.map((text) => `${cause} ${writtenText(text, 'line', markup)}`),
    steps: isListed
      ? [step, texts.map((text, index) => `${String(index + 1)}. ${text}`).join('\n')]
      : texts.map((text) => `${step} ${text}`),
  };
}

/** The labels before a colon in some lines, as they are written; the first of each role. */
function labelsIn(written: string): Labels {
  const labels: Labels = {};
  for (const line of written.split('\n')) {
    const [, label] =
      /^[\s>]*(?:[-+*][ \t]+)?((?:\*\*|__)?[^:：\n]{2,60}(?:\*\*|__)?[:：](?:\*\*|__)?)/.exec(line) ?? [];
    const role = label === undefined ? null : roleOfLabel(trimEndOf(plainInline(label), /[:：*_\s]/));
    if (label !== undefined && role !== null && !/\d/.test(label)) labels[role] ??= label;
  }
  return labels;
}

function paragraphs(texts: readonly string[], quote: string): string {
  return texts.map((text) => `${quote}${text}\n`).join(`${quote.trimEnd()}\n`);
}
