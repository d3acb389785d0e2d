import type { ReactNode } from 'react';
import { words } from '../words.ts';
import type { NumberedStep } from './numberedSteps.ts';

/** What became of a form that was posted from this page. */
export interface Posted {
  /** The number of the step that was spoken of; null: the code was asked for. */
  readonly step: number | null;
  /** Why it does not count; null where it does. */
  readonly problem: string | null;
}

interface HelpedProps {
  readonly steps: readonly NumberedStep[];
  readonly posted: Posted | null;
}

/** A vote for each step: plain forms, so that they work without a script. */
export function Helped({ steps, posted }: HelpedProps): ReactNode {
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="helped" className="helped">
      <h2 id="helped">{words.code.helped}</h2>
      <ul>
        {steps.map(({ index, entry, step }) => (
          <li key={index} id={`helped-${String(index)}`}>
            <span className="helped-text">
              {words.code.step(index)}: {step.plainText}
            </span>
            {posted?.step === index && <Answered problem={posted.problem} />}
            {(posted?.step !== index || posted.problem !== null) && (
              <form method="post">
                <input type="hidden" name="step" value={index} />
                <input type="hidden" name="entry" value={entry.id} />
                <input type="hidden" name="mitigation" value={step.mitigation.id} />
                <button name="solved" value="yes" aria-label={words.code.yesLong(index)}>
                  {words.code.yes}
                </button>
                <button name="solved" value="no" aria-label={words.code.noLong(index)}>
                  {words.code.no}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <p className="hint">{words.code.helpedWhy}</p>
    </section>
  );
}

function Answered({ problem }: { readonly problem: string | null }): ReactNode {
  return problem === null ? (
    <strong role="status" className="good">
      ✓ {words.code.thanks}
    </strong>
  ) : (
    <strong role="alert" className="bad">
      {words.code.notCounted} {problem}
    </strong>
  );
}
