import { codeFamilies } from './codeFamilies.ts';

/** What is said of a text that is no family's slug, and which ones there are. `at` names where it stands. */
export function unknownFamily(at: string, text: string): string {
  return `${at} is "${text.slice(0, 60)}", which is no family of codes; write one of ${codeFamilies.map(({ slug }) => slug).join(', ')}.`;
}
