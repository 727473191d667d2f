import { useEffect, useState } from 'preact/hooks';

/** From this width on, which only a tab has, what is opened stands beside the list (popup.css has it too). */
const wide = '(width >= 900px)';

/** Whether list and opened result stand side by side. */
export const useWide = (): boolean => {
  const [isWide, setIsWide] = useState(() => matchMedia(wide).matches);
  useEffect(() => {
    const query = matchMedia(wide);
    const follow = () => setIsWide(query.matches);
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isWide;
};
