import { withoutSteering } from '../../domain/withoutSteering.ts';

/** Colours, which only our own printers write, and only if stdout is a terminal that has them. */

const colours = /(\u001b\[\d{1,3}m)/;
const isColourful = process.stdout.isTTY && process.stdout.hasColors();

/**
 * Text as a terminal may get it: characters that steer it or turn the direction of writing are shown by a picture or a
 * number instead of being sent. Line ends stay, and our own colours.
 */
export function shownText(text: string): string {
  if (!isColourful) return withoutSteering(text);
  return text
    .split(colours)
    .map((part, index) => (index % 2 === 1 ? part : withoutSteering(part)))
    .join('');
}

/** As shownText, for a text within a line: a line end is shown as well, so that it cannot forge the next line. */
export function shownInLine(text: string): string {
  return withoutSteering(text).replaceAll('\n', '␊');
}
