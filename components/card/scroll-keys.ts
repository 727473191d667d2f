/** So much of what is in sight stays there when a key turns the page. */
const kept = 40;
/** A step of an arrow key, as browsers take it. Pixels. */
const step = 40;

/**
 * Scrolls the card's contents by a key that is pressed while the card as a whole has the focus: the browser would
 * scroll the page, as what scrolls is within the card and not around what has the focus.
 * @param whole the card's outermost element
 * @returns whether the key scrolls here, even where there is no more to scroll
 */
export const scrollByKey = (key: string, whole: Element): boolean => {
  // With little room all of the card scrolls, and its head with it.
  const within = [whole.querySelector('.body'), whole];
  const scroller = within.find((one) => one && one.scrollHeight > one.clientHeight);
  if (!scroller) return false;
  const page = Math.max(step, scroller.clientHeight - kept);
  const by = {
    ArrowDown: step,
    ArrowUp: -step,
    PageDown: page,
    PageUp: -page,
    Home: -scroller.scrollHeight,
    End: scroller.scrollHeight,
  }[key];
  if (by === undefined) return false;
  scroller.scrollTop += by;
  return true;
};
