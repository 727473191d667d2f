import { render } from 'preact';
import { LanguageContext } from '../../components/language.ts';
import '../../components/reader/reader.css';
import { Reader } from '../../components/reader/reader.tsx';
import { followLanguage } from '../../utils/settings/follow-language.ts';
import { language as languageSetting } from '../../utils/settings/settings.ts';
import { readDocument } from '../../utils/store/corpus.ts';

const place = document.getElementById('reader');
if (!place) throw new Error('The reader has no place to stand in.');

let language = languageSetting.fallback;

const show = () =>
  render(
    <LanguageContext.Provider value={language}>
      <Reader hash={location.hash} readDocument={readDocument} />
    </LanguageContext.Provider>,
    place,
  );

window.addEventListener('hashchange', show);
followLanguage((chosen) => {
  language = chosen;
  show();
});
