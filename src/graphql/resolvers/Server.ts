import type { CountingResolvers, ServerResolvers } from '../generated/resolverTypes.ts';

export const Server: ServerResolvers = {
  publicUrl: (_, _args, { publicUrl }) => publicUrl,
};

export const Counting: CountingResolvers = {
  daysByHour: ({ ages }) => ages.hours,
  daysByDay: ({ ages }) => ages.days,
};
