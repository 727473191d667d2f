/** Asking the background from a page. The schemas of `messages/contract.ts` are too much to load there. */
import type { Answer, Ask } from '../messages/contract.ts';
import { areNaturals } from '../messages/naturals.ts';
import { answerIn } from '../messages/reply.ts';
import { native } from '../native.ts';

const isObject = (answer: unknown): answer is Record<string, unknown> =>
  typeof answer === 'object' && answer !== null;

/** Where that it was done is all the answer. */
const isNothing = (answer: unknown): answer is object => isObject(answer);

/** What the page's scripts ask, and whether an answer is one. */
const answers = {
  findTerms: (answer: unknown): answer is Answer<'findTerms'> =>
    isObject(answer) && areNaturals(answer.marks),
  /** What is within is checked where it is shown: by `entrypoints/card.ts`. */
  card: (answer: unknown): answer is { card: unknown } => isObject(answer),
  load: isNothing,
  styleShadows: isNothing,
  openReader: isNothing,
  openSearch: isNothing,
  noteLookUp: isNothing,
  star: (answer: unknown): answer is Answer<'star'> =>
    isObject(answer) && (answer.starred === null || typeof answer.starred === 'boolean'),
};

type Asked = keyof typeof answers;
type Answered<N extends Asked> = (typeof answers)[N] extends (answer: unknown) => answer is infer T
  ? T
  : never;

/**
 * Asks the background.
 * @throws MessageError when it fails or its answer has the wrong shape; the browser's own error where there
 *   is none
 */
export const ask = async <N extends Asked>(name: N, body: Ask<N>): Promise<Answered<N>> =>
  answerIn(
    name,
    await native.runtime.sendMessage({ name, body }),
    answers[name] as (answer: unknown) => answer is Answered<N>,
  );

/** The terms of a text, as the message `findTerms` answers. */
export const findTerms = async (text: string): Promise<readonly number[]> =>
  (await ask('findTerms', { text })).marks;
