import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handed } from '../utils/page/handed.ts';
import { readEarly } from '../components/reader/early.ts';

/**
 * The reader page's first script: one small file that runs as soon as it is there, and has the document read while the
 * browser gets and compiles the others.
 */
export default defineUnlistedScript(() => {
  handed.early = readEarly();
});
