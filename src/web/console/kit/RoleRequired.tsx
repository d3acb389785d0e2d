import { stateWords } from '../words/shell.ts';

/** In place of what a role does not allow: what to ask for. */
export function RoleRequired({ needs }: { readonly needs: 'ANALYST' | 'EDITOR' | 'ADMIN' }) {
  return (
    <div className="notice" data-tone="wait">
      <strong>{stateWords.noRight}.</strong> {stateWords.noRightHow(needs)}
    </div>
  );
}
