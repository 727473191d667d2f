import type { ComponentChild } from 'preact';
import { useLanguageTag, useWords } from '../../../components/language.ts';
import { words } from './words.ts';

/** What is said where there is no card, or none that could be fetched. */
export const Notice = ({ say, tools }: { say: 'lost'; tools: ComponentChild }) => (
  <div class="look card" lang={useLanguageTag()} tabIndex={-1}>
    <div class="head notice">
      {tools}
      <output>{useWords(words)[say]}</output>
    </div>
  </div>
);

/** What stands for a card that is long in coming. */
export const Waiting = () => (
  <div class="look card waiting" lang={useLanguageTag()} tabIndex={-1} aria-busy="true">
    {useWords(words).busy}
  </div>
);
