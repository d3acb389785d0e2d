import type { Topic } from './topics.ts';

/** A small number that a label stands before, with what stands around it. */
export interface LabelledNumber {
  readonly value: number;
  /** "0x57", "87". */
  readonly text: string;
  /** Some 60 characters before it and after it, on its line. */
  readonly before: string;
  readonly after: string;
  readonly isAbout: (topic: Topic) => boolean;
}

/** What speaks against a small number although a label stands before it; a row of it is enough. */
export interface Objection {
  readonly why: string;
  /** True if it speaks against what the label calls an error of the system, too. */
  readonly evenIfSure?: true;
  readonly holds: (number: LabelledNumber) => boolean;
}
