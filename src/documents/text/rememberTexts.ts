/**
 * The number of texts kept, and the longest one kept: the texts of one section are asked about again and again, and no
 * others.
 */
const [most, longest] = [500, 2_000];

/** `read` with a cache of its last answers, since three to six layouts examine each text of a section. */
export function rememberTexts<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly said: T }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.said;
    const said = read(text);
    if (text.length > longest) return said;
    if (known.size >= most) known.clear();
    known.set(text, { said });
    return said;
  };
}
