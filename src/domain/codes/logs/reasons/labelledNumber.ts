import type { Topic } from './topics.ts';

/** A small number after a label, with the text around it. */
export interface LabelledNumber {
  readonly value: number;
  /** "0x57", "87". */
  readonly text: string;
  /** Some 60 characters before it and after it, on its line. */
  readonly before: string;
  readonly after: string;
  readonly isAbout: (topic: Topic) => boolean;
}

/** A reason why a small number is not a code in spite of its label; one is enough. */
export interface Objection {
  readonly why: string;
  /** True if it speaks against what the label calls an error of the system, too. */
  readonly evenIfSure?: true;
  readonly holds: (number: LabelledNumber) => boolean;
}
