import { render } from 'preact';
import '../../components/card/card.css';
import '../../components/popup/popup.css';
import { pageState } from '../../components/popup/page-state.ts';
import { Popup } from '../../components/popup/popup.tsx';
import type { PopupServices } from '../../components/popup/services.ts';
import { ask } from '../../utils/messages/send.ts';
import { openSearch } from '../../utils/search/engine.ts';
import { repeats } from '../../utils/settings/settings.ts';
import { setSite } from '../../utils/settings/sites.ts';
import { readCard, readDocument } from '../../utils/store/corpus.ts';
import { currentTrouble } from '../../utils/store/trouble.ts';

const services: PopupServices = {
  engine: openSearch(),
  readCard,
  readDocument,
  async openReader({ source, line }) {
    await ask('openReader', { source, line });
    window.close();
  },
  pageState,
  setSite,
  repeats: repeats.get,
  setRepeats: repeats.set,
  currentTrouble,
};

const place = document.getElementById('popup');
if (!place) throw new Error('The popup has no place to stand in.');
render(<Popup services={services} />, place);
