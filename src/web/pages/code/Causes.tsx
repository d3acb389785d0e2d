import type { ReactNode } from 'react';
import type { AnswerFragment, EntryPartsFragment } from '../../generated/operations.ts';
import { words } from '../words.ts';
import { stepsOfEntry, type NumberedStep } from './numberedSteps.ts';

interface CausesProps {
  readonly entries: AnswerFragment['entries'];
  readonly steps: readonly NumberedStep[];
}

/** What may be wrong; where there are several causes, each beside what to do about it. */
export function Causes({ entries, steps }: CausesProps): ReactNode {
  const causes = entries.flatMap((entry) => entry.causes);
  const [only, ...others] = causes;
  if (only === undefined) return null;
  if (others.length === 0) {
    return (
      <section aria-labelledby="causes">
        <h2 id="causes">{words.code.cause}</h2>
        <p dangerouslySetInnerHTML={{ __html: only.html }} />
      </section>
    );
  }
  return (
    <section aria-labelledby="causes">
      <h2 id="causes">{words.code.causes}</h2>
      <h3 id="several">{words.code.severalCauses}</h3>
      <p className="hint">{words.code.severalCausesWhy}</p>
      <table className="causes" aria-labelledby="several">
        <thead>
          <tr>
            <th scope="col">{words.code.causeColumn}</th>
            <th scope="col">{words.code.actionColumn}</th>
          </tr>
        </thead>
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} steps={stepsOfEntry(steps, entry)} />
        ))}
      </table>
    </section>
  );
}

/** Guidance gives the steps of a row for all of its causes together. */
function Row({
  entry,
  steps,
}: {
  readonly entry: EntryPartsFragment;
  readonly steps: readonly NumberedStep[];
}): ReactNode {
  return (
    <tbody>
      {entry.causes.map((cause, at) => (
        <tr key={cause.text}>
          <td dangerouslySetInnerHTML={{ __html: cause.html }} />
          {at === 0 && (
            <td rowSpan={entry.causes.length} data-label={words.code.actionLabel}>
              {steps.length === 0 ? (
                words.code.noAction
              ) : (
                <ol className="actions">
                  {steps.map(({ index, step }) => (
                    <li key={index} value={index}>
                      <a href={`#step-${String(index)}`}>{step.plainText}</a>
                    </li>
                  ))}
                </ol>
              )}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}
