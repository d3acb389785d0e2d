import { CodeSums } from './codeSums.ts';
import type { SumsOfSubject } from './countPack.ts';

/** Sums by subject and key, to be packed. Two subjects are one where they read the same as JSON. */
export class SubjectSums<Subject> {
  readonly #sums = new Map<string, SumsOfSubject<Subject>>();

  /** The sums of one subject, empty at first. */
  of(subject: Subject): CodeSums {
    const name = JSON.stringify(subject);
    const known = this.#sums.get(name);
    if (known !== undefined) return known[1];
    const sums = new CodeSums();
    this.#sums.set(name, [subject, sums]);
    return sums;
  }

  /** In the order in which they came. */
  all(): readonly SumsOfSubject<Subject>[] {
    return [...this.#sums.values()];
  }
}
