import { useId, useState } from 'react';
import { keepToken, readToken } from './accessToken.ts';

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
      <label htmlFor={id}>Ask as</label>
      <input
        id={id}
        type="password"
        autoComplete="off"
        spellCheck={false}
        placeholder="your session, or paste a token"
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
          Clear
        </button>
      )}
    </span>
  );
}
