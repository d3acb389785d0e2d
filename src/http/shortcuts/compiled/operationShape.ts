/**
 * The text of an operation without what differs from one asking to the next: its name, the names that its answer gives to
 * fields of the root, blanks and comments, and the texts and whole numbers that stand as arguments. Two texts of one shape
 * are both valid or neither, cost the same, and are answered by one compiled operation with other variables.
 */
export interface OperationShape {
  /** A document, but for the definitions of the variables that stand for values: "query { _a0 : lookup ( code : $_s0 ) { … } }". */
  readonly text: string;
  /** The operation's own name; null if it has none. */
  readonly name: string | null;
  /** The values taken out, by the variables that stand in their place; in order. */
  readonly values: Readonly<Record<string, string | number>>;
  /** The aliases taken out, by what stands in their place. */
  readonly aliases: Readonly<Record<string, string>>;
}

const token =
  /(?:[\s,\uFEFF]|#[^\n\r]*(?:[\n\r]|$))*(?:(\.\.\.|[!$&()[\]{}:=@|])|([_A-Za-z]\w*)|(-?(?:0|[1-9]\d*)(?![\w.]))|("(?!"")[^"\\\n\r]*"|""(?!")))/y;

const blank = /^(?:[\s,\uFEFF]|#[^\n\r]*(?:[\n\r]|$))*$/;

/** The kind of content in the open parentheses; NONE outside of any. */
type Inside = 'NONE' | 'ARGUMENTS' | 'OTHER';

/**
 * Null if the text is unusual: with several operations, anything but a query, escapes or blocks in texts, fractions, names
 * that begin with an underscore, or two fields of the root under one name. It may still be no document at all.
 */
export function readOperationShape(text: string): OperationShape | null {
  const values: Record<string, string | number> = {};
  const aliases: Record<string, string> = {};
  const rootNames = new Set<string>();
  const out: string[] = [];
  let [depth, nesting, count] = [0, 0, 0];
  let inside: Inside = 'NONE';
  let [isOperation, operations, name]: [boolean, number, string | null] = [false, 0, null];
  let [before, beforeThat] = ['', ''];
  token.lastIndex = 0;
  let end = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    end = token.lastIndex;
    const [, sign, word, number, quoted] = match;
    let written = sign ?? word ?? number ?? quoted ?? '';
    if (sign !== undefined) {
      if (sign === '(' && inside === 'NONE') {
        inside = depth > 0 && beforeThat !== '@' ? 'ARGUMENTS' : 'OTHER';
      } else if (sign === ')' && nesting === 0) inside = 'NONE';
      else if (inside !== 'NONE') nesting += opens(sign);
      else if (sign === '{') {
        if (depth === 0 && before === '') [isOperation, operations] = [true, operations + 1];
        depth += 1;
      } else if (sign === '}') {
        depth -= 1;
        if (depth === 0) [before, beforeThat] = ['', ''];
      } else if (sign === '...' && depth === 1 && isOperation) return null;
    } else if (word !== undefined) {
      if (word.startsWith('_') && word !== '__typename') return null;
      if (depth === 0 && inside === 'NONE') {
        if (before === '') {
          if (word !== 'query' && word !== 'fragment') return null;
          isOperation = word === 'query';
          if (isOperation) operations += 1;
        } else if (before === 'query' && beforeThat === '') {
          name = word;
          written = '';
        }
      } else if (depth === 1 && inside === 'NONE' && isOperation && before !== '@' && before !== ':') {
        if (rootNames.has(word)) return null;
        rootNames.add(word);
        if (isFollowedByColon(text, end)) {
          written = `_a${String((count += 1))}`;
          aliases[written] = word;
        }
      }
    } else if (inside === 'ARGUMENTS' && nesting === 0 && before === ':') {
      const isText = quoted !== undefined;
      const variable = `_${isText ? 's' : 'i'}${String((count += 1))}`;
      values[variable] = isText ? quoted.slice(1, -1) : Number(number);
      written = `$${variable}`;
    }
    if (written !== '') out.push(written);
    if (sign !== '}' || depth > 0 || inside !== 'NONE') [beforeThat, before] = [before, sign ?? word ?? '0'];
  }
  if (operations !== 1 || depth !== 0 || !blank.test(text.slice(end))) return null;
  return { text: out.join(' '), name, values, aliases };
}

/** How a sign within arguments changes how deep the lists and objects are. */
function opens(sign: string): number {
  if (sign === '[' || sign === '{' || sign === '(') return 1;
  return sign === ']' || sign === '}' || sign === ')' ? -1 : 0;
}

function isFollowedByColon(text: string, from: number): boolean {
  return /^(?:[\s,\uFEFF]|#[^\n\r]*(?:[\n\r]|$))*:/.test(text.slice(from, from + 200));
}
