import { quoted, subjectOf } from '../finding.ts';
import type { LintRule } from '../lintRule.ts';
import { textFix } from '../textFix.ts';

/** A link to a guide or an entry of this server that is archived or was never there. Other addresses are not asked. */
export const deadLink: LintRule = {
  id: 'dead-link',
  severity: 'error',
  summary: 'A link to a guide or an entry that is archived or gone.',
  find: ({ rows, guideTexts, paths }) => {
    if (paths === null) return [];
    const texts = [
      ...rows.flatMap((row) =>
        [...row.causes, ...row.steps].map((text) => ({ place: row.place, subject: subjectOf(row), text, row })),
      ),
      ...guideTexts.map(({ place, ...text }) => ({ place, subject: 'the guide', text, row: null })),
    ];
    const isDead = (path: string | null) => path !== null && !paths.has(path);
    return texts.flatMap(({ place, subject, text, row }) =>
      [...text.text.matchAll(link)]
        .map(([, , target = '']) => pathOf(target))
        .filter((path) => path !== null)
        .filter(isDead)
        .map((path) => ({
          place,
          subject,
          message: `The link ${quoted(path)} leads to nothing that is published. Link to what took its place, or take the link out.`,
          fix: textFix(text, withoutLinks(text.text, isDead), row),
        })),
    );
  },
};

/** A link: its words, then its target, with a title if it has one. */
const link = /\[([^[\]]*)\]\(([^()]*)\)/g;

/** The guide or the entry of this server that a link leads to; null if it leads elsewhere. */
function pathOf(target: string): string | null {
  const [, path = null] = /^<?(\/(?:guides|entries)\/[^\s>?#]+)/.exec(target) ?? [];
  return path === null ? null : path.replace(/\/$/, '');
}

/** Of the links that are dead the words stay. */
function withoutLinks(text: string, isDead: (path: string | null) => boolean): string {
  return text.replace(link, (whole, words: string, target: string) => (isDead(pathOf(target)) ? words : whole));
}
