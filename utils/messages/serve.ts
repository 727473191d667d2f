import { browser, type Browser } from 'wxt/browser';
import * as v from 'valibot';
import { messages, type Answer, type Ask, type MessageName } from './contract.ts';

export type Handlers = {
  [N in MessageName]?: (
    body: Ask<N>,
    sender: Browser.runtime.MessageSender,
  ) => Answer<N> | Promise<Answer<N>>;
};

const envelope = v.object({ name: v.string(), body: v.unknown() });

type Reply = { ok: true; answer: unknown } | { ok: false; error: string };

const isName = (name: string): name is MessageName => Object.hasOwn(messages, name);

const answerOne = async <N extends MessageName>(
  name: N,
  handler: NonNullable<Handlers[N]>,
  body: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<Reply> => {
  const asked = v.safeParse(messages[name].ask, body);
  if (!asked.success) return { ok: false, error: `${name}: message of the wrong shape` };
  try {
    const answer = await handler(asked.output, sender);
    v.parse(messages[name].answer, answer);
    return { ok: true, answer };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
};

/**
 * Answers messages of this extension's own parts. Register synchronously when a world starts, or
 * a woken background misses the message that woke it.
 * @returns stops answering
 */
export const serve = (handlers: Handlers): (() => void) => {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (reply: Reply) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    const parsed = v.safeParse(envelope, message);
    if (!parsed.success || !isName(parsed.output.name)) return undefined;
    const handler = handlers[parsed.output.name];
    if (!handler) return undefined;
    void answerOne(parsed.output.name, handler as never, parsed.output.body, sender).then(respond);
    // Older Chromium drops the answer unless told that it comes later; promises came with 148.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
};
