/** The popup's search, which has its data read while the rest of the popup's scripts are. */
import { dayInChina } from '../../utils/corpus/validity/day.ts';
import { searchFiles } from '../../utils/search/files.ts';
import { openSearchData } from '../../utils/search/open.ts';
import { fetchShipped } from '../../utils/store/shipped.ts';
import { drawn, names } from './early.ts';

export const engine = openSearchData(async (file) => {
  if (file !== searchFiles.names) return (await fetchShipped(file)).arrayBuffer();
  await drawn;
  return names;
}, dayInChina());
