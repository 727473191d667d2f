import type { ComponentChildren } from 'preact';
import type { Trouble } from '../../utils/store/trouble.ts';
import { useWords } from '../language.ts';
import { popupWords } from './words.ts';

/** Queries of the kinds that people ask: a thing, a term, a document number. */
const examples = ['粉煤灰', '数字经济', '粤府〔2022〕12号'];

/** What stands in the empty popup. */
export const Start = ({ onTry }: { onTry: (query: string) => void }) => {
  const words = useWords(popupWords);
  return (
    <div class="notice">
      <p>{words.start}</p>
      <p class="examples">
        <span class="label">{words.examples}</span>
        {examples.map((query) => (
          <button key={query} type="button" lang="zh-CN" onClick={() => onTry(query)}>
            {query}
          </button>
        ))}
      </p>
    </div>
  );
};

/** Nothing answers the query. */
export const NothingFound = ({ query }: { query: string }) => {
  const words = useWords(popupWords);
  return (
    <div class="notice">
      <p>{words.nothing(query)}</p>
      <p>{words.tips}</p>
      <ul class="tips">
        {words.tipList.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
    </div>
  );
};

interface FailureProps {
  children: ComponentChildren;
  /** The error's own words, for whoever is asked for help. */
  reason: string;
}

/** Something cannot be read, and what to do about it. */
export const Failure = ({ children, reason }: FailureProps) => (
  <div class="notice failure" role="alert">
    <p>{children}</p>
    <p>{useWords(popupWords).remedy}</p>
    <p class="reason">{reason}</p>
  </div>
);

/** The store cannot be used: all works, more slowly. */
export const TroubleNotice = ({ trouble }: { trouble: Trouble }) => (
  <p class="trouble">{useWords(popupWords).trouble[trouble]}</p>
);
