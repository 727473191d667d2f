/** The popup's search, which loads its data while the rest of the popup's scripts are read. */
import { dayInChina } from '../../utils/corpus/validity/day.ts';
import { openSearch } from '../../utils/search/engine.ts';

export const engine = openSearch(dayInChina());
