import type { LabelledNumber } from './labelledNumber.ts';

/**
 * True for a number with which only Windows Installer ends, on a line that speaks of installing ("fails to install with
 * 3010") or of the codes that programs end with ("we changed it to 3010, which is the exit code for a restart").
 */
export function isEndOfInstaller({ value, text, before, after }: LabelledNumber): boolean {
  if (documented.has(value) && /^\d+$/.test(text)) return installerFailed.test(before);
  if (!isOfInstaller(value) || text.length !== 4) return false;
  if (endsWith.test(before) && behind.test(after) && installing.test(before)) return true;
  return /(?:^|[a-z.,;:!?] ["'`(]?)$/i.test(before) && saidBehind.test(after);
}

function isOfInstaller(value: number): boolean {
  return (value > 1600 && value < 1655) || value === 3010;
}

/** What Windows Installer is documented to end with besides those; other programs end with such numbers for reasons of their own. */
const documented: ReadonlySet<number> = new Set([13, 87, 120, 1259]);
const installerFailed =
  /(?:install(?:er|ation)?|msiexec|\.msi|setup)\b[^.;]{0,40}\b(?:fail\w*|exit\w*|return\w*|end\w*)[^.;]{0,20}\b(?:code|with)[: =]{1,3}$/i;
const endsWith = /\b(?:with|gives?|gave|returns?|returned|mit|avec|con|com) (?:an? )?$/i;
const behind = /^(?:[.,;:!?)]|\s*$| (?:and|or|when|while|on|during|after|but|then|error|exit|because)\b)/;
const installing = /install|setup|\bmsi|update|deploy|package|uninstall/i;
const saidBehind =
  /^["'`)]{0,2},? (?:which |that )?(?:is|means|was|stands for|=) (?:[a-z]+ ){0,4}(?:exit|return|result|error)[ -]?codes?(?!\w)/i;
