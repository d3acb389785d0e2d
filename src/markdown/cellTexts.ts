import { mitigationKey } from '../domain/guidance/mitigationKey.ts';
import { plainInline } from './plainText.ts';

/** The causes in a cell, whose lines are given: alternatives, parted by lines that say "-or-". "Unknown" is no cause. */
export function causesIn(lines: readonly string[]): string[] {
  const alternatives: string[][] = [[]];
  for (const line of lines) {
    if (saysOr(line)) alternatives.push([]);
    else alternatives.at(-1)?.push(line);
  }
  return alternatives.map(joined).filter((cause) => saysSomething(cause) && !saysUnknown(cause));
}

/**
 * The mitigations in a cell: its lines, in order. Lines with "-or-" between them stay one text: to do one of
 * two things is not to do one after the other.
 */
export function mitigationsIn(lines: readonly string[]): string[] {
  const said = lines.filter((line) => saysSomething(line));
  const mitigations: string[] = [];
  let alternative = false;
  for (const line of said) {
    const before = mitigations.at(-1);
    if (before !== undefined && (alternative || saysOr(line))) mitigations.splice(-1, 1, `${before}<br>${line}`);
    else mitigations.push(line);
    alternative = saysOr(line);
  }
  return mitigations;
}

function saysOr(line: string): boolean {
  return /^[-–—*_\\\s]*or[-–—*_\\\s]*$/i.test(line);
}

function saysUnknown(cause: string): boolean {
  return cause.length < 40 && mitigationKey(plainInline(cause)) === 'unknown';
}

/** A dash alone fills a cell and says nothing. */
function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function joined(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first === -1 ? '' : lines.slice(first, last + 1).join('<br>');
}
