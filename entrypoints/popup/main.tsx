import { render } from 'preact';
import { LanguageContext } from '../../components/language.ts';
import { removeBlanks } from '../../components/popup/blanks.ts';
import { Popup } from '../../components/popup/popup.tsx';
import type { PopupServices } from '../../components/popup/services.ts';
import { popupWords } from '../../components/popup/words.ts';
import { rememberedLanguage, rememberLanguage } from '../../components/remembered-language.ts';
import type { Language } from '../../utils/settings/settings.ts';
import { drawn } from './early.ts';
import type * as LaterScript from './later.ts';
import { engine } from './search.ts';

type Later = typeof LaterScript;

/** All that reads other data than the search's comes in a script of its own. */
let later: Promise<Later> | undefined;
const load = (): Promise<Later> => (later ??= import('./later.ts'));

/** A service that waits for its script. */
const waiting =
  <A extends unknown[], R>(pick: (services: Later['services']) => (...given: A) => Promise<R>) =>
  async (...given: A): Promise<R> =>
    pick((await load()).services)(...given);

/** Longest wait for the search, in ms. */
const longest = 500;
/** The frame that shows what is there by now has been handed over, and another one begun: a script's coming would hold the first up. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });

/** Done when the search has answered out of all of its data, or will not have it: what nobody asked for comes after it. */
const searchable = Promise.race([
  engine.full.catch(() => undefined).then(nextFrame),
  new Promise((resolve) => {
    setTimeout(resolve, longest);
  }),
]);

/** A service that nobody waits for. */
const unhurried =
  <R,>(pick: (services: Later['services']) => () => Promise<R>) =>
  async (): Promise<R> => {
    await searchable;
    return waiting(pick)();
  };

const services: PopupServices = {
  engine: Promise.resolve(engine),
  readCard: waiting(({ readCard }) => readCard),
  readDocument: waiting(({ readDocument }) => readDocument),
  findTerms: waiting(({ findTerms }) => findTerms),
  openReader: waiting(({ openReader }) => openReader),
  mute: waiting(({ mute }) => mute),
  note: waiting(({ note }) => note),
  notePlace: waiting(({ notePlace }) => notePlace),
  noteTerm: waiting(({ noteTerm }) => noteTerm),
  star: waiting(({ star }) => star),
  starTerm: waiting(({ starTerm }) => starTerm),
  pageState: unhurried(({ pageState }) => pageState),
  setSite: waiting(({ setSite }) => setSite),
  openSettings: waiting(({ openSettings }) => openSettings),
  currentTrouble: unhurried(({ currentTrouble }) => currentTrouble),
};

const place = document.getElementById('popup');
if (!place) throw new Error('The popup has no place to stand in.');

const show = (language: Language, early = ''): void => {
  document.title = popupWords[language].title;
  render(
    <LanguageContext.Provider value={language}>
      <Popup services={services} early={early} />
    </LanguageContext.Provider>,
    place,
  );
};

await drawn;
removeBlanks(place);
show(
  rememberedLanguage() ?? 'zh',
  // What was typed before this ran.
  place.querySelector('input')?.value,
);
void searchable.then(load).then(async ({ followLanguage, isTab }) => {
  followLanguage((language) => {
    rememberLanguage(language);
    show(language);
  });
  document.documentElement.classList.toggle('tab', await isTab());
});
