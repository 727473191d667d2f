import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { messages, type Answer, type Ask, type MessageName } from './contract.ts';
import { answerIn } from './reply.ts';

const check = <N extends MessageName>(name: N, raw: unknown): Answer<N> => {
  const { answer } = messages[name];
  return answerIn(name, raw, (given): given is Answer<N> => v.is(answer, given));
};

/**
 * Asks the background.
 * @throws when there is no background, it fails, or its answer has the wrong shape
 */
export const ask = async <N extends MessageName>(name: N, body: Ask<N>): Promise<Answer<N>> =>
  check(name, await browser.runtime.sendMessage({ name, body }));

/**
 * Asks the content script of a tab's frame.
 * @param frameId the main frame, where not given
 * @throws as `ask`; where nobody listens in the tab
 */
export const askTab = async <N extends MessageName>(
  tab: number,
  name: N,
  body: Ask<N>,
  frameId = 0,
): Promise<Answer<N>> =>
  check(name, await browser.tabs.sendMessage(tab, { name, body }, { frameId }));
