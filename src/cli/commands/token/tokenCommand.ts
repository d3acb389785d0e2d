import type { Command } from 'commander';
import type { CommandContext } from '../commandContext.ts';
import { addTokenCreate } from './createTokenCommand.ts';
import { addTokenList } from './tokenListCommand.ts';
import { addTokenRevoke } from './tokenRevokeCommand.ts';

/** `token create`, `token list` and `token revoke`. */
export function addToken(program: Command, context: CommandContext): void {
  const token = program.command('token').exitOverride().description('Access tokens for editors, analysts and admins.');
  addTokenCreate(token, context);
  addTokenList(token, context);
  addTokenRevoke(token, context);
}
