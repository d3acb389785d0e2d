import type { DocumentStep, DocumentWarning, GuideDocument } from '../../domain/guidance/guideDocument.ts';
import { mitigationKey } from '../../domain/guidance/mitigationKey.ts';
import { appliesToOf } from './appliesTo.ts';
import { accountFor } from './codeAccount.ts';
import type { CodeAccount } from './codeAccount.ts';
import { readCodeLists } from '../layouts/codeLists.ts';
import { readArticle } from '../layouts/readArticle.ts';
import { readCodeSections } from '../layouts/codeSections.ts';
import { readDefinitionLists } from '../layouts/definitionLists.ts';
import { readOutline, writtenIn } from '../blocks/documentOutline.ts';
import type { Outline } from '../blocks/documentOutline.ts';
import { inFamilies } from './documentFamily.ts';
import { documentWarning } from './documentWarning.ts';
import { groupedNotices } from './groupedNotices.ts';
import { escalationOf } from './escalation.ts';
import { foreignFormat, isData } from './foreignFormat.ts';
import { firstStepsOf, generalSteps } from './firstSteps.ts';
import type { GeneralSteps } from './firstSteps.ts';
import { nothingRead } from './nothingRead.ts';
import { readDefinedNames, readProgram } from '../layouts/definedNames.ts';
import { readNamedValues } from '../layouts/namedValues.ts';
import { joinFound, nothingFound } from '../records/foundGuidance.ts';
import { explainedInSentences } from '../sections/explainedInSentences.ts';
import { joinSummaries } from '../sections/joinSummaries.ts';
import type { FoundGuidance, FoundRow, Layout, LayoutName, Notice } from '../records/foundGuidance.ts';
import { isMessageFile } from '../markup/messageStatements.ts';
import { isProgram } from '../markup/programText.ts';
import { readMessageFile } from '../layouts/messageFile.ts';
import { cutFrontMatter } from '../blocks/frontMatter.ts';
import { readKeyValueBlocks } from '../layouts/keyValueBlocks.ts';
import { plainInline } from '../text/plainText.ts';
import { withoutHiddenText } from './withoutHiddenText.ts';
import { namedOnly } from './namedOnly.ts';
import { remarksOn } from '../records/rowRemarks.ts';
import { sharedSpelling } from './sharedSpelling.ts';
import { splitSteps } from './splitSteps.ts';
import { readableDocument } from '../layouts/readableDocument.ts';
import type { ReadableDocument } from '../layouts/readableDocument.ts';
import { touchesStretch } from './touchesStretch.ts';
import { unreadGuidance } from './unreadGuidance.ts';
import { unreadSections } from './unreadSections.ts';
import { readTables } from '../layouts/tables.ts';

/** A published document as it was read, with all there is to say about it. */
export interface DocumentReading {
  readonly guide: GuideDocument;
  /** Oddities in what was read, in order of lines; what could not be read is in `guide.warnings`. */
  readonly remarks: readonly DocumentWarning[];
  /** What became of its codes; null if the document was not read at all. */
  readonly codes: CodeAccount | null;
  /** What its rows were made of, as many and in their order; null if the document was not read at all. */
  readonly found: { readonly document: ReadableDocument; readonly rows: readonly FoundRow[] } | null;
}

/** Each with the name that reports give to its rows. */
const layouts: readonly (readonly [LayoutName, Layout])[] = [
  ['tables', readTables],
  ['article', readArticle],
  ['headings', readCodeSections],
  ['lists', readCodeLists],
  ['labels', readKeyValueBlocks],
  ['definition lists', readDefinitionLists],
  ['names over values', readNamedValues],
  ['header file', readDefinedNames],
];

/**
 * Reads a published document: its rows of codes, causes and mitigations, its first steps, and where it sends
 * readers who find none. What looks like a row and cannot be placed is among the warnings, in order of lines.
 * `family` is the slug of the family whose codes bare numbers are; null: that which the document tells. Never throws: a document that would take too long or too deep to parse has no rows and one warning.
 */
export function readDocument(markdown: string, family?: string | null): DocumentReading {
  const { title, subtitle, description, appliesTo, body } = cutFrontMatter(withoutHiddenText(markdown));
  const outline = readOutline(body);
  if ('refusal' in outline) {
    const { line, text, message } = outline.refusal;
    const warnings = [documentWarning(line, text, message)];
    const guide = {
      title: title ?? '',
      description,
      appliesTo: [],
      firstSteps: [],
      escalation: '',
      rows: [],
      warnings,
    };
    return { guide, remarks: [], codes: null, found: null };
  }
  const document = readableDocument(
    outline,
    { title: [title, subtitle].filter((one) => one !== null).join(' – ') || null, description },
    family ?? null,
  );
  const lines = markdown.split(/\r\n|\n|\r/);
  const laidOut = withSentences(foundIn(document, lines), document, lines);
  const joined = joinSummaries([...laidOut.rows].sort(byLine), document.sections);
  const subject = [headingOf(outline), title, description].filter((text) => text !== null).join(' – ');
  const inTheirFamilies = inFamilies(joined, { given: family ?? null, subject, blocks: document.blocks });
  const { rows } = inTheirFamilies;
  // Data and program text have no sentences.
  const blocks = isData(lines) || isProgram(lines) || isMessageFile(lines) ? [] : document.blocks;
  const unread = unreadGuidance(blocks, { ...laidOut, rows }, laidOut.rows);
  const found: FoundGuidance = {
    rows,
    warnings: [...laidOut.warnings, ...unread],
    remarks: [...laidOut.remarks, ...inTheirFamilies.remarks, ...remarksOn(rows), ...namedOnly(blocks, { rows })],
  };
  const isInRow = linesOf(rows);
  const general = generalSteps(outline, rows[0]?.startLine ?? null, document.isInSection);
  const steps = stepsOf(firstStepsOf(general, outline), rows);
  const foreign = rows.length === 0 ? foreignFormat(lines) : null;
  const warnings = foreign === null ? found.warnings : [...found.warnings, foreign];
  const guide: GuideDocument = {
    title: headingOf(outline) ?? title ?? '',
    description,
    appliesTo: appliesToOf(outline, appliesTo),
    firstSteps: steps.general,
    escalation: escalationOf(outline, (line) => document.isInCodeSection(line) || isInRow(line)),
    rows: rows.map(({ line, named, causes }, index) => ({ line, ...named, causes, steps: steps.ofRows[index] ?? [] })),
    warnings: groupedNotices(warnings),
    family: inTheirFamilies.family,
  };
  const codes = accountFor(lines, { ...found, warnings }, document.blocks);
  const isSilent = rows.length + warnings.length + found.remarks.length === 0;
  const lost = isSilent ? nothingRead(lines, codes) : null;
  const silent = lost === null ? unreadSections(blocks, { ...found, warnings }) : [lost];
  const remarks = [...found.remarks, ...silent, ...passedOverList(general, outline)];
  return { guide, remarks: groupedNotices(remarks), codes, found: { document, rows } };
}

