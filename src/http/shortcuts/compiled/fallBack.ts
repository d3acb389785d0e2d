const notWrittenHere = new Error('This value is not written here.');

/**
 * Gives up on the shortcut, for a value that does not belong in an answer without errors or is not known at once. The
 * request then goes the long way.
 */
export function fallBack(): never {
  throw notWrittenHere;
}
