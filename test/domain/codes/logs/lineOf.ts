import { fromWin32 } from '../../../../src/domain/codes/decoding/equivalentCodes.ts';
import type { ErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import { slugOf } from '../../../../src/domain/codes/families/spelling.ts';
import { codesInLine, type Line } from '../../../../src/domain/codes/logs/codesInLine.ts';
import { JudgedNumbers } from '../../../../src/domain/codes/logs/place.ts';
import { topicsIn } from '../../../../src/domain/codes/logs/reasons/topics.ts';
import { TableColumns } from '../../../../src/domain/codes/logs/tableColumns.ts';
import { seedListing } from '../listingOf.ts';

const spelt = (code: ErrorCode) => slugOf(code <= 0xffff ? fromWin32(code) : code);

/** The last of the lines, as a part of the text that they make. */
export function lineOf(lines: readonly string[], settings: Partial<Line> = {}): Line {
  const columns = new TableColumns();
  for (const line of lines) columns.follow(line);
  const text = lines.at(-1) ?? '';
  return {
    text,
    previous: lines.at(-2) ?? '',
    columns,
    listing: seedListing,
    judged: new JudgedNumbers(),
    index: lines.slice(0, -1).join('\n').length,
    isAbout: topicsIn(lines.join('\n')),
    world: () => 'windows',
    mayHoldFamilies: true,
    isTaken: () => false,
    ...settings,
  };
}

/** Each code as it stands there, and what it is: "5 is 0x80070005". */
export function codes(lines: readonly string[], settings: Partial<Line> = {}): readonly string[] {
  const line = lineOf(lines, settings);
  return codesInLine(line).map(
    ({ start, end, readings: [first] }) =>
      `${line.text.slice(start, end)} is ${first === undefined ? 'nothing' : spelt(first)}`,
  );
}
