import { browser, type Browser } from 'wxt/browser';
import * as v from 'valibot';
import { messages, type Answer, type Ask, type MessageName } from './contract.ts';
import { listen } from './reply.ts';

export type Handlers = {
  [N in MessageName]?: (
    body: Ask<N>,
    sender: Browser.runtime.MessageSender,
  ) => Answer<N> | Promise<Answer<N>>;
};

const isName = (name: unknown): name is MessageName =>
  typeof name === 'string' && Object.hasOwn(messages, name);

const answerOne = async <N extends MessageName>(
  name: N,
  handler: NonNullable<Handlers[N]>,
  body: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<Answer<N>> => {
  const asked = v.safeParse(messages[name].ask, body);
  if (!asked.success) throw new Error(`${name}: message of the wrong shape`);
  const answer = await handler(asked.output, sender);
  v.assert(messages[name].answer, answer);
  return answer;
};

/**
 * Answers messages in the background; see `listen` in `reply.ts`. What is asked and what is answered are both checked.
 * @returns stops answering
 */
export const serve = (handlers: Handlers): (() => void) =>
  listen(browser.runtime, (name, body, sender) => {
    const handler = isName(name) ? handlers[name] : undefined;
    return handler && (() => answerOne(name as MessageName, handler as never, body, sender));
  });
