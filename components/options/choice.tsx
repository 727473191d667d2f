import type { ComponentChildren } from 'preact';

interface ChoiceProps<T> {
  /** Names the group of buttons on the page. */
  name: string;
  legend: string;
  options: readonly T[];
  words: (option: T) => string;
  chosen: T;
  onChoose: (option: T) => void;
  /** What there is to know about the choice. */
  children?: ComponentChildren;
}

/** One of a few. */
export const Choice = <T extends string | number>({
  name,
  legend,
  options,
  words,
  chosen,
  onChoose,
  children,
}: ChoiceProps<T>) => (
  <fieldset class="choice">
    <legend>{legend}</legend>
    <div class="buttons">
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={option === chosen}
            onChange={() => onChoose(option)}
          />
          <span>{words(option)}</span>
        </label>
      ))}
    </div>
    {children}
  </fieldset>
);
