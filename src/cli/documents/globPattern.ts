/**
 * A glob as a pattern over whole paths with `/` between folders: `*` and `?` stay in one folder, `**` goes through any
 * number of them, and `{a,b}` is either. Any other character is itself.
 */
export function globPattern(glob: string): RegExp {
  let depth = 0;
  const source = glob.replace(/\*\*\/?|[*?{},.+^$()|[\]\\]/g, (mark) => {
    if (mark === '**/') return '(?:[^/]+/)*';
    if (mark === '**') return '.*';
    if (mark === '*') return '[^/]*';
    if (mark === '?') return '[^/]';
    if (mark === '{') {
      depth++;
      return '(?:';
    }
    if (mark === '}' && depth > 0) {
      depth--;
      return ')';
    }
    if (mark === ',') return depth > 0 ? '|' : ',';
    return `\\${mark}`;
  });
  return new RegExp(`^${source}${')'.repeat(depth)}$`, 'u');
}

/** True for a text that a shell would take for a pattern. */
export function isGlob(text: string): boolean {
  return /[*?{]/.test(text);
}
