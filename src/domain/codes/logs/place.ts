import { isWindowsCode, type ErrorCode } from '../errorCode.ts';
import type { Listing } from '../listing.ts';
import type { NumberSpelling } from '../reading/readNumber.ts';
import { labelBefore } from './labelBefore.ts';
import { doubtAbout, type Doubt } from './reasons/doubt.ts';
import type { LabelledNumber } from './reasons/labelledNumber.ts';
import { objections } from './reasons/objections.ts';
import type { World } from './reasons/speaksOfWindows.ts';
import { firstOfServices } from './reasons/subjects.ts';
import type { Topic } from './reasons/topics.ts';
import type { Word } from './words.ts';

/** The codes that the small numbers on long lines of one text mean, and whether they are in doubt, by their surroundings. As large as the text at most. */
export class JudgedNumbers {
  readonly #judged = new Map<string, Judged>();
  /** The last one that was asked for: doubt is asked for right after the codes. */
  #last: Judged | undefined;
  #lastSurroundings = '';
  #repeats = 0;
  #place: Place | null = null;
  #surroundings: string | null = null;
  #around = '';
  #shift = 0;
  #stretch = 0;
  #key = '';

  /**
   * What a number stands in on a long line, within 256 characters of the text: there it is judged once, as it may stand there
   * thousands of times. Null on a short line, and in a text of which hardly anything stands again.
   */
  surroundings(place: Place): string | null {
    // Asked twice of each number, and made once: it is a long key.
    if (place !== this.#place) {
      this.#place = place;
      this.#surroundings = this.isOfUse ? this.#surroundingsOf(place) : null;
    }
    return this.#surroundings;
  }

  /** Mostly those of the number before: comparing costs less than making a key, and the key is the same, so that it is found at once. */
  #surroundingsOf({ line, word, index }: Place): string | null {
    if (line.length <= mostBefore + mostAfter) return null;
    const start = Math.max(0, word.start - mostBefore);
    const around = line.slice(start, word.end + mostAfter);
    const shift = word.start - start;
    const stretch = index >> 8;
    if (around !== this.#around || shift !== this.#shift || stretch !== this.#stretch) {
      this.#around = around;
      this.#shift = shift;
      this.#stretch = stretch;
      this.#key = `${around} ${String(shift)} ${String(stretch)}`;
    }
    return this.#key;
  }

  /** False for a text in which hardly any number stands again in the same surroundings: keeping them costs more than it can save. */
  get isOfUse(): boolean {
    return this.#judged.size < mostInVain || this.#repeats > this.#judged.size;
  }

  of(surroundings: string, judge: () => readonly ErrorCode[]): readonly ErrorCode[] {
    let judged = this.#judged.get(surroundings);
    if (judged === undefined) {
      judged = { codes: judge() };
      this.#judged.set(surroundings, judged);
    } else this.#repeats++;
    this.#last = judged;
    this.#lastSurroundings = surroundings;
    return judged.codes;
  }

  doubtOf(surroundings: string, judge: () => Doubt | null): Doubt | null {
    if (this.#last === undefined || this.#lastSurroundings !== surroundings) return judge();
    if (this.#last.doubt === undefined) this.#last.doubt = judge();
    return this.#last.doubt;
  }
}

interface Judged {
  readonly codes: readonly ErrorCode[];
  /** Undefined before it is asked for. */
  doubt?: Doubt | null;
}

const mostInVain = 100;

/** Where a number stands. */
export interface Place {
  readonly line: string;
  readonly word: Word;
  readonly listing: Listing;
  readonly judged: JudgedNumbers;
  /** Where the number stands in the text. */
  readonly index: number;
  /** Whether the text speaks of something near the number. */
  readonly isAbout: (topic: Topic) => boolean;
  /** Whose numbers the text speaks of. */
  readonly world: () => World;
}

/** What stands around a number, as signs and objections read it. */
export function surroundingsOf(
  { values }: Pick<NumberSpelling, 'values'>,
  { line, word, isAbout }: Place,
): LabelledNumber {
  const [value = 0] = values;
  const before = line.slice(Math.max(0, word.start - 80), word.start);
  const after = line.slice(word.end, word.end + 60);
  return { value, text: word.text, before, after, isAbout };
}

/** Whether something around a number speaks against it although it has a label or a sign. */
export function isObjectedTo(number: Pick<NumberSpelling, 'values'>, place: Place, isSure = false): boolean {
  const surroundings = surroundingsOf(number, place);
  return (isSure ? strongObjections : objections).some(({ holds }) => holds(surroundings));
}

const strongObjections = objections.filter(({ evenIfSure }) => evenIfSure === true);

/** Whether it is in doubt that a small number is one of Windows; null if it is one, or large, or a code of another family. */
export function doubtAt([meant]: readonly ErrorCode[], number: NumberSpelling, place: Place): Doubt | null {
  const [value = 0] = number.values;
  if (value > 0xffff || meant === undefined || !isWindowsCode(meant)) return null;
  const world = place.world();
  if (world === 'windows') return null;
  // The guide speaks of it, as no one does of smaller numbers without saying more.
  if (world === 'unknown' && value >= firstOfServices && place.listing.lists(meant)) return null;
  const judge = () => {
    const label = labelBefore(place.line, place.word.start, place.word.end)?.label ?? null;
    return doubtAbout(surroundingsOf(number, place), label, world);
  };
  const surroundings = place.judged.surroundings(place);
  return surroundings === null ? judge() : place.judged.doubtOf(surroundings, judge);
}

/** Characters before and after a number that labels, signs and objections look at. */
export const mostBefore = 160;
export const mostAfter = 60;
