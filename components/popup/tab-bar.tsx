import { useWords } from '../language.ts';
import { otherViews, views, type View } from './views.ts';
import { popupWords } from './words.ts';

interface TabBarProps {
  view: View;
  onShow: (view: View) => void;
}

/** Leads from view to view. */
export const TabBar = ({ view, onShow }: TabBarProps) => {
  const words = useWords(popupWords).views;
  const shown = views.filter((one) => one === 'search' || otherViews[one]);
  if (shown.length < 2) return null;
  return (
    <nav class="tabs" aria-label={words.label}>
      {shown.map((one) => (
        <button
          key={one}
          type="button"
          aria-current={one === view ? 'page' : undefined}
          onClick={() => onShow(one)}
        >
          {words[one]}
        </button>
      ))}
    </nav>
  );
};
