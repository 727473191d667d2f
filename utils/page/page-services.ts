import type { CardServices } from '../../components/card/services.ts';
import { setMuted } from '../settings/muted.ts';
import { ask } from './ask.ts';
import { findTerms } from './send.ts';

/** What a card can do on any page, marked or not. */
export const pageServices = {
  open: ({ source, line }) => ask('openReader', { source, line }),
  findTerms,
  search: (query) => ask('openSearch', { query }),
  mute: setMuted,
} satisfies Partial<CardServices>;
