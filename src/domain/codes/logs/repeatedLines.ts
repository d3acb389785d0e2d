import type { LineCode } from './codesInLine.ts';
import type { Attempt } from './suspects.ts';

/** What was found on a line. */
interface LineReading {
  /** The line above it, whose end may be a label for its first number. */
  readonly previous: string;
  readonly found: readonly LineCode[];
  readonly slips: readonly Attempt[];
}

/**
 * Lines that stand again below the same line within 256 characters, as programs write them that try again and again: they
 * are read once. Not farther apart, since the text there may be about something else.
 */
export class RepeatedLines {
  readonly #readings = new Map<string, LineReading>();
  #stretch = 0;

  /** The reading of the same line not far above `index` of the text; undefined if there is none. */
  reading(line: string, previous: string, index: number): LineReading | undefined {
    const stretch = index >> 8;
    if (stretch !== this.#stretch) {
      this.#stretch = stretch;
      this.#readings.clear();
    }
    const known = this.#readings.get(line);
    return known?.previous === previous ? known : undefined;
  }

  keep(line: string, reading: LineReading): void {
    if (line.length <= longestLine) this.#readings.set(line, reading);
  }
}

/** A longer line cannot stand twice within 256 characters. */
const longestLine = 128;
