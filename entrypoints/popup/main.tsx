import { render } from 'preact';
import { LanguageContext } from '../../components/language.ts';
import { Popup } from '../../components/popup/popup.tsx';
import type { PopupServices } from '../../components/popup/services.ts';
import { popupWords } from '../../components/popup/words.ts';
import type { Language } from '../../utils/settings/settings.ts';

/** All that reads data comes in scripts of its own: the field is there before them. */
const later = import('./later.ts');

type Later = Awaited<typeof later>['services'];

/** A service that waits for its script. */
const waiting =
  <A extends unknown[], R>(pick: (services: Later) => (...given: A) => Promise<R>) =>
  async (...given: A): Promise<R> =>
    pick((await later).services)(...given);

const services: PopupServices = {
  engine: import('./search.ts').then(({ engine }) => engine),
  readCard: waiting(({ readCard }) => readCard),
  readDocument: waiting(({ readDocument }) => readDocument),
  findTerms: waiting(({ findTerms }) => findTerms),
  openReader: waiting(({ openReader }) => openReader),
  mute: waiting(({ mute }) => mute),
  note: waiting(({ note }) => note),
  noteTerm: waiting(({ noteTerm }) => noteTerm),
  star: waiting(({ star }) => star),
  starTerm: waiting(({ starTerm }) => starTerm),
  pageState: waiting(({ pageState }) => pageState),
  setSite: waiting(({ setSite }) => setSite),
  openSettings: waiting(({ openSettings }) => openSettings),
  currentTrouble: waiting(({ currentTrouble }) => currentTrouble),
};

const place = document.getElementById('popup');
if (!place) throw new Error('The popup has no place to stand in.');

const early = place.querySelector('input')?.value ?? '';

const show = (language: Language): void => {
  document.title = popupWords[language].title;
  render(
    <LanguageContext.Provider value={language}>
      <Popup services={services} early={early} />
    </LanguageContext.Provider>,
    place,
  );
};

/** The language of the last time: the setting itself is read too late for the first picture. */
const remembered = 'language';

show(localStorage.getItem(remembered) === 'en' ? 'en' : 'zh');
void later.then(async ({ followLanguage, isTab }) => {
  followLanguage((language) => {
    localStorage.setItem(remembered, language);
    show(language);
  });
  document.documentElement.classList.toggle('tab', await isTab());
});
