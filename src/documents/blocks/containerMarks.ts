import { keysOf } from '../../domain/keysOf.ts';

/**
 * How containers.ts passes on what a container is: as a heading whose first character is one of these. They are
 * private-use characters, so no document contains them. A mark with nothing after it ends the container.
 */
export const containerMarks = { code: '\ue011', section: '\ue012', tab: '\ue013', step: '\ue014' } as const;

export type ContainerMark = keyof typeof containerMarks;

/** Deeper than any real heading. Each kind of container contains the kinds listed after it. */
const depths: Readonly<Record<ContainerMark, number>> = { code: 7, section: 8, tab: 9, step: 10 };

/** The mark, title and depth of such a heading; null for a heading of the document's own. */
export function containerHeading(
  text: string,
): { readonly mark: ContainerMark; readonly title: string; readonly depth: number } | null {
  for (const mark of keysOf(containerMarks)) {
    const letter = containerMarks[mark];
    if (text.startsWith(letter)) return { mark, title: text.slice(letter.length).trim(), depth: depths[mark] };
  }
  return null;
}
