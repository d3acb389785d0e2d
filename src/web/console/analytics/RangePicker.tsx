import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { AnalyticsChoicesQuery } from '../../generated/operations.ts';
import { FilterChoice } from '../kit/lists/FilterChoice.tsx';
import { useShortcut } from '../kit/shortcuts.tsx';
import type { Filters } from '../kit/lists/useFilters.ts';
import { rangeWords as words } from '../words/analytics.ts';
import { presets, type Scope } from './range.ts';
import { isDay, ownZone, zoneTime } from './zoneTime.ts';

interface Props {
  readonly filters: Filters;
  readonly scope: Scope;
  /** Null until they are known. */
  readonly choices: AnalyticsChoicesQuery | null;
}

/** Which time, which guide, which client: all of it in the address. */
export function RangePicker({ filters, scope, choices }: Props) {
  const { variables } = scope;
  const choose = (days: number) => {
    filters.set({ range: String(days), from: '', to: '' });
  };
  usePresetKeys(choose);
  const from = zoneTime(new Date(variables.from), variables.timeZone);
  const to = zoneTime(new Date(variables.to), variables.timeZone);
  const dayOf = (time: string) => zoneTime(new Date(time), variables.timeZone).day;
  const lastDayOf = (end: string) => dayOf(new Date(Date.parse(end) - 1).toISOString());
  return (
    <div className="stacked range">
      <div className="range-line">
        <div role="group" aria-label={words.label} className="presets">
          {presets.map((days) => (
            <Button
              key={days}
              variant={scope.days === days ? 'filled' : 'default'}
              aria-pressed={scope.days === days}
              onClick={() => {
                choose(days);
              }}
            >
              {words.presets[days]}
            </Button>
          ))}
        </div>
        <span className="dimmed">
          {words.shown(`${from.day} ${from.clock}`, `${to.day} ${to.clock}`)}, {variables.timeZone}
        </span>
      </div>
      <details className="range-more" open={scope.days === null || scope.flaw !== null || hasChoices(filters)}>
        <summary>{words.more}</summary>
        <div className="range-choices">
          <OwnDays key={`${scope.firstDay} ${scope.lastDay}`} filters={filters} scope={scope} />
          <FilterChoice
            filters={filters}
            name="guide"
            label={words.guide}
            isGuidance
            choices={(choices?.guides ?? []).map(({ slug, title }) => ({ value: slug, label: title }))}
          />
          <FilterChoice
            filters={filters}
            name="client"
            label={words.client}
            choices={clientsOf(choices, variables.client)}
          />
          <ZoneChoice filters={filters} zone={variables.timeZone} />
        </div>
      </details>
      <Switch
        size="md"
        label={words.compare(dayOf(scope.earlier.before), lastDayOf(scope.earlier.beforeEnd))}
        checked={scope.compare}
        onChange={({ currentTarget: { checked } }) => {
          filters.set({ compare: checked ? '' : 'no' });
        }}
      />
    </div>
  );
}

function usePresetKeys(choose: (days: number) => void): void {
  const [first, second, third, fourth] = presets;
  useShortcut('1', words.presetKey[first], () => {
    choose(first);
  });
  useShortcut('2', words.presetKey[second], () => {
    choose(second);
  });
  useShortcut('3', words.presetKey[third], () => {
    choose(third);
  });
  useShortcut('4', words.presetKey[fourth], () => {
    choose(fourth);
  });
}

function hasChoices(filters: Filters): boolean {
  return ['guide', 'client', 'zone'].some((name) => filters.get(name) !== '');
}

/** The chosen one stays in the list, even if it asked nothing in this time. */
function clientsOf(choices: AnalyticsChoicesQuery | null, chosen: string | null) {
  const names = new Set((choices?.analytics?.clients ?? []).map(({ client }) => client));
  if (chosen !== null) names.add(chosen);
  return [...names].sort().map((name) => ({ value: name, label: name }));
}

function OwnDays({ filters, scope }: { readonly filters: Filters; readonly scope: Scope }) {
  const { from, to, timeZone } = scope.variables;
  const lastMoment = new Date(Date.parse(to) - 1);
  const [first, setFirst] = useState(scope.firstDay || zoneTime(new Date(from), timeZone).day);
  const [last, setLast] = useState(scope.lastDay || zoneTime(lastMoment, timeZone).day);
  const [flaw, setFlaw] = useState(scope.flaw);
  return (
    <form
      noValidate
      className="own-days"
      onSubmit={(event) => {
        event.preventDefault();
        const found = !isDay(first) || !isDay(last) ? 'notDays' : first > last ? 'turned' : null;
        setFlaw(found);
        if (found === null) filters.set({ from: first, to: last, range: '' });
      }}
    >
      <TextInput
        type="date"
        size="sm"
        label={words.first}
        value={first}
        error={flaw === null ? null : words.flaws[flaw]}
        onChange={(event) => {
          setFirst(event.currentTarget.value);
        }}
      />
      <TextInput
        type="date"
        size="sm"
        label={words.last}
        value={last}
        onChange={(event) => {
          setLast(event.currentTarget.value);
        }}
      />
      <Button type="submit" variant="default">
        {words.apply}
      </Button>
    </form>
  );
}

function ZoneChoice({ filters, zone }: { readonly filters: Filters; readonly zone: string }) {
  const own = ownZone();
  const choices = useMemo(() => {
    const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), zone]);
    names.delete(own);
    return [{ value: '', label: words.ownZone(own) }, ...[...names].map((name) => ({ value: name, label: name }))];
  }, [own, zone]);
  return (
    <NativeSelect
      size="sm"
      label={words.zone}
      value={zone === own ? '' : zone}
      data={choices}
      onChange={(event) => {
        filters.set({ zone: event.currentTarget.value });
      }}
    />
  );
}
