/** All that the popup's page waits for before it is drawn: its sheet. The rest is read during the first frame. */
import '../../components/popup/popup.css';
import { drawing } from './early.ts';

void drawing.then(() => import('./main.tsx'));
