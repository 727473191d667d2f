// `npm start`: builds the extension and shows it at work on a sample page.
import { findBrowser, type BrowserName } from '../setup/browsers.ts';
import { ensureBrowsers } from '../setup/packages.ts';
import { runStep } from '../setup/steps.ts';
import { picture } from './picture.ts';
import { showWindow } from './window.ts';

const hasDisplay = (): boolean =>
  process.platform !== 'linux' ||
  Boolean(process.env['DISPLAY']) ||
  Boolean(process.env['WAYLAND_DISPLAY']);

/** Chromium where it is there or can be installed, else a Firefox that is there. */
const chooseBrowser = (): BrowserName => {
  if (!findBrowser('chromium') && findBrowser('firefox')) return 'firefox';
  ensureBrowsers(['chromium']);
  return 'chromium';
};

try {
  console.log('政策镜 Policy Lens：准备浏览器，生成语料，构建扩展 (browser, corpus, extension) …');
  const name = chooseBrowser();
  runStep({ name: '生成语料，构建扩展 (building corpus and extension)', script: 'build' });
  await (hasDisplay() ? showWindow(name) : picture(name));
} catch (error) {
  console.error(`\n✘ 未能完成 (failed)：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
