/** What goes through between the worlds, whoever checks it. */
import type { Browser } from 'wxt/browser';

type Reply = { ok: true; answer: unknown } | { ok: false; error: string };

/**
 * The answer within a reply.
 * @throws where there is none, the other side failed, or the answer has the wrong shape
 */
export const answerIn = <T>(
  name: string,
  raw: unknown,
  isAnswer: (answer: unknown) => answer is T,
): T => {
  const { ok, answer, error = 'wrong answer' } = Object(raw) as Record<string, unknown>;
  if (ok === true && isAnswer(answer)) return answer;
  throw new Error(`${name}: ${String(error)}`);
};

/** What to do about a message: its result is the answer, what it throws the error. */
type Work = () => unknown;

const replyOf = async (work: Work): Promise<Reply> => {
  try {
    return { ok: true, answer: await work() };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
};

/**
 * Answers messages of this extension's own parts. Register synchronously when a world starts, or
 * a woken background misses the message that woke it.
 * @param workOf undefined for messages that are not answered here
 * @returns stops answering
 */
export const listen = (
  runtime: Pick<typeof Browser.runtime, 'id' | 'onMessage'>,
  workOf: (name: unknown, body: unknown, sender: Browser.runtime.MessageSender) => Work | undefined,
): (() => void) => {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (reply: Reply) => void,
  ): true | undefined => {
    if (sender.id !== runtime.id) return undefined;
    const { name, body } = Object(message) as Record<string, unknown>;
    const work = workOf(name, body, sender);
    if (!work) return undefined;
    void replyOf(work).then(respond);
    // Older Chromium drops the answer unless told that it comes later; promises came with 148.
    return true;
  };
  runtime.onMessage.addListener(listener);
  return () => runtime.onMessage.removeListener(listener);
};
