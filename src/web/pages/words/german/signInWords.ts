import type { SignInProblem } from '../../pageRequest.ts';
import { counts } from './counts.ts';

/** What the page of signing in says. */
export const signInWords = {
  title: 'Anmelden',
  token: 'Zugriffstoken',
  withToken: 'Mit dem Token anmelden',
  withOrganisation: (label: string) => `Mit ${label} anmelden`,
  where: 'Zum Lesen ist keine Anmeldung nötig. Zugriffstoken stellt ein Admin aus; sie beginnen mit hrk_.',
  signedIn: (name: string, role: string) => `Sie sind als ${name} (${role}) angemeldet.`,
  roles: { ANONYMOUS: 'Lesen', ANALYST: 'Analyse', EDITOR: 'Redaktion', ADMIN: 'Admin' },
  goOn: 'Weiter',
  signOut: 'Abmelden',
  signOutEverywhere: 'Überall abmelden',
  link: 'Dieser Link meldet eine Person einmalig als Admin an.',
  name: 'Ihr Name',
  nameHint: 'Er steht im Verlauf bei Ihren Änderungen.',
  asAdmin: 'Als Admin anmelden',
  wait: (seconds: number) =>
    `Versuchen Sie es in ${seconds < 60 ? counts.seconds(seconds) : counts.minutes(Math.ceil(seconds / 60))} erneut.`,
  problem: (problem: SignInProblem): string => {
    switch (problem.kind) {
      case 'NO_TOKEN':
        return 'Fügen Sie ein Zugriffstoken ein.';
      case 'WRONG_TOKEN':
        return 'Dieses Zugriffstoken ist hier nicht gültig. Prüfen Sie, ob es vollständig eingefügt wurde, oder bitten Sie einen Admin um ein neues.';
      case 'WRONG_LINK':
        return 'Dieser Link wurde bereits benutzt oder ist abgelaufen. „hresolve admin link“ erstellt einen neuen.';
      case 'TOO_MANY_TRIES':
        return 'Von Ihrer Adresse kamen zu viele falsche Anmeldedaten.';
      case 'STORAGE':
        return `Der Speicher des Servers ist gestört: An- und Abmelden ist gerade nicht möglich (${problem.code}).`;
      case 'PROVIDER_UNREACHABLE':
        return `${problem.provider} ist gerade nicht erreichbar. Versuchen Sie es gleich noch einmal, oder melden Sie sich mit einem Zugriffstoken an.`;
      case 'PROVIDER_REFUSED':
        return `Die Anmeldung mit ${problem.provider} ist fehlgeschlagen. Bitte beginnen Sie von vorn.`;
      case 'NO_ROLE':
        return `${problem.provider} kennt Sie als ${problem.name}, aber damit haben Sie hier keine Rolle. Bitten Sie die Person, die Ihre Gruppen verwaltet, um eine von diesen: ${problem.groups}.`;
    }
  },
};
