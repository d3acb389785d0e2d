import { proposalKinds, proposalStates } from '../../domain/editing/proposedEdit.ts';
import { listIn, oneOf } from '../contract/storedValues.ts';
import { isComment, type ProposalStore, type StoredProposal } from '../contract/proposalStore.ts';
import type { PrismaClient, Write } from '../database/prismaClient.ts';
import type { ProposalModel } from '../generated/sqlite/models.ts';

type Read = <T>(question: (client: PrismaClient) => Promise<T>) => Promise<T>;

/** The proposals of one database. */
export function createProposalWork(read: Read, write: Write): ProposalStore {
  return {
    create: (proposal) =>
      write(async (transaction) => {
        const { key } = proposal;
        const known = key === null ? null : toProposal(await transaction.proposal.findUnique({ where: { key } }));
        if (known !== null) return known;
        await transaction.proposal.create({ data: toRow(proposal) });
        return proposal;
      }),
    find: async (id) => toProposal(await read((client) => client.proposal.findUnique({ where: { id } }))),
    list: async ({ state, first, after, by }) => {
      const rows = await read((client) =>
        client.proposal.findMany({
          where: { state, ...by },
          orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
          take: first,
          ...(after === null ? {} : { cursor: { id: after }, skip: 1 }),
        }),
      );
      return rows.flatMap((row) => toProposal(row) ?? []);
    },
    withKey: async (key) => toProposal(await read((client) => client.proposal.findUnique({ where: { key } }))),
    openWithKey: async (beginning) => {
      const where = { state: 'OPEN', key: { gte: beginning, lt: `${beginning}\uffff` } };
      const rows = await read((client) => client.proposal.findMany({ where, orderBy: { proposedAt: 'asc' } }));
      return rows.flatMap((row) => toProposal(row) ?? []);
    },
    countOfReaders: () => read((client) => client.proposal.count({ where: { state: 'OPEN', proposedBy: null } })),
    comment: (id, comment) =>
      write(async ({ proposal }) => {
        const known = toProposal(await proposal.findUnique({ where: { id } }));
        if (known === null) return null;
        const comments = JSON.stringify([...known.comments, comment]);
        return toProposal(await proposal.update({ where: { id }, data: { comments } }));
      }),
    decide: (id, { decidedAt, ...decision }) =>
      write(async ({ proposal }) => {
        const known = await proposal.findUnique({ where: { id } });
        if (known === null || known.state === 'ACCEPTED') return null;
        if (known.state === 'DECLINED' && decision.state === 'DECLINED') return null;
        return toProposal(
          await proposal.update({ where: { id }, data: { ...decision, decidedAt: BigInt(decidedAt) } }),
        );
      }),
  };
}

function toRow({ code, proposedAt, decidedAt, comments, ...rest }: StoredProposal): ProposalModel {
  return {
    ...rest,
    code: code === null ? null : BigInt(code),
    proposedAt: BigInt(proposedAt),
    decidedAt: decidedAt === null ? null : BigInt(decidedAt),
    comments: JSON.stringify(comments),
  };
}

function toProposal(row: ProposalModel | null): StoredProposal | null {
  if (row === null) return null;
  return {
    ...row,
    kind: oneOf(proposalKinds, row.kind, 'the kind of a proposal'),
    state: oneOf(proposalStates, row.state, 'the state of a proposal'),
    code: row.code === null ? null : Number(row.code),
    proposedAt: Number(row.proposedAt),
    decidedAt: row.decidedAt === null ? null : Number(row.decidedAt),
    comments: listIn(row.comments, isComment, 'the comments of a proposal'),
  };
}
