/** Groups of words of the same meaning as people write them: a group a line, its words with commas between. */
export function synonymsText(groups: readonly (readonly string[])[]): string {
  return groups.map((group) => `${group.join(', ')}\n`).join('');
}
