/**
 * A step as one sentence: "If that doesn't resolve the issue, unjoin the device from Azure AD and
 * rejoin." is the condition and the shared mitigation put together. Markdown in, Markdown out.
 */
export function stepText(condition: string | null, mitigationText: string): string {
  return condition === null ? mitigationText : `${condition}, ${lowerFirst(mitigationText)}`;
}

/** Names stay as they are: only an ordinary capitalised word ("Unjoin") loses its capital, "TPM" does not. */
function lowerFirst(text: string): string {
  return /^\p{Lu}(?=\p{Ll}|\s)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
