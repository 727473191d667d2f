import type { MarkedDocument, ReaderMarks } from '../../utils/reader/marking.ts';
import type { DocumentView } from '../../utils/store/views.ts';
import { addressOf } from './address.ts';
import { afterPaint } from './after-paint.ts';

const start = async (): Promise<ReaderMarks> => {
  // What marks need is far more than the text that they come to.
  await new Promise<void>((resolve) => {
    afterPaint(resolve);
  });
  const { startReaderMarks } = await import('../../utils/reader/marking.ts');
  return startReaderMarks((place) => {
    location.hash = addressOf(place);
  });
};

/**
 * Marks the terms of a document's text, part by part; what that needs is loaded when the first part is
 * there. Where it cannot be, the text is whole but unmarked, and the browser's list of errors says why.
 * @returns to be called with each part of a text when it has come into the page; what that returns, when it leaves
 */
export const markText = () => {
  let loading: Promise<ReaderMarks> | undefined;
  const load = (): Promise<ReaderMarks> => {
    loading ??= start().catch((error: unknown) => {
      loading = undefined;
      reportError(error);
      throw error;
    });
    return loading;
  };
  return (
    part: HTMLElement,
    { document: { id, source, line, endLine, title } }: DocumentView,
    quiet: ReadonlySet<number>,
  ): (() => void) => {
    const of: MarkedDocument = { id, source, line, endLine, title, quiet };
    let leave: (() => void) | undefined;
    let isGone = false;
    load().then(
      (marks) => {
        if (!isGone) leave = marks.add(part, of);
      },
      // Told once for all parts.
      () => undefined,
    );
    return () => {
      isGone = true;
      leave?.();
    };
  };
};
