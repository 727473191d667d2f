import { browser, type Browser } from 'wxt/browser';

/** What a frame says of itself. */
interface FrameState {
  /** The focus is in this very frame, not in one within it. */
  focused: boolean;
  /** What is selected there, form fields included, passwords not. */
  selected: string;
}

/** Runs in a frame: may use nothing from outside. */
const readFrame = (): FrameState => {
  const at = document.activeElement;
  const focused = document.hasFocus() && !/^i?frame$/u.test(at?.localName ?? '');
  let selected = document.getSelection()?.toString() ?? '';
  if (
    at instanceof HTMLTextAreaElement ||
    (at instanceof HTMLInputElement && /^(?:text|search|tel|url)$/u.test(at.type))
  )
    selected = at.value.slice(at.selectionStart ?? 0, at.selectionEnd ?? 0);
  return { focused, selected };
};

export interface ReaderFrame {
  frameId: number;
  selected: string;
}

/** The whole page, where no frame tells more. */
export const topFrame = 0;

/**
 * The frame that the reader is in: the one with the focus, else the one with selected text, else the top one.
 * @throws the browser's own error where nothing can be run in the tab
 */
export const readersFrame = async (tabId: number): Promise<ReaderFrame> => {
  const answers = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: readFrame,
  });
  const frames = answers.flatMap(({ frameId, result }) => (result ? [{ frameId, ...result }] : []));
  const here =
    frames.find(({ focused }) => focused) ?? frames.find(({ selected }) => selected.trim() !== '');
  return { frameId: here?.frameId ?? topFrame, selected: here?.selected ?? '' };
};

/**
 * The frame that a message comes from, as the browser takes it where something is to be run or styled there.
 * @throws Error where it comes from no frame of a tab
 */
export const askingFrame = ({
  tab,
  frameId,
}: Pick<Browser.runtime.MessageSender, 'tab' | 'frameId'>): {
  tabId: number;
  frameIds: number[];
} => {
  if (tab?.id === undefined || frameId === undefined) throw new Error('No frame asks.');
  return { tabId: tab.id, frameIds: [frameId] };
};
