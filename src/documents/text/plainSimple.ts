/**
 * The plain text of a line whose only marks are read alike by every parser: the line is bold or code as a whole, or
 * contains separate words in bold or italics, links with a bare address, underscores and escapes inside words. Null
 * for any other. Most cells and items are such lines, and the parser takes longer for each than everything else done
 * with it.
 */
export function plainSimple(line: string): string | null {
  const code = /^`([^`\n]+)`$/.exec(line)?.[1];
  if (code !== undefined) return code.trim();
  const words = line.includes('[') ? line.replace(link, '$1') : line;
  const plain = words.includes('*') ? words.replace(emphasis, '$2') : words;
  if (/[`*<&[\n]|\\\\|(?<![\p{L}\p{N}\\])_|_(?![\p{L}\p{N}\\])/u.test(plain)) return null;
  return plain.replace(/\\([!-/:-@[-`{-~])/g, '$1').trim();
}

/** "[the page](/a/b(c=1))": no other bracket and no mark in its text, no blank in its address. */
const link = /(?<![!\\\]])\[([^[\]\\`*<&!\n]+)\]\([^\s()<>\\`]*(?:\([^\s()<>\\`]*\)[^\s()<>\\`]*)*\)(?!_)/g;

/** Between blanks or marks of a sentence, and with no other asterisk inside: nothing that it could belong to instead. */
const emphasis = /(?<![^\s(])(\*\*?)(?=[^\s*])([^*\n]*[^\s*\\])\1(?![^\s.,;:!?)])/g;
