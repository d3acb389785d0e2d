/** Names rows for a plan: by their code, numbered from the second on where one code stands in several rows. */
export function numberedNames(): (code: string | null) => string {
  const used = new Map<string, number>();
  return (code) => {
    const name = code ?? 'no-code';
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : `${name}#${String(count)}`;
  };
}
