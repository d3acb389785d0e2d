/**
 * The cells of a table row as written, trimmed: "| a | b \| c |" gives ["a", "b \| c"]. As in GFM, a pipe ends a cell
 * unless a backslash precedes it, even in code; the outer pipes may be missing.
 */
export function splitPipeRow(row: string): string[] {
  const trimmed = trimmedOf(row);
  const cells: string[] = [];
  let start = trimmed.startsWith('|') ? 1 : 0;
  for (let at = start; at < trimmed.length; at++) {
    const character = trimmed[at];
    if (character === '\\' && /[\\|]/.test(trimmed[at + 1] ?? '')) at++;
    else if (character === '|') {
      cells.push(trimmed.slice(start, at));
      start = at + 1;
    }
  }
  const rest = trimmed.slice(start);
  if (rest !== '') cells.push(rest);
  return cells.map(trimmedOf);
}

/** The Markdown of a cell as used outside a table, where pipes need no backslash. */
export function unescapePipes(cell: string): string {
  return cell.includes('\\|')
    ? cell.replace(/\\([\\|])/g, (pair, character) => (character === '|' ? '|' : pair))
    : cell;
}

/** True for the delimiter row under a table's headers: "|---|:-:|". */
export function isDelimiterRow(line: string): boolean {
  return line.includes('-') && line.includes('|') && /^[\s|:-]+$/.test(line);
}

/** Blanks and tabs only: other white space is content. */
function trimmedOf(text: string): string {
  return text.replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, '');
}
