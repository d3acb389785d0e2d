import { mitigationKey } from '../../domain/guidance/mitigationKey.ts';
import type { CellLine } from '../text/cellLines.ts';
import { inlineSteps } from '../text/inlineSteps.ts';

/**
 * The causes in a cell, given as lines: alternatives separated by "-or-" lines, or the items of a list that makes up
 * the whole cell. "Unknown" and "n/a" are no causes.
 */
export function causesIn(lines: readonly CellLine[]): string[] {
  const said = lines.filter((line) => saysSomething(line.text));
  if (said.length > 0 && said.every((line) => line.isItem)) return said.map((line) => line.text).filter(isCause);
  // "- One<br>- Another" in a pipe table, which cannot contain a real list.
  if (said.length > 1 && said.every((line) => listMark.test(line.text)))
    return withoutMarks(said.map((line) => line.text)).filter(isCause);
  const alternatives: string[][] = [[]];
  for (const { text, isItem } of lines) {
    if (saysOr(text)) alternatives.push([]);
    else alternatives.at(-1)?.push(isItem ? `- ${text}` : text);
  }
  return alternatives.map(joined).filter(isCause);
}

/**
 * The mitigations in a cell: its lines, in order, without list marks. Lines with "-or-" between them stay one text,
 * since choosing one of two actions is not the same as doing both in turn.
 */
export function mitigationsIn(lines: readonly CellLine[]): string[] {
  const said = withoutMarks(lines.map((line) => line.text).filter(saysSomething));
  const mitigations: string[] = [];
  let alternative = false;
  for (const line of said) {
    const before = mitigations.at(-1);
    if (before !== undefined && (alternative || saysOr(line))) mitigations.splice(-1, 1, `${before}<br>${line}`);
    else if (!fillsCell(line) && !saysYesOrNo(line)) mitigations.push(line);
    alternative = saysOr(line);
  }
  return mitigations;
}

/** True for a cell of causes that says that none is known: "Unknown". */
export function saysUnknown(lines: readonly CellLine[]): boolean {
  return lines.some((line) => isUnknown(line.text));
}

/** Two or more lines that begin like list items are a list: "1. …", "2. …"; so is one line that counts its steps. */
function withoutMarks(lines: readonly string[]): readonly string[] {
  const [only, ...others] = lines;
  if (only !== undefined && others.length === 0) {
    const counted = inlineSteps(only);
    return counted?.lead === '' ? counted.steps : [only.replace(/^(?:\\?[-–—] |[•·▪●] ?)(?=\S)/, '')];
  }
  const marked = lines.filter((line) => listMark.test(line));
  return marked.length > 1 ? lines.map((line) => line.replace(listMark, '')) : lines;
}

/** "- ", "• ", "1. ", "1、", "（1）", "① " */
const listMark = /^(?:\\?[-–—*•·▪●] |\(?\d{1,2}\\?[.)] |（?\d{1,2}[、．）] ?|[①-⑳] ?)(?=\S)/;

function saysOr(line: string): boolean {
  return /^[-–—*_\\\s]*(?:or|oder|ou|o|of|lub|または|或)[-–—*_\\\s]*$/i.test(line);
}

function isCause(cause: string): boolean {
  return saysSomething(cause) && !isUnknown(cause) && !fillsCell(cause);
}

function isUnknown(cause: string): boolean {
  return cause.length < 40 && unknown.test(mitigationKey(cause.replace(/[*_`]/g, '')));
}

const unknown =
  /^(?:unknown|unbekannt|inconnue?|desconocid[oa]|sconosciut[oa]|desconhecid[oa]|onbekend|nieznan[aey]|okand|ukendt|neznam[aey]|неизвестно|不明|未知|알 수 없음)$/;

const noAnswer =
  /^(?:there (?:is|are)|currently,?(?: there (?:is|are))?|at (?:this|the) (?:time|moment),? there is)\b[^.]*\bno (?:known |permanent )?(?:resolutions?|solutions?|workarounds?|fix(?:es)?)\b|^no (?:resolution|solution|workaround|fix|action)(?: is)?(?: known| available| yet)?[.\s]*$|^(?:derzeit |zurzeit )?(?:gibt es|ist) [^.]*keine lösung|^il n['’](?:y a|existe)[^.]*(?:pas|aucune) (?:de )?(?:solution|résolution)/i;

/** "Yes" under "Remediation required" is neither a cause nor a mitigation. */
export function saysYesOrNo(text: string): boolean {
  return (
    text.length < 20 &&
    /^[^\p{L}\p{N}]{0,9}(?:yes|no|ja|nein|oui|non|s[ií]|sim|n[aã]o|nee|tak|nie|ano|ne|nej|nei|igen|nem|да|нет|evet|hayır|はい|いいえ|是|否|예|아니요)[^\p{L}\p{N}]{0,9}$/iu.test(
      text,
    )
  );
}

/** True for text that only fills a cell: "N/A", "There is no resolution". */
function fillsCell(text: string): boolean {
  if (text.length < 120 && noAnswer.test(text)) return true;
  return (
    text.length < 20 &&
    /^[^\p{L}\p{N}]{0,19}(?:n\/?a|n\.a\.?|none|null|not applicable|tbd|k\.\s?a\.?|s\/o|нет|なし|無し|特になし|无|無|없음)[^\p{L}\p{N}]{0,19}$/iu.test(
      text,
    )
  );
}

/** False for a dash alone, which only fills a cell. */
function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function joined(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first === -1 ? '' : lines.slice(first, last + 1).join('<br>');
}
