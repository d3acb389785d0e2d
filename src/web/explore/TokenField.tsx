import { useId, useState } from 'react';
import { keepToken, readToken } from './accessToken.ts';
import { explorerWords as words } from './words.ts';

/** Says whom the explorer asks as, and takes a token. */
export function TokenField({ onChange }: { readonly onChange: (token: string) => void }) {
  const [token, setToken] = useState(readToken);
  const id = useId();
  const keep = (text: string) => {
    setToken(text);
    keepToken(text.trim());
    onChange(text.trim());
  };
  return (
    <span className="explorer-token">
      <label htmlFor={id}>{words.askAs}</label>
      <input
        id={id}
        type="password"
        autoComplete="off"
        spellCheck={false}
        placeholder={words.askAsHint}
        value={token}
        onChange={(event) => {
          keep(event.target.value);
        }}
      />
      {token !== '' && (
        <button
          type="button"
          onClick={() => {
            keep('');
          }}
        >
          {words.clear}
        </button>
      )}
    </span>
  );
}
