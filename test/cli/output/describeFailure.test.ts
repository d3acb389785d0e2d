import { createServer } from 'node:net';
import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { describeFailure } from '../../../src/cli/output/describeFailure.ts';
import { StoredValueError } from '../../../src/store/contract/storedValues.ts';

/** The error with which this machine refuses to listen there. */
function refusalAt(host: string, port: number): Promise<Error> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', resolve);
    server.listen(port, host, () => {
      server.close();
      reject(new Error(`${host} can be listened at.`));
    });
  });
}

it.each([
  { host: '192.0.2.7', port: 0, because: 'it is another machine’s, and port 0 is not named in the error' },
  { host: '192.0.2.7', port: 4000, because: 'it is another machine’s' },
  { host: 'x'.repeat(300), port: 0, because: 'no name is that long' },
  { host: 'nobody.invalid', port: 0, because: 'no machine has the name, or nobody can be asked' },
])('says of a host that cannot be listened at what to choose: $because', async ({ host, port }) => {
  const { message, wrongUse } = describeFailure(await refusalAt(host, port));
  expect(message).toMatch(/--host|an address of this machine/);
  expect(message).not.toContain('\n');
  expect(wrongUse).toBe(false);
});

it('says in one line what of the database cannot be read, whoever asked for it', () => {
  const error = new StoredValueError('The database has "ROOT" as the role of a token.');
  const asked = new GraphQLError(error.message, { originalError: error });
  for (const each of [error, asked]) expect(describeFailure(each)).toEqual({ message: error.message, wrongUse: false });
});

it('shows the whole of an error that is about nothing that was asked for', () => {
  const bug = Object.assign(new Error('read EINVAL'), { code: 'EINVAL', syscall: 'read' });
  expect(describeFailure(bug).message).toContain('    at ');
});
