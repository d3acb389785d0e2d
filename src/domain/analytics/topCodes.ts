/** How often a code was looked up. */
export interface CodeSum {
  readonly code: number;
  readonly count: number;
}

/**
 * The codes with the greatest counts above 0, then the smallest codes, among those that are wanted. `counts[i]` belongs to
 * `codes[i]`, in any order. Goes through the columns once, and asks `isWanted` only of codes that could still be among the first.
 */
export function topCodes(
  codes: ArrayLike<number>,
  counts: ArrayLike<number>,
  limit: number,
  isWanted: (code: number) => boolean = () => true,
): CodeSum[] {
  const found: CodeSum[] = [];
  for (let i = 0; i < codes.length; i++) {
    const sum = { code: codes[i] ?? 0, count: counts[i] ?? 0 };
    const last = found[limit - 1];
    if (sum.count === 0 || (last !== undefined && !isBefore(sum, last)) || !isWanted(sum.code)) continue;
    let place = found.length;
    while (place > 0 && isBefore(sum, found[place - 1])) place -= 1;
    found.splice(place, 0, sum);
    if (found.length > limit) found.pop();
  }
  return found;
}

function isBefore(one: CodeSum, other: CodeSum | undefined): boolean {
  return other === undefined || one.count > other.count || (one.count === other.count && one.code < other.code);
}