/** What the layouts find; in a program and in data only declarations and lists of codes. */
function foundIn(document: ReadableDocument, lines: readonly string[]): FoundGuidance {
  if (isMessageFile(lines)) return inLayout('header file', readMessageFile(lines));
  if (isData(lines) || isProgram(lines)) {
    const hasLists = document.outline.regions.some(({ kind }) => kind === 'markup');
    const listed = hasLists ? inLayout('tables', readTables(document)) : nothingFound;
    return isProgram(lines)
      ? joinFound([inLayout('header file', withoutRows(readProgram(lines), listed)), listed])
      : listed;
  }
  return joinFound(layouts.map(([name, layout]) => inLayout(name, layout(document))));
}

/** With the codes that sentences explain, where no layout has read them. */
function withSentences(found: FoundGuidance, { blocks }: ReadableDocument, lines: readonly string[]): FoundGuidance {
  if (isData(lines) || isProgram(lines) || isMessageFile(lines)) return found;
  const isRead = touchesStretch([...found.rows, ...found.rows.flatMap((row) => row.also ?? []), ...found.warnings]);
  const listed = new Set(found.rows.flatMap(({ named: { code } }) => code ?? []));
  return joinFound([found, inLayout('sentences', explainedInSentences(blocks, isRead, listed))]);
}

/** A list of codes that a program writes out is read as one, and not once more as what it does for each code. */
function withoutRows(found: FoundGuidance, { rows: listed }: FoundGuidance): FoundGuidance {
  const places = new Set(listed.map(({ startLine, named }) => `${String(startLine)} ${String(named.code)}`));
  return {
    ...found,
    rows: found.rows.filter(({ line, named }) => !places.has(`${String(line)} ${String(named.code)}`)),
  };
}

function inLayout(layout: LayoutName, found: FoundGuidance): FoundGuidance {
  return { ...found, rows: found.rows.map((row) => ({ ...row, layout })) };
}

/** Whether a line is one of a row: what sends readers to support there goes for its code alone. An article is all of its document. */
function linesOf(rows: readonly FoundRow[]): (line: number) => boolean {
  const lines = new Set<number>();
  for (const { layout, startLine, endLine } of rows)
    if (layout !== 'article') for (let line = startLine; line <= endLine; line++) lines.add(line);
  return (line) => lines.has(line);
}

function passedOverList({ passedOver }: GeneralSteps, outline: Outline): Notice[] {
  if (passedOver === null) return [];
  const [line, endLine] = [outline.lineOf(passedOver), outline.endLineOf(passedOver)];
  const [text = ''] = outline.sourceOf(passedOver).split('\n', 1);
  const message =
    'This numbered list is not read as the first steps of the guide: neither its heading nor the line before it says that it goes for most errors. Write "Try these steps first:" above it if it does.';
  return [{ line, startLine: line, endLine, text, message, isWhole: false }];
}

/** Splits the mitigations of all rows and spells each that is shared in one way. First steps are never split. */
function stepsOf(
  general: readonly string[],
  rows: readonly FoundRow[],
): { general: DocumentStep[]; ofRows: DocumentStep[][] } {
  const wholes = new Set([...general, ...rows.flatMap((row) => row.mitigations)].map(mitigationKey));
  const split = rows.map((row) =>
    row.mitigations.flatMap((text, index) => {
      const condition = row.conditions[index] ?? null;
      return splitSteps(text, wholes).map((step) => ({ ...step, condition: step.condition ?? condition }));
    }),
  );
  const spelling = sharedSpelling([...general, ...split.flat().map((step) => step.text)]);
  return {
    general: general.map((text) => ({ condition: null, text: spelling(text) })),
    ofRows: split.map((steps) => steps.map(({ condition, text }) => ({ condition, text: spelling(text) }))),
  };
}

function headingOf({ root }: Outline): string | null {
  const heading = root.children.find((block) => block.type === 'heading' && block.depth === 1);
  return heading?.type === 'heading' ? plainInline(writtenIn(heading)).replace(anchors, '').trim() || null : null;
}

/** `<a name="error-codes"></a>` before a title, `{#error-codes}` behind it, and other marks around its words. */
const anchors = /\{#[\w-]{1,200}\}\s*$|<\/?(?:a|span|img|b|i|u|em|strong|font|sup|sub|br|center)(?:\s[^<>]*)?>/gi;

function byLine(one: { readonly line: number }, other: { readonly line: number }): number {
  return one.line - other.line;
}
