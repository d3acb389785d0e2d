/** True for a number of an error that may be one of Windows: it is spelled well. */
export function isPlainNumber(text: string): boolean {
  return /^\d{1,5}$/.test(text);
}
