import { problemWords } from '../../words/problems.ts';

/**
 * An answer with its problems in the language of the console: the server's own sentences are English, and programs read them by
 * their code. Problems stand in a field `problems` of the answer or of a payload in it.
 */
export function translateProblems<Answer>(answer: Answer): Answer {
  if (typeof answer !== 'object' || answer === null) return answer;
  const said = Object.entries(answer).map(([name, value]: [string, unknown]) => [
    name,
    name === 'problems' && Array.isArray(value)
      ? value.map(sayProblem)
      : isPayload(value)
        ? translateProblems(value)
        : value,
  ]);
  return Object.fromEntries(said) as Answer;
}

function isPayload(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'problems' in value;
}

function sayProblem(problem: unknown): unknown {
  if (typeof problem !== 'object' || problem === null || !('code' in problem && 'message' in problem)) return problem;
  const { code, message } = problem;
  if (typeof code !== 'string' || typeof message !== 'string') return problem;
  return { ...problem, message: problemWords.message(code, message) };
}
