import type { Running } from '../processes.ts';

/** Another way to serve the same entries. */
export interface Peer {
  readonly name: string;
  /** How many times as many requests we are to answer. */
  readonly goal: number;
  /** Its packages take minutes to install, so it is measured only with `--peers all`. */
  readonly slow?: boolean;
  /**
   * Starts it over a copy of our database; `folder` is for what it needs of its own: empty at first, then with what was
   * installed.
   */
  readonly start: (database: string, folder: string) => Promise<RunningPeer>;
}

export interface RunningPeer {
  readonly server: Running;
  /** The whole request that asks it what `lookUp` of scenarios.ts asks us; `code` is canonical hex. */
  readonly request: (code: string) => string;
  /** What it answered, in the shape of our answer. */
  readonly read: (answer: unknown) => Answer;
  readonly stop: () => Promise<void>;
}

/** What is compared: the entries of a code, by id. */
export type Answer = readonly {
  readonly id: string;
  readonly causes: readonly { readonly text: string }[];
  readonly steps: readonly { readonly text: string; readonly mitigation: { readonly id: string } }[];
}[];

export function byId(entries: Answer): Answer {
  return [...entries].sort((one, other) => (one.id < other.id ? -1 : 1));
}
