/** Why work was not finished: it took longer or more memory than it may, or too much waits already. */
export type StopReason = 'time' | 'memory' | 'busy';

/** Work that was stopped, or never begun; nothing of it is left. */
export class WorkStopped extends Error {
  override readonly name = 'WorkStopped';
  readonly reason: StopReason;
  /** The same as the end of a sentence about the work: "takes longer than 10 s". */
  readonly because: string;

  constructor(reason: StopReason, because: string) {
    super(`What was asked for ${because}.`);
    this.reason = reason;
    this.because = because;
  }
}
