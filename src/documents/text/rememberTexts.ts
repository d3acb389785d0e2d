/** Texts that are kept at most, and the longest that is: the texts of one section are asked about again and again, and no others. */
const [most, longest] = [500, 2_000];

/** `read` with what it said of the last texts: three to six layouts look at each text of a section. */
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
