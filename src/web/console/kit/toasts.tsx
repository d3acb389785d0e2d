import { Button, CloseButton, VisuallyHidden } from '@mantine/core';
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { stateWords } from '../words/shell.ts';

export interface ToastAction {
  readonly words: string;
  readonly run: () => void;
}

interface Toast {
  readonly id: number;
  readonly words: string;
  readonly action: ToastAction | null;
}

/** Says in a corner that something went well. Failures do not belong here: they stay where they happened. */
export interface Toaster {
  readonly say: (words: string, action?: ToastAction) => void;
}

const ToastContext = createContext<Toaster>({ say: () => undefined });

export function useToast(): Toaster {
  return useContext(ToastContext);
}

/** How long a toast stays; one that offers an action stays until it is dismissed. */
const shownMs = 8000;

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextId = useRef(1);
  const dismiss = useCallback((id: number) => {
    setToasts((all) => all.filter((toast) => toast.id !== id));
  }, []);
  const toaster = useMemo(
    () => ({
      say: (words: string, action?: ToastAction) => {
        const id = nextId.current++;
        // One offer at a time: an older one is that of an older change.
        setToasts((all) => [
          ...all.filter((toast) => action === undefined || toast.action === null).slice(-2),
          { id, words, action: action ?? null },
        ]);
        if (action === undefined) setTimeout(dismiss, shownMs, id);
      },
    }),
    [dismiss],
  );
  return (
    <ToastContext value={toaster}>
      {children}
      <VisuallyHidden role="status">{toasts.at(-1)?.words}</VisuallyHidden>
      <section className="toasts" aria-label={stateWords.messages}>
        {toasts.map(({ id, words, action }) => (
          <div className="toast" key={id}>
            <span>{words}</span>
            {action !== null && (
              <Button
                variant="default"
                onClick={() => {
                  action.run();
                  dismiss(id);
                }}
              >
                {action.words}
              </Button>
            )}
            <CloseButton
              size={36}
              aria-label={stateWords.dismiss}
              onClick={() => {
                dismiss(id);
              }}
            />
          </div>
        ))}
      </section>
    </ToastContext>
  );
}
