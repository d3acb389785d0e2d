import { lazy, type ComponentType } from 'react';
import type { Capability } from '../../generated/operations.ts';
import { shellWords } from '../words/shell.ts';

/** One screen: its address below /admin, and its file, which is loaded when it is first opened. */
export interface ScreenRoute {
  /** As wouter reads it: ":id" is a part, "/*?" everything below. */
  readonly path: string;
  readonly screen: ComponentType;
}

/** One line of the navigation. */
export interface Place {
  readonly to: string;
  readonly words: string;
  /** Only for those who may. */
  readonly needs?: Capability;
}

const { places: words } = shellWords;

export const places: readonly Place[] = [
  { to: '/', words: words.home },
  { to: '/entries', words: words.entries },
  { to: '/mitigations', words: words.mitigations },
  { to: '/guides', words: words.guides },
  { to: '/synonyms', words: words.synonyms },
  { to: '/gaps', words: words.gaps, needs: 'READ_ANALYTICS' },
  { to: '/review', words: words.review, needs: 'PROPOSE_EDITS' },
  { to: '/import', words: words.import, needs: 'IMPORT_GUIDES' },
  { to: '/history', words: words.history },
  { to: '/analytics', words: words.analytics, needs: 'READ_ANALYTICS' },
  { to: '/tokens', words: words.tokens, needs: 'MANAGE_TOKENS' },
  { to: '/webhooks', words: words.webhooks, needs: 'MANAGE_WEBHOOKS' },
  { to: '/settings', words: words.settings },
];

/** The first whose path fits is shown. */
export const routes: readonly ScreenRoute[] = [
  { path: '/', screen: lazy(() => import('../home/HomeScreen.tsx').then((file) => ({ default: file.HomeScreen }))) },
  {
    path: '/entries',
    screen: lazy(() => import('../entries/EntriesScreen.tsx').then((file) => ({ default: file.EntriesScreen }))),
  },
  {
    path: '/entries/new',
    screen: lazy(() => import('../entries/NewEntryScreen.tsx').then((file) => ({ default: file.NewEntryScreen }))),
  },
  {
    path: '/entries/:id',
    screen: lazy(() => import('../entries/EntryScreen.tsx').then((file) => ({ default: file.EntryScreen }))),
  },
  {
    path: '/mitigations',
    screen: lazy(() =>
      import('../mitigations/MitigationsScreen.tsx').then((file) => ({ default: file.MitigationsScreen })),
    ),
  },
  {
    path: '/mitigations/merge',
    screen: lazy(() => import('../mitigations/MergeScreen.tsx').then((file) => ({ default: file.MergeScreen }))),
  },
  {
    path: '/mitigations/:id',
    screen: lazy(() =>
      import('../mitigations/MitigationScreen.tsx').then((file) => ({ default: file.MitigationScreen })),
    ),
  },
  {
    path: '/guides',
    screen: lazy(() => import('../guides/GuidesScreen.tsx').then((file) => ({ default: file.GuidesScreen }))),
  },
  {
    path: '/guides/:slug',
    screen: lazy(() => import('../guides/GuideScreen.tsx').then((file) => ({ default: file.GuideScreen }))),
  },
  {
    path: '/synonyms',
    screen: lazy(() => import('../synonyms/SynonymsScreen.tsx').then((file) => ({ default: file.SynonymsScreen }))),
  },
  {
    path: '/review',
    screen: lazy(() => import('../review/ReviewScreen.tsx').then((file) => ({ default: file.ReviewScreen }))),
  },
  {
    path: '/review/:id',
    screen: lazy(() => import('../review/ProposalScreen.tsx').then((file) => ({ default: file.ProposalScreen }))),
  },
  {
    path: '/import/*?',
    screen: lazy(() => import('../import/ImportScreen.tsx').then((file) => ({ default: file.ImportScreen }))),
  },
  {
    path: '/history/*?',
    screen: lazy(() => import('../history/HistoryScreen.tsx').then((file) => ({ default: file.HistoryScreen }))),
  },
  {
    path: '/analytics/*?',
    screen: lazy(() => import('../analytics/AnalyticsScreen.tsx').then((file) => ({ default: file.AnalyticsScreen }))),
  },
  {
    path: '/gaps/*?',
    screen: lazy(() => import('../gaps/GapsScreen.tsx').then((file) => ({ default: file.GapsScreen }))),
  },
  {
    path: '/tokens/*?',
    screen: lazy(() => import('../tokens/TokensScreen.tsx').then((file) => ({ default: file.TokensScreen }))),
  },
  {
    path: '/webhooks',
    screen: lazy(() => import('../webhooks/WebhooksScreen.tsx').then((file) => ({ default: file.WebhooksScreen }))),
  },
  {
    path: '/settings/*?',
    screen: lazy(() => import('../settings/SettingsScreen.tsx').then((file) => ({ default: file.SettingsScreen }))),
  },
];
