import { codeFamilies, familyOf } from '../../domain/codes/families/codeFamilies.ts';
import { bugcheck } from '../../domain/codes/families/bugcheck.ts';
import { aadsts } from '../../domain/codes/families/aadsts.ts';
import { familyCodesIn } from '../../domain/codes/families/familyCodesIn.ts';
import { deviceManager } from '../../domain/codes/families/deviceManager.ts';
import type { CodeFamily } from '../../domain/codes/families/codeFamily.ts';
import { windows } from '../../domain/codes/families/windows.ts';
import { isNamedIn } from '../../domain/codes/tables/codeNames.ts';
import { codeInFamily, isWindowsCode, numberOf } from '../../domain/codes/errorCode.ts';
import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import { foldText } from '../../domain/codes/reading/foldText.ts';
import type { DocumentFamily, DocumentFamilyCount, FamilySource } from '../../domain/guidance/guideDocument.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { familyNamedIn, isSignInNumber } from '../cells/familyNamed.ts';
import type { FoundRow, Notice } from '../records/foundGuidance.ts';
import { withoutOtherServices } from './otherServices.ts';

/** What shows the family of bare numbers, apart from the rows themselves. */
export interface FamilyHints {
  /** Slug of the family that an import was told; null: what the document tells. */
  readonly given: string | null;
  /** Title and description. */
  readonly subject: string;
  readonly blocks: readonly DocumentBlock[];
}

/**
 * Reads the bare numbers of a document in their family: the given one; else that of the name next to the number, of the
 * header of its column, of the nearest heading above it that speaks of a family, of the title; else that of most other
 * codes. So 0x0000009F is bug check 0x9F under "Bug check code reference". A code whose spelling says its family keeps it,
 * and so does a number that the family cannot hold.
 */
export function inFamilies(
  rows: readonly FoundRow[],
  { given, subject, blocks }: FamilyHints,
): { readonly rows: readonly FoundRow[]; readonly remarks: readonly Notice[]; readonly family: DocumentFamily } {
  const headingsOver = readHeadings(blocks);
  const ofTitle = familyNamedIn(subject);
  const ofGiven = codeFamilies.find(({ slug }) => slug === given);
  const told = rows.map((row): { row: FoundRow; toldBy: FamilySource | null } => {
    const { code } = row.named;
    if (code === null) return { row, toldBy: null };
    if (ofGiven !== undefined) return { row: inFamily(row, ofGiven), toldBy: null };
    if (!isWindowsCode(code)) return { row, toldBy: isSpelled(row) ? 'CODES' : 'COLUMNS' };
    const named = [bugcheck].find((family) => hasName(row, family));
    if (named !== undefined) return { row: inFamily(row, named), toldBy: 'CODES' };
    if (windowsHeader.test(row.origin?.columns.titles[row.origin.columns.code] ?? ''))
      return { row, toldBy: 'COLUMNS' };
    const above = headingsOver(row.startLine).flatMap((text) => familyNamedIn(text) ?? [])[0];
    if (above !== undefined) return { row: inFamily(row, above), toldBy: 'HEADINGS' };
    if (ofTitle !== null) return { row: inFamily(row, ofTitle), toldBy: 'TITLE' };
    return isSignIn(row) ? { row: inFamily(row, aadsts), toldBy: 'CODES' } : { row, toldBy: null };
  });
  const most = ofGiven === undefined ? mostOf(told.map(({ row }) => row)) : null;
  const read = told.map(({ row, toldBy }) =>
    // Among codes of one family, what fits it is of that family, too: the last row of a list of bug checks has no name yet.
    // "DISM error 87" among them is none.
    toldBy === null && most !== null && most !== windows && (most !== bugcheck || writesHex.test(row.text))
      ? { row: inFamily(row, most), toldBy: 'CODES' as const }
      : { row, toldBy },
  );
  const all = read.map(({ row }) => row);
  const kept =
    ofGiven === undefined
      ? withoutOtherServices(
          all,
          (row) => [subject, ...headingsOver(row.startLine), ...(row.origin?.columns.titles ?? [])].join(' – '),
          readLeads(blocks, all),
          blocks,
        )
      : { rows: all, remarks: [] };
  const entries = countsOf(kept.rows);
  const slug = ofGiven?.slug ?? entries[0]?.slug ?? windows.slug;
  const reason = read.find(({ row, toldBy }) => toldBy !== null && slugOfRow(row) === slug)?.toldBy;
  return {
    ...kept,
    family: { slug, toldBy: ofGiven === undefined ? (reason ?? 'NOTHING') : 'GIVEN', entries },
  };
}

const windowsHeader = /\bhresult|\bntstatus|\bwin32\b/i;

