/** All that the popup's page waits for before it is drawn: its sheet. The rest comes right after. */
import '../../components/popup/popup.css';

/** Where no frame is drawn (a tab opened behind another), in ms. */
const longest = 200;

// Reading the scripts beside the first drawing makes that one later: the browser reads them all at once.
const start = (): void => {
  void import('./main.tsx');
  void import('./search.ts');
};
// The second frame: Firefox gives the field the focus with the first.
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(start)));
setTimeout(start, longest);
