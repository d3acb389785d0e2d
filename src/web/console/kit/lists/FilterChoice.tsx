import { useId } from 'react';
import { listWords as words } from '../../words/lists.ts';
import type { Filters } from './useFilters.ts';

interface Props {
  readonly filters: Filters;
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** What stands for "not set"; left out: All. */
  readonly usual?: string;
}

/** A filter with a few choices, as a chip; the list follows at once. */
export function FilterChoice({ filters, name, label, choices, usual = words.any }: Props) {
  const id = useId();
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
        {[{ value: '', label: usual }, ...choices].map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}
