import { quoted, subjectOf, type LintFix } from '../finding.ts';
import type { LintedRow, LintedText } from '../guidanceToLint.ts';
import type { LintRule } from '../lintRule.ts';
import { textFix } from '../textFix.ts';

/** Old names of products and what their maker calls them now; where one name begins like another, the longer comes first. */
export const renamedProducts: readonly (readonly [old: string, now: string])[] = [
  ['Azure AD Connect', 'Microsoft Entra Connect'],
  ['Azure AD Identity Protection', 'Microsoft Entra ID Protection'],
  ['Azure AD Multi-Factor Authentication', 'Microsoft Entra multifactor authentication'],
  ['Azure Multi-Factor Authentication', 'Microsoft Entra multifactor authentication'],
  ['Azure Active Directory', 'Microsoft Entra ID'],
  ['Azure AD', 'Microsoft Entra ID'],
  ['Microsoft Endpoint Manager', 'Microsoft Intune'],
  ['System Center Configuration Manager', 'Microsoft Configuration Manager'],
  ['Microsoft Endpoint Configuration Manager', 'Microsoft Configuration Manager'],
  ['Windows Defender Antivirus', 'Microsoft Defender Antivirus'],
  ['Microsoft Defender ATP', 'Microsoft Defender for Endpoint'],
  ['Windows Defender ATP', 'Microsoft Defender for Endpoint'],
  ['Microsoft Cloud App Security', 'Microsoft Defender for Cloud Apps'],
];

/** Products that keep a name which an old one begins. */
const unchanged = 'B2C|DS|Domain Services|Authentication Library|Graph';
const oldNames = new RegExp(`\\b(?:${renamedProducts.map(([old]) => old).join('|')})\\b(?! (?:${unchanged})\\b)`, 'g');
const nameNow = new Map(renamedProducts);

/** A product under a name that its maker has given up. A text that holds the new name, too, explains the old one and is left alone. */
export const renamedProduct: LintRule = {
  id: 'renamed-product',
  severity: 'note',
  summary: 'A product under a name that its maker has given up.',
  find: ({ rows, guideTexts }) => [
    ...rows.flatMap((row) =>
      [...row.causes, ...row.steps].flatMap((text) =>
        messagesOf(text.plain).map((message) => ({
          place: row.place,
          subject: subjectOf(row),
          message,
          fix: fixOf(text, row),
        })),
      ),
    ),
    ...guideTexts.flatMap(({ place, ...text }) =>
      messagesOf(text.plain).map((message) => ({ place, subject: 'the guide', message, fix: fixOf(text, null) })),
    ),
  ],
};

function messagesOf(plain: string): string[] {
  const found = new Map([...plain.matchAll(oldNames)].map(([name]) => [nameNow.get(name) ?? name, name] as const));
  return [...found].flatMap(([now, name]) =>
    plain.includes(now) ? [] : [`${name} is called ${now} now, in ${quoted(plain)}.`],
  );
}

/** The text with the names of today; none if markup cuts a name in two, so that it would stay. */
function fixOf(text: LintedText, row: LintedRow | null): LintFix | undefined {
  const renamed = text.text.replace(oldNames, (name) => nameNow.get(name) ?? name);
  const isWhole = (text.text.match(oldNames) ?? []).length === (text.plain.match(oldNames) ?? []).length;
  return isWhole ? textFix(text, renamed, row) : undefined;
}
