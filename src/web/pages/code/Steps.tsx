import type { ReactNode } from 'react';
import type { StepPartsFragment } from '../../generated/operations.ts';
import { CopyButton } from '../layout/CopyButton.tsx';
import { words } from '../words.ts';
import type { NumberedStep } from './numberedSteps.ts';

/** Numbered steps, each with a button that copies it. */
export function Steps({ steps }: { readonly steps: readonly NumberedStep[] }): ReactNode {
  return (
    <ol className="steps">
      {steps.map(({ index, step }) => (
        <li key={index} id={`step-${String(index)}`} value={index}>
          <StepText step={step} name={words.code.step(index)} />
        </li>
      ))}
    </ol>
  );
}

/** Steps that stand for themselves, such as a guide's first steps. */
export function PlainSteps({ steps }: { readonly steps: readonly StepPartsFragment[] }): ReactNode {
  return (
    <ol className="steps">
      {steps.map((step, at) => (
        <li key={step.text}>
          <StepText step={step} name={words.code.step(at + 1)} />
        </li>
      ))}
    </ol>
  );
}

function StepText({ step, name }: { readonly step: StepPartsFragment; readonly name: string }): ReactNode {
  return (
    <div className="step">
      <div className="prose" dangerouslySetInnerHTML={{ __html: step.html }} />
      <CopyButton text={step.plainText} name={name} />
    </div>
  );
}
