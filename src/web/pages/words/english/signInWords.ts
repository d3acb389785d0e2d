import type { SignInProblem } from '../../pageRequest.ts';
import { counts } from './counts.ts';

const roles: Readonly<Record<string, string>> = {
  ANONYMOUS: 'reader',
  ANALYST: 'analyst',
  EDITOR: 'editor',
  ADMIN: 'admin',
};

/** What the page of signing in says. */
export const signInWords = {
  title: 'Sign in',
  token: 'Access token',
  withToken: 'Sign in with the token',
  withOrganisation: (label: string) => `Sign in with ${label}`,
  where: 'Reading needs no sign-in. An admin makes access tokens; they begin with hrk_.',
  signedIn: (name: string, role: string) => `You are signed in as ${name} (${role}).`,
  roles,
  goOn: 'Continue',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
  link: 'This link signs one person in as an admin, once.',
  name: 'Your name',
  nameHint: 'Your edits carry it in the history.',
  asAdmin: 'Sign in as an admin',
  wait: (seconds: number) =>
    `Try again in ${seconds < 60 ? counts.seconds(seconds) : counts.minutes(Math.ceil(seconds / 60))}.`,
  problem: (problem: SignInProblem): string => {
    switch (problem.kind) {
      case 'NO_TOKEN':
        return 'Paste an access token.';
      case 'WRONG_TOKEN':
        return 'This access token is not valid here. Check that you pasted all of it, or ask an admin for a new one.';
      case 'WRONG_LINK':
        return 'This link has been used or has expired. Run “hresolve admin link” for a new one.';
      case 'TOO_MANY_TRIES':
        return 'Too many failed sign-ins from your address.';
      case 'STORAGE':
        return `${problem.message} No one can sign in or out now (${problem.code}).`;
      case 'PROVIDER_UNREACHABLE':
        return `${problem.provider} cannot be reached just now. Try again shortly, or sign in with an access token.`;
      case 'PROVIDER_REFUSED':
        return `The sign-in with ${problem.provider} failed. Please try again.`;
      case 'NO_ROLE':
        return `${problem.provider} knows you as ${problem.name}, but that gives you no role here. Ask whoever manages your groups for one of these: ${problem.groups}.`;
    }
  },
};
