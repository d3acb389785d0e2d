import { codeFamilies } from './codeFamilies.ts';

/** The message for an unknown family slug, listing the known ones. `at` names where it was given. */
export function unknownFamily(at: string, text: string): string {
  return `${at} is "${text.slice(0, 60)}", which is not a family of codes; write one of ${codeFamilies.map(({ slug }) => slug).join(', ')}.`;
}
