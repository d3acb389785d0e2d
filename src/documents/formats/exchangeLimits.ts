import { characters, longestText, unfitCharacter } from '../../domain/editing/fields/textRules.ts';
import type { DocumentStep } from '../../domain/guidance/guideDocument.ts';
import { ExchangeFlaw, type ExchangeReading } from './exchangedGuide.ts';

/** The most entries of a file: as many as a published document may have codes. */
const mostEntries = 20_000;
/** The most causes or steps of an entry, first steps, and products of a guide. A page shows all of them. */
const mostItems = 500;
/** Characters of a symbol or of a slug. */
const longestName = 200;

/**
 * Enforces the limits that also apply to published documents and to edits. Throws an ExchangeFlaw that names the place
 * as JSON does: "entries[3].steps[0].text".
 */
export function holdToLimits({ document, manifest }: ExchangeReading): void {
  const { rows, title, description, appliesTo, firstSteps, escalation } = document;
  const guide = { ...manifest, title, description, escalation };
  for (const [name, value] of Object.entries(guide)) if (typeof value === 'string') hold(value, `guide.${name}`, 1);
  holdTexts(appliesTo, 'guide.appliesTo', 1);
  holdSteps(firstSteps, 'guide.firstSteps', 1);
  if (rows.length > mostEntries) throw tooLong('entries', rows.length, mostEntries, 1);
  for (const [index, { symbol, causes, steps, line }] of rows.entries()) {
    const at = `entries[${String(index)}]`;
    if (symbol !== null) hold(symbol, `${at}.symbol`, line, longestName);
    holdTexts(causes, `${at}.causes`, line);
    holdSteps(steps, `${at}.steps`, line);
  }
}

function holdTexts(texts: readonly string[], at: string, line: number): void {
  if (texts.length > mostItems) throw tooLong(at, texts.length, mostItems, line);
  for (const [index, text] of texts.entries()) hold(text, `${at}[${String(index)}]`, line);
}

function holdSteps(steps: readonly DocumentStep[], at: string, line: number): void {
  if (steps.length > mostItems) throw tooLong(at, steps.length, mostItems, line);
  for (const [index, { text, condition }] of steps.entries()) {
    const own = `${at}[${String(index)}]`;
    hold(text, `${own}.text`, line);
    if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text))
      throw new ExchangeFlaw(line, own, `${own}.text is empty; write at least one character that shows.`);
    if (condition !== null) hold(condition, `${own}.condition`, line);
  }
}

function hold(text: string, at: string, line: number, longest = longestText): void {
  const unfit = unfitCharacter(text);
  if (unfit !== null) throw new ExchangeFlaw(line, at, `${at} ${unfit}`);
  // Counted only if the UTF-16 length exceeds the limit, since characters are never more.
  const length = text.length > longest ? characters(text) : 0;
  if (length <= longest) return;
  const message = `${at} has ${String(length)} characters; shorten it to ${String(longest)} at most.`;
  throw new ExchangeFlaw(line, at, message);
}

function tooLong(at: string, length: number, most: number, line: number): ExchangeFlaw {
  const message = `${at} has ${String(length)} items; at most ${String(most)} are taken in. Cut it in parts.`;
  return new ExchangeFlaw(line, at, message);
}
