import { useId } from 'react';
import { listWords as words } from '../../words/lists.ts';
import type { Filters } from './useFilters.ts';
import { useGuidanceLang } from '../guidanceLanguage.tsx';

interface Props {
  readonly filters: Filters;
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** True for titles of guides. */
  readonly isGuidance?: boolean;
  /** What stands for "not set"; left out: All. */
  readonly usual?: string;
}

/** A filter with a few choices, as a chip; the list follows at once. */
export function FilterChoice({ filters, name, label, choices, isGuidance = false, usual = words.any }: Props) {
  const id = useId();
  const langOf = useGuidanceLang();
  return (
    <span className="filter-chip">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={filters.get(name)}
        onChange={(event) => {
          filters.set({ [name]: event.currentTarget.value });
        }}
      >
        <option value="">{usual}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={isGuidance ? langOf() : undefined}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}
