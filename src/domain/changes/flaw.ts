/** A place where what is kept is not what the program left: a row changed, added, moved or taken away from outside. */
export interface Flaw {
  /** Of the change it is in, or that last touched the node; null if it belongs to none. */
  readonly version: number | null;
  readonly nodeId: string | null;
  /** A field of the node or of the row; null if it is about the whole. */
  readonly field: string | null;
  /** What was found and what was expected, in one sentence. */
  readonly message: string;
}
