/** The command could not do its work, and the message says why to the person at the terminal; exit code 1. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}
