/** What begins before the popup is drawn, and when that is done. */
import { searchFiles } from '../../utils/search/files.ts';
import { fetchShipped } from '../../utils/store/shipped.ts';

/** Where no frame is drawn (a tab opened behind another), in ms. */
const longest = 200;

/** Resolves while the frame is drawn in which the field has the focus, or at once after it; read sooner, anything would make it later. */
export const drawing = new Promise<void>((resolve) => {
  let isOver = false;
  const hasFocus = (): boolean => document.activeElement instanceof HTMLInputElement;
  // Frame by frame, not by an event: Firefox draws none, and gives no focus, before one is asked for.
  const look = (): void => {
    requestAnimationFrame(() => {
      if (hasFocus()) resolve();
      else if (!isOver) look();
    });
  };
  // Chromium gives the focus as it draws: that frame may have been before this script.
  if (hasFocus()) resolve();
  else look();
  setTimeout(() => {
    isOver = true;
    resolve();
  }, longest);
});

/** Resolves when the field can be typed into: what takes the page's own time begins then. */
export const drawn = drawing.then(
  () =>
    new Promise<void>((resolve) => {
      setTimeout(resolve);
    }),
);

/** The names' data, which the browser reads meanwhile. */
export const names = drawing
  .then(() => fetchShipped(searchFiles.names))
  .then((response) => response.arrayBuffer());
// The search tells of it.
names.catch(() => undefined);
