import { GraphQLError } from 'graphql';

/** What one operation may take while it runs. */
export interface Allowance {
  /** Points, as @cost counts them. */
  readonly cost: number;
  /** Bytes of the answer. */
  readonly answer: number;
  /** Milliseconds from its start. */
  readonly time: number;
}

/** Which of them was used up; the limit that the refusal names. */
export type ExceededLimit = keyof Allowance;

/** How many points pass between two looks at the clock. */
const pointsBetweenLooks = 100;

/**
 * What one operation has taken so far. All of its fields share it: once something is used up, each field that would
 * still be answered fails at once, with one error that is made only once, so that nothing goes on.
 */
export class AnswerBudget {
  readonly allowance: Allowance;
  /** The estimated cost before it ran; 0 if not estimated. */
  asked = 0;
  #points = 0;
  #bytes = 0;
  #deadline: number;
  #nextLook = pointsBetweenLooks;
  #usedUp: ExceededLimit | null = null;
  #stop: GraphQLError | null = null;

  constructor(allowance: Allowance) {
    this.allowance = allowance;
    this.#deadline = performance.now() + allowance.time;
  }

  get spent(): number {
    return Math.ceil(this.#points);
  }

  get usedUp(): ExceededLimit | null {
    return this.#usedUp;
  }

  /** Throws once the points are spent, or the time is over. */
  charge(points: number): void {
    if (this.#stop !== null) throw this.#stop;
    this.#points += points;
    if (this.#points > this.allowance.cost) this.#end('cost');
    if (this.#points < this.#nextLook) return;
    this.#nextLook = this.#points + pointsBetweenLooks;
    if (performance.now() > this.#deadline) this.#end('time');
  }

  /** Throws once the answer has grown too long. */
  chargeBytes(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.allowance.answer) this.#end('answer');
  }

  /** For work that has a limit of its own: it may take `milliseconds` without using this operation's time up. */
  extend(milliseconds: number): void {
    this.#deadline += milliseconds;
  }

  #end(usedUp: ExceededLimit): never {
    this.#usedUp = usedUp;
    // With a path, graphql-js takes it as it is, however often it is thrown.
    this.#stop = new GraphQLError(refusalOf(usedUp, this.allowance), { path: [], extensions: extensionsOf(usedUp) });
    throw this.#stop;
  }
}

/** What to answer instead of an answer that took too much. */
export function refusalOf(usedUp: ExceededLimit, { cost, answer, time }: Allowance): string {
  const reason = {
    cost: `Answering takes more than ${String(cost)} points (see @cost in the schema)`,
    answer: `The answer is longer than ${String(Math.floor(answer / 1024))} KB`,
    time: `Answering took longer than ${String(time / 1000)} seconds`,
  }[usedUp];
  return `${reason}; ask for shorter pages, fewer lists within lists, or in several requests. What a mutation did stands.`;
}

export function extensionsOf(usedUp: ExceededLimit): Readonly<Record<string, unknown>> {
  return { code: usedUp === 'time' ? 'OVERLOADED' : 'BAD_USER_INPUT', limit: usedUp };
}
