import { GraphQLError } from 'graphql';
import { isInvalidInput, type InvalidInput } from '../domain/problem.ts';

/** An argument that breaks a rule, as the error of a query: BAD_USER_INPUT, with the argument named. */
export function argumentError({ path, message }: Pick<InvalidInput, 'path' | 'message'>): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument: path.join('.') } });
}

/** The answer, unless it is a problem: queries have no place for problems, so that one is thrown. */
export function answerOf<T extends object | null>(answer: T | InvalidInput): T {
  if (isInvalidInput(answer)) throw argumentError(answer);
  return answer;
}
