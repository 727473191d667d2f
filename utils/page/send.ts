/** Asking the background from a page. The schemas of `messages/contract.ts` are too much to load there. */
import type { Answer, Ask, MessageName } from '../messages/contract.ts';
import { areNaturals } from '../messages/naturals.ts';
import { answerIn } from '../messages/reply.ts';
import { native } from '../native.ts';

export const isObject = (answer: unknown): answer is Record<string, unknown> =>
  typeof answer === 'object' && answer !== null;

/**
 * Asks the background.
 * @throws when there is none, it fails or its answer has the wrong shape
 */
export const send = async <N extends MessageName, T>(
  name: N,
  body: Ask<N>,
  isAnswer: (answer: unknown) => answer is T,
): Promise<T> => answerIn(name, await native.runtime.sendMessage({ name, body }), isAnswer);

const isFound = (answer: unknown): answer is Answer<'findTerms'> =>
  isObject(answer) && areNaturals(answer.marks);

/** The terms of a text, as the message `findTerms` answers. @throws as `send` */
export const findTerms = async (text: string): Promise<readonly number[]> =>
  (await send('findTerms', { text }, isFound)).marks;

/** Runs another of the page's scripts in this frame. @throws as `send` */
export const load = (script: Ask<'load'>['script']): Promise<unknown> =>
  send('load', { script }, isObject);
