import { invalidInput, type InvalidInput } from '../problem.ts';

const slugPattern = /^(?=.{1,100}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What is wrong with the slug of a new guide; null if it may be one. The path is input.slug. */
export function slugProblem(slug: string): InvalidInput | null {
  if (slugPattern.test(slug)) return null;
  const message = `"${slug.slice(0, 60)}" is not a slug; write lower-case words joined by hyphens, such as windows-hello-pin-creation.`;
  return invalidInput('INVALID_VALUE', ['input', 'slug'], message);
}

/** The refusal of a slug that another guide has. */
export function slugTaken(slug: string): InvalidInput {
  const message = `There is a guide "${slug}" already; give this one another slug.`;
  return invalidInput('INVALID_VALUE', ['input', 'slug'], message);
}
