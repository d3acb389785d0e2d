import { aboutWords } from './english/aboutWords.ts';
import { browseWords } from './english/browseWords.ts';
import { codeWords } from './english/codeWords.ts';
import { copyWords, replyWords } from './english/copyWords.ts';
import { counts } from './english/counts.ts';
import { searchWords } from './english/searchWords.ts';
import { signInWords } from './english/signInWords.ts';
import { siteWords } from './english/siteWords.ts';

/** Everything that the public pages say, in English. Functions where a sentence takes something in. */
export const english = {
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
