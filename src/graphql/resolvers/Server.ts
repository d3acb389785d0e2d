import type { CountingResolvers, ServerResolvers } from '../generated/resolverTypes.ts';

export const Server: ServerResolvers = {
  publicUrl: (_, _args, { publicUrl }) => publicUrl,
  fourEyes: (_, _args, { knowledgeBase }) => knowledgeBase.guidesOfFourEyes(),
  lastBackup: (_, _args, { knowledgeBase }) => knowledgeBase.lastBackup(),
};

export const Counting: CountingResolvers = {
  daysByHour: ({ ages }) => ages.hours,
  daysByDay: ({ ages }) => ages.days,
};
