/** What a caller may do; each role may do all that the ones before it may. */
export const roles = ['ANONYMOUS', 'ANALYST', 'EDITOR', 'ADMIN'] as const;

export type Role = (typeof roles)[number];

/** Who asks. `name` is null for an anonymous caller. */
export interface Caller {
  readonly name: string | null;
  readonly role: Role;
}

export const anonymous: Caller = { name: null, role: 'ANONYMOUS' };

export function mayActAs(role: Role, required: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(required);
}
