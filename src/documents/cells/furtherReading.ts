/** "For more information about it, see …" is no step of its own. */
export function isFurtherReading(text: string): boolean {
  return furtherReading.test(text);
}

/** "For a description of the causes, see the section above", as all that is said. */
export function sendsElsewhere(text: string): boolean {
  return elsewhere.test(text);
}

/** "To confirm it, run `slmgr /dlv`", among causes. */
export function saysToConfirm(text: string): boolean {
  return toConfirm.test(text);
}

/** "Details: [Repair the store](repair.md)" has nothing but a link. */
export function leadsToLink(text: string): boolean {
  return labelledLink.test(text);
}

const furtherReading =
  /^\W{0,4}(?:for (?:more|additional|further|other|detailed) (?:(?:information|info|details|instructions)\b|help,? (?:see|read|visit|go to|refer to)\b)|(?:more|further|additional|other) (?:help|info|information|details|reading)[*_]{0,2} ?[:：]|to learn more\b|weitere informationen\b|pour plus d['’]informations\b|para (?:obtener )?(?:más información|mais informações)\b|per (?:altre|ulteriori) informazioni\b|дополнительные сведения)|^(?:有关(?:详细|更多)|詳細について)/iu;
const elsewhere =
  /^\W{0,4}for (?:an? |the )?(?:descriptions?|lists?|explanations?|discussions?) of [^.]{3,120}, (?:see|refer to) [^.]{3,200}\.?\W{0,4}$/i;
const toConfirm = /^\W{0,4}to (?:confirm|verify|check|see|determine|find out|identify) [^.]{3,160}, /i;
const labelledLink = /^[\s*_]{0,4}\p{L}[^:：[\]\n]{2,40}[:：][\s*_]{0,5}\[[^\]\n]{1,120}\]\([^()\n]{1,200}\)\W{0,4}$/u;
