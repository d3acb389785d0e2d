/** The name that someone who wrote `typed` most likely meant; null if none is near. Groups and capitals count little. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const ranked = names
    .map((name) => ({ name, distance: Math.min(distanceOf(typed, name), distanceOf(typed, lastPart(name))) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.max(1, typed.length / 2) ? best.name : null;
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** How many letters have to be put in, taken out or changed; "-", "_" and capitals aside. */
function distanceOf(a: string, b: string): number {
  const [left, right] = [folded(a), folded(b)];
  let row = Array.from({ length: right.length + 1 }, (_, place) => place);
  for (const [place, letter] of Array.from(left).entries()) {
    const next = [place + 1];
    for (const [other, candidate] of Array.from(right).entries()) {
      const changed = (row[other] ?? 0) + (letter === candidate ? 0 : 1);
      next.push(Math.min(changed, (row[other + 1] ?? 0) + 1, (next[other] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function folded(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase();
}
