/** Whether one of some lines is among those of the stretches; in time in proportion to both. */
export function touchesStretch(
  stretches: readonly { readonly startLine: number; readonly endLine: number }[],
): (line: number, endLine: number) => boolean {
  const last = stretches.reduce((most, { endLine }) => Math.max(most, endLine), 0);
  const begins = new Int32Array(last + 2);
  for (const { startLine, endLine } of stretches) {
    begins[startLine] = (begins[startLine] ?? 0) + 1;
    begins[endLine + 1] = (begins[endLine + 1] ?? 0) - 1;
  }
  // For each line, how many lines up to it are in a stretch.
  const upTo = new Int32Array(last + 2);
  for (let [line, open] = [1, begins[0] ?? 0]; line < upTo.length; line++) {
    open += begins[line] ?? 0;
    upTo[line] = (upTo[line - 1] ?? 0) + (open > 0 ? 1 : 0);
  }
  const count = (line: number): number => upTo[Math.max(0, Math.min(line, last))] ?? 0;
  return (line, endLine) => count(endLine) > count(line - 1);
}
