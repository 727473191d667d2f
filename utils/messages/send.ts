import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { messages, type Answer, type Ask, type MessageName } from './contract.ts';

/** A message that could not be delivered or was answered with an error or a wrong shape. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
}

const reply = v.variant('ok', [
  v.object({ ok: v.literal(true), answer: v.unknown() }),
  v.object({ ok: v.literal(false), error: v.string() }),
]);

const check = <N extends MessageName>(name: N, raw: unknown): Answer<N> => {
  const parsed = v.safeParse(reply, raw);
  if (!parsed.success) throw new MessageError(`${name}: no answer`);
  if (!parsed.output.ok) throw new MessageError(`${name}: ${parsed.output.error}`);
  const answer = v.safeParse(messages[name].answer, parsed.output.answer);
  if (!answer.success) throw new MessageError(`${name}: answer of the wrong shape`);
  return answer.output;
};

/**
 * Asks the background.
 * @throws MessageError when there is no background, it fails, or its answer has the wrong shape
 */
export const ask = async <N extends MessageName>(name: N, body: Ask<N>): Promise<Answer<N>> =>
  check(name, await browser.runtime.sendMessage({ name, body }));

/**
 * Asks the content script of a tab's frame.
 * @param frameId the main frame, where not given
 * @throws MessageError as `ask`; the browser's own error where the tab has no content script
 */
export const askTab = async <N extends MessageName>(
  tab: number,
  name: N,
  body: Ask<N>,
  frameId = 0,
): Promise<Answer<N>> =>
  check(name, await browser.tabs.sendMessage(tab, { name, body }, { frameId }));
