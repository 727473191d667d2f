import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, TargetType, type CDPSession, type Page } from 'puppeteer-core';
import { findBrowser } from '../../setup/browsers.ts';
import { hostExpression, type Driver, type LaunchOptions } from './driver.ts';
import { strayRequests } from './net-log.ts';
import { until } from './wait.ts';

/** Said of a worker that is killed while its scripts are being loaded. */
const killed = 'Failed to load the script unexpectedly';

/** What the extension's own code wrote to any console, from Chromium's log. */
const consoleMessages = (log: string, origin: string): string[] =>
  log
    .split('\n')
    .filter((line) => line.includes('CONSOLE') && line.includes(`source: ${origin}/`))
    .filter((line) => !line.includes(killed));

/** Starts Chromium with the extension; every host but gov.cn and example.org is unknown to it. */
export const launchChromium = async (options: LaunchOptions): Promise<Driver> => {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium or Chrome found; set CHROMIUM_PATH.');
  const netLog = join(options.folder, 'net-log.json');
  const consoleLog = join(options.folder, 'console.log');
  const browser = await launch({
    executablePath,
    headless: options.headless,
    // With a window, Ctrl+C is answered by who opened it.
    handleSIGINT: options.headless,
    userDataDir: join(options.folder, 'profile'),
    // Extensions.loadUnpacked needs the pipe; --load-extension is gone from branded Chrome.
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.headless ? { width: 1280, height: 800 } : null,
    args: [
      // Chromium's sandbox does not start as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.headless ? ['--disable-gpu'] : []),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedMode,HttpsFirstModeIncognito,OptimizationHints,Translate',
      `--host-resolver-rules=MAP *.gov.cn:80 127.0.0.1:${options.port}, MAP *.example.org:80 127.0.0.1:${options.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--log-net-log=${netLog}`,
      // Every world's console, with no debugger attached: one would keep the worker alive.
      '--enable-logging',
      `--log-file=${consoleLog}`,
    ],
  });
  const id = await browser.installExtension(options.extension);
  const origin = `chrome-extension://${id}`;
  const sessions = new WeakMap<Page, CDPSession>();

  const sessionOf = async (page: Page): Promise<CDPSession> => {
    const known = sessions.get(page);
    if (known) return known;
    const session = await page.createCDPSession();
    sessions.set(page, session);
    return session;
  };
  const inWorker = async (expression: string): Promise<void> => {
    const target = await browser.waitForTarget(
      (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(origin),
    );
    const worker = await target.worker();
    if (!worker) throw new Error('The background does not run.');
    // A worker that has only just been started has no `chrome` of its own yet.
    await until('the background', () => worker.evaluate('typeof chrome?.tabs === "object"'));
    await worker.evaluate(expression);
  };
  /** Sends one of the worker's own events, with the active tab as its second argument. */
  const dispatch = (event: string, first: unknown): Promise<void> =>
    inWorker(`chrome.tabs.query({ active: true, lastFocusedWindow: true })
      .then(([tab]) => chrome.${event}.dispatch(${JSON.stringify(first)}, tab))`);
  /** Does something on a page of the browser's own, with its rights. */
  const inBrowser = async (expression: string): Promise<void> => {
    const page = await browser.newPage();
    await page.goto('chrome://extensions');
    // Without the developer mode an unpacked extension that is loaded again comes back switched off.
    await page.evaluate(
      'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })',
    );
    await page.evaluate(expression);
    await page.close();
  };
  return {
    browser,
    origin,
    complaints: async () => consoleMessages(await readFile(consoleLog, 'utf8'), origin),
    popupAddress: () => Promise.resolve(''),
    goOwn: async (page, address) => {
      await page.goto(address);
    },
    onShadowRoot: async (page, source, argument, which) => {
      const session = await sessionOf(page);
      const host = await session.send('Runtime.evaluate', {
        expression: hostExpression(which),
      });
      const objectId = host.result.objectId;
      if (!objectId) return undefined;
      const { node } = await session.send('DOM.describeNode', { objectId, depth: 1, pierce: true });
      const root = node.shadowRoots?.[0];
      if (!root) return undefined;
      const { object } = await session.send('DOM.resolveNode', {
        backendNodeId: root.backendNodeId,
      });
      if (!object.objectId) return undefined;
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: `function (argument) { return (${source})(this, argument); }`,
        arguments: [{ value: argument }],
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return result.value as unknown;
    },
    stopBackground: async () => {
      const [page] = await browser.pages();
      if (!page) throw new Error('No tab is open.');
      const session = await sessionOf(page);
      const stopped = new Promise<void>((resolve) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          const running = versions.filter(({ runningStatus }) => runningStatus !== 'stopped');
          if (versions.length > 0 && running.length === 0) resolve();
        });
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await session.send('ServiceWorker.disable');
    },
    reload: () =>
      inBrowser(
        `chrome.developerPrivate.reload('${id}', { failQuietly: true, populateErrorForUnpacked: true })`,
      ),
    openPrivate: async (address) => {
      await inBrowser(
        `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', incognitoAccess: true })`,
      );
      const own = await browser.newPage();
      await own.goto(`${origin}/assets/marks.css`);
      await own.evaluate(
        `chrome.windows.create({ incognito: true, url: ${JSON.stringify(address)} })`,
      );
      await own.close();
      const target = await browser.waitForTarget((one) => one.url() === address);
      const page = await target.page();
      if (!page) throw new Error('The private window shows no page.');
      return page;
    },
    command: (name) => dispatch('commands.onCommand', name),
    chooseMenu: (info) => dispatch('contextMenus.onClicked', info),
    enterInBar: async (_, text) => {
      await inWorker(
        `chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(text)}, 'currentTab')`,
      );
      return [];
    },
    allowPage: async (page) => {
      const session = await browser.target().createCDPSession();
      const { targetInfos } = await session.send('Target.getTargets', {
        filter: [{ type: 'tab' }],
      });
      const targetId = targetInfos.find(({ url }) => url === page.url())?.targetId;
      // Not in puppeteer's types yet.
      const send = session.send.bind(session) as (
        name: string,
        parameters: object,
      ) => Promise<void>;
      await send('Extensions.triggerAction', { id, targetId });
      await session.detach();
      await page.bringToFront();
    },
    close: () => browser.close(),
    strayRequests: () => strayRequests(netLog),
  };
};
