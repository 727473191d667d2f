import type { Repeats } from '../../utils/settings/settings.ts';

interface RepeatsChoiceProps {
  chosen: Repeats;
  onChoose: (choice: Repeats) => void;
}

const words: Record<Repeats, string> = { every: '每次都标', section: '每节只标首次' };

const choices = Object.keys(words) as Repeats[];

/** How a term that a page repeats is marked. */
export const RepeatsChoice = ({ chosen, onChoose }: RepeatsChoiceProps) => (
  <label class="choice">
    <span>重复出现的术语</span>
    <select
      value={chosen}
      onChange={(event) => {
        const choice = choices.find((one) => one === event.currentTarget.value);
        if (choice) onChoose(choice);
      }}
    >
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {words[choice]}
        </option>
      ))}
    </select>
  </label>
);
