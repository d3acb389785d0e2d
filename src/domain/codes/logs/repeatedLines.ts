import type { LineCode } from './codesInLine.ts';
import type { Attempt } from './suspects.ts';

/** The codes found on a line. */
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
  #kept = 0;
  #isRepetitive = false;

  /** The reading of the same line not far above `index` of the text; undefined if there is none. */
  reading(line: string, previous: string, index: number): LineReading | undefined {
    const stretch = index >> 8;
    if (stretch !== this.#stretch) {
      this.#stretch = stretch;
      this.#readings.clear();
    }
    const known = this.#readings.get(line);
    if (known?.previous !== previous) return undefined;
    this.#isRepetitive = true;
    return known;
  }

  keep(line: string, reading: LineReading): void {
    if (line.length > longestLine || (!this.#isRepetitive && this.#kept >= mostInVain)) return;
    this.#kept++;
    this.#readings.set(line, reading);
  }
}

/** A longer line cannot stand twice within 256 characters. */
const longestLine = 128;

/** A text of so many lines of which none stands again is a list, and keeping its lines costs more than it can save. */
const mostInVain = 1_000;
