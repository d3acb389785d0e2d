import { Anchor, List, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { problemWords } from '../../words/problems.ts';

/** An expected failure as a payload names it. */
export interface ShownProblem {
  readonly code: string;
  readonly message: string;
  /** The way to the place in the arguments, such as input, causes, 0. */
  readonly path: readonly string[];
}

interface Props {
  /** The form's name: the beginning of its fields' ids. */
  readonly form: string;
  readonly problems: readonly ShownProblem[];
}

/** All problems at the top of a form, each a link to its field. It takes the focus whenever a save brought new ones. */
export function ProblemSummary({ form, problems }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="notice" data-tone="bad" ref={box} tabIndex={-1} role="alert" aria-labelledby={`${form}-problems`}>
      <Text fw={600} id={`${form}-problems`} component="h2">
        {problemWords.title(problems.length)}
      </Text>
      <List>
        {problems.map((problem) => (
          <List.Item key={problem.path.join('.') + problem.message}>
            <Anchor
              href={`#${fieldId(form, ...problem.path)}`}
              onClick={(event) => {
                event.preventDefault();
                fieldOf(form, problem.path)?.focus();
              }}
            >
              {problem.message}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </div>
  );
}

/** The words to show at a field: those of the summary. Problems of places below the path count, too. */
export function problemAt(problems: readonly ShownProblem[], ...path: readonly string[]): string | null {
  const found = problems.filter((problem) => path.every((part, index) => inner(problem.path)[index] === part));
  return found.length === 0 ? null : found.map(({ message }) => message).join(' ');
}

/** The id of the field that a path leads to: fieldId('entry', 'causes', '0') is entry-causes-0. */
export function fieldId(form: string, ...path: readonly string[]): string {
  return [form, ...inner(path)].join('-');
}

/** The field of a path, or of the nearest place above it that has one. */
function fieldOf(form: string, path: readonly string[]): HTMLElement | null {
  for (let length = path.length; length > 0; length--) {
    const field = document.getElementById(fieldId(form, ...path.slice(0, length)));
    if (field !== null) return field;
  }
  return null;
}

function inner(path: readonly string[]): readonly string[] {
  return path[0] === 'input' ? path.slice(1) : path;
}