/** Gives the texts of the headings over a line, the nearest first; the title of the document, which is asked apart, is none. */
function readHeadings(blocks: readonly DocumentBlock[]): (line: number) => readonly string[] {
  const headings: Heading[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.depth === 1) continue;
    let over = headings.at(-1) ?? null;
    while (over !== null && over.depth >= block.depth) over = over.over;
    headings.push({ line: block.line, depth: block.depth, text: block.text, over });
  }
  return (line) => {
    let [low, high] = [0, headings.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((headings[middle]?.line ?? Infinity) <= line) low = middle + 1;
      else high = middle;
    }
    const texts: string[] = [];
    for (let at = headings[low - 1] ?? null; at !== null; at = at.over) texts.push(at.text);
    return texts;
  };
}

/** Gives the paragraph over a row that leads to it and its neighbours; empty if a heading stands between them. */
function readLeads(blocks: readonly DocumentBlock[], rows: readonly FoundRow[]): (row: FoundRow) => string {
  const leads = new Map<FoundRow, string>();
  const inOrder = [...rows].sort((one, other) => one.startLine - other.startLine);
  let [lead, next] = ['', 0];
  for (const block of [...blocks, null]) {
    for (let row = inOrder[next]; row !== undefined && row.startLine < (block?.line ?? Infinity); row = inOrder[++next])
      leads.set(row, lead);
    if (block?.kind === 'heading') lead = '';
    else if (block?.kind === 'paragraph' && block.line !== inOrder[next]?.startLine) lead = block.text.slice(0, 300);
  }
  return (row) => leads.get(row) ?? '';
}

interface Heading {
  readonly line: number;
  readonly depth: number;
  readonly text: string;
  /** The nearest before it that it is part of. */
  readonly over: Heading | null;
}

/** The row with its bare number in a family; as it is where that cannot hold the number, or the code says another. */
function inFamily(row: FoundRow, family: CodeFamily): FoundRow {
  const { code } = row.named;
  if (code === null || familyOf(code) === family) return row;
  const isBare = isWindowsCode(code) ? fits(family, code, row.text) : !isSpelled(row);
  const place = codeFamilies.indexOf(family);
  return isBare ? { ...row, named: { ...row.named, code: codeInFamily(place, numberOf(code)) } } : row;
}

/**
 * Bug checks are small numbers, or those that Windows takes from a status; sign-in codes have five to seven digits; Device Manager
 * has no codes but those with a name.
 */
function fits(family: CodeFamily, code: ErrorCode, text: string): boolean {
  const number = numberOf(code);
  if (family === windows || family.names?.has(number) === true) return true;
  if (family === aadsts) return number >= 10_000 && number < 10_000_000 && !isNamedIn('win32', number);
  return family !== deviceManager && number < 0x1000 && writesHex.test(text);
}

const writesHex = /0x|\b[0-9a-f]+h\b/i;

/** True if the code stands with a spelling or a name that no other family has. */
function isSpelled(row: FoundRow): boolean {
  const { code, symbol } = row.named;
  if (code === null) return false;
  const hasSymbol = symbol !== null && familyOf(code).names?.numbers(symbol).includes(numberOf(code)) === true;
  const { origin } = row;
  const text = origin === null ? row.text : (origin.row.cells[origin.columns.code]?.text ?? '');
  return hasSymbol || familyCodesIn(foldText(text).text).some((found) => found.code === code) || !/\d/.test(text);
}

function hasName({ named: { code, symbol } }: FoundRow, family: CodeFamily): boolean {
  return code !== null && symbol !== null && family.names?.numbers(symbol).includes(numberOf(code)) === true;
}

/** "50076" bare, without a name that says otherwise. */
function isSignIn({ named: { code, symbol }, text }: FoundRow): boolean {
  return code !== null && symbol === null && isSignInNumber(numberOf(code)) && !/0x/i.test(text);
}

function slugOfRow({ named: { code } }: FoundRow): string | null {
  return code === null ? null : familyOf(code).slug;
}

/** The family of more than half of the codes. */
function mostOf(rows: readonly FoundRow[]): CodeFamily | null {
  const [first] = countsOf(rows);
  const codes = rows.filter((row) => row.named.code !== null).length;
  if (first === undefined || first.count * 2 <= codes) return null;
  return codeFamilies.find(({ slug }) => slug === first.slug) ?? null;
}

function countsOf(rows: readonly FoundRow[]): DocumentFamilyCount[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const slug = slugOfRow(row);
    if (slug !== null) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return [...counts].map(([slug, count]) => ({ slug, count })).sort((a, b) => b.count - a.count);
}
