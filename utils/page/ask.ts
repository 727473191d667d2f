/** What the page's later scripts ask the background, besides what `send.ts` has. */
import type { Answer, Ask } from '../messages/contract.ts';
import { isObject, send } from './send.ts';

/** Where that it was done is all the answer. */
const isNothing = (answer: unknown): answer is object => isObject(answer);

/** What is asked, and whether an answer is one. */
const answers = {
  /** What is within is checked where it is shown: by `entrypoints/card.ts`. */
  card: (answer: unknown): answer is { card: unknown } => isObject(answer),
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

/** Asks the background. @throws as `send` */
export const ask = <N extends Asked>(name: N, body: Ask<N>): Promise<Answered<N>> =>
  send(name, body, answers[name] as (answer: unknown) => answer is Answered<N>);
