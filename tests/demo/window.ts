import { startLens } from '../browser/harness/lens.ts';
import { samplePage } from '../browser/harness/pages.ts';
import type { BrowserName } from '../setup/browsers.ts';

/** Where the sample page seems to be; the local server answers for it. */
export const sampleAddress = 'http://www.gov.cn/demo/notice.html';

/** Opens a window with the extension on the sample page, and returns when the user closes it. */
export const showWindow = async (name: BrowserName): Promise<void> => {
  const lens = await startLens(name, false);
  const ended = new Promise<void>((resolve) => {
    lens.browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
  });
  await lens.open(sampleAddress, samplePage());
  console.log(`
浏览器已打开演示网页（由本机提供，不连接真实网站）。
把鼠标停在带下划线的词上，即可看到界定、目录条目与出处；点工具栏上的“政策镜”可以查词。
关闭浏览器或按 Ctrl+C 结束。
(The sample page is open. Rest the pointer on an underlined term; close the browser to end.)`);
  await ended;
  await lens.close();
};
