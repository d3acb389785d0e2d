import { aboutWords } from './german/aboutWords.ts';
import { browseWords } from './german/browseWords.ts';
import { codeWords } from './german/codeWords.ts';
import { copyWords, replyWords } from './german/copyWords.ts';
import { counts } from './german/counts.ts';
import { searchWords } from './german/searchWords.ts';
import { signInWords } from './german/signInWords.ts';
import { siteWords } from './german/siteWords.ts';

/** The same in German. */
export const german = {
  ...siteWords,
  counts,
  code: codeWords,
  copy: copyWords,
  reply: replyWords,
  search: searchWords,
  browsing: browseWords,
  aboutPage: aboutWords,
  signInPage: signInWords,
};
