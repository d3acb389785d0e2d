import { provideCodeTables } from '../../src/cli/codeTables.ts';

// Tests start no program that would say where the tables of names are.
provideCodeTables();
