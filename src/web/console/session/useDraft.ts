import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { draftKey } from './keptDrafts.ts';
import { useSession } from './session.tsx';
import { fieldsOf } from '../../fieldsOf.ts';

/** What a form keeps in the browser until the server has acknowledged it. */
export interface Draft<Value> {
  /** What was kept when the screen opened; null if nothing was. */
  readonly found: Value | null;
  /** When it was last kept; null if nothing is kept. */
  readonly keptAt: Date | null;
  /** True if the browser refuses to keep anything: it is full, or does not allow it. */
  readonly refused: boolean;
  readonly keep: (value: Value) => void;
  /** Only after the server has acknowledged the value, or the user has thrown it away. */
  readonly clear: () => void;
}

interface Stored {
  readonly tab: string;
  readonly at: number;
  readonly value: unknown;
}

/** Two tabs on one form do not clear each other's drafts. */
const tab = crypto.randomUUID();

/**
 * Keeps what is typed into a form: for each user and each form one value, as plain JSON. It outlives a reload, a
 * crash of the tab and a sign-out. `form` names the form and its subject, such as "entry:e12".
 */
export function useDraft<Value>(form: string): Draft<Value> {
  const { name } = useSession();
  const key = draftKey(name, form);
  const found = useMemo(() => read(key), [key]);
  const [keptAt, setKeptAt] = useState(found === null ? null : new Date(found.at));
  const [refused, setRefused] = useState(false);
  const waiting = useRef<(() => void) | null>(null);

  const flush = useCallback(() => {
    waiting.current?.();
    waiting.current = null;
  }, []);
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const keep = useCallback(
    (value: Value) => {
      const wasWaiting = waiting.current !== null;
      waiting.current = () => {
        const at = Date.now();
        const stored: Stored = { tab, at, value };
        try {
          localStorage.setItem(key, JSON.stringify(stored));
          setKeptAt(new Date(at));
          setRefused(false);
        } catch {
          setRefused(true);
        }
      };
      if (!wasWaiting) setTimeout(flush, 150);
    },
    [key, flush],
  );
  const clear = useCallback(() => {
    waiting.current = null;
    const stored = read(key);
    if (stored?.tab === tab || stored?.at === found?.at) localStorage.removeItem(key);
    setKeptAt(null);
  }, [key, found]);

  return { found: found === null ? null : (found.value as Value), keptAt, refused, keep, clear };
}

function read(key: string): Stored | null {
  try {
    const { tab: of, at, value } = fieldsOf(JSON.parse(localStorage.getItem(key) ?? 'null'));
    return typeof of === 'string' && typeof at === 'number' ? { tab: of, at, value } : null;
  } catch {
    return null;
  }
}
