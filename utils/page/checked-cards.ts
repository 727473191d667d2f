import * as v from 'valibot';
import { cardSchema } from '../messages/contract.ts';
import type { DeskParts, UncheckedParts } from './desk.ts';

const answer = v.nullable(cardSchema);

/** The desk's parts, with cards that are as the contract says; one that is not is thrown as ValiError. */
export const checkedParts = ({ cards, ...parts }: UncheckedParts): DeskParts => ({
  ...parts,
  cards: {
    async get(term, words) {
      const card = await cards.get(term, words);
      v.assert(answer, card);
      return card;
    },
  },
});
