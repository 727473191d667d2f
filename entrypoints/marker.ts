import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startLens } from '../utils/page/lens.ts';

/**
 * The page world's script, listed under `content_scripts` in `wxt.config.ts`. It is not one of
 * WXT's content scripts: their context announces itself by a DOM event whose name holds the
 * extension's id, which a page could listen for, and could send to stop the script
 * (wxt 0.20, `content-script-context.mjs`, `stopOldScripts`).
 */
export default defineUnlistedScript(startLens);
