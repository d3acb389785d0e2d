import { counted } from './words.ts';

/** What the page of signing in says. */
export const signInWords = {
  title: 'Sign in',
  token: 'Access token',
  withToken: 'Sign in with the token',
  withOrganisation: (label: string) => `Sign in with ${label}`,
  where: 'Reading needs no sign-in. An admin makes access tokens; they begin with hrk_.',
  signedIn: (name: string, role: string) => `You are signed in as ${name} (${role.toLowerCase()}).`,
  goOn: 'Go on',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
  link: 'This link signs one person in as an admin, once.',
  asAdmin: 'Sign in as an admin',
  wait: (seconds: number) =>
    `Try again in ${seconds < 60 ? counted(seconds, 'second') : counted(Math.ceil(seconds / 60), 'minute')}.`,
};
