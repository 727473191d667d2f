import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { launch, type Page } from 'puppeteer-core';
import { findBrowser } from '../../setup/browsers.ts';
import { hostExpression, type Driver, type LaunchOptions } from './driver.ts';

/** The part of WebDriver BiDi that puppeteer has no call for. */
interface Bidi {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}
interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}
interface SerializedHost {
  value?: { shadowRoot?: { sharedId: string } | null };
}

/** The add-on's id in the manifest, and the host that its pages get here. */
const addOn = 'policy-lens@policy-lens.invalid';
const uuid = '6f1d0c52-3f0e-4a36-9d1c-0d6a5f7c9e11';
const origin = `moz-extension://${uuid}`;

const preferences = ({ port, keepsPages = false }: LaunchOptions): Record<string, unknown> => ({
  'fission.bfcacheInParent': keepsPages,
  'extensions.webextensions.uuids': JSON.stringify({ [addOn]: uuid }),
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.allow_hijacking_localhost': true,
  'network.dns.disablePrefetch': true,
  // Else it asks detectportal.firefox.com whether it is online.
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  // Else Firefox interrupts what a page does about being hidden when its tab is closed, and calls it
  // a script that hangs.
  'dom.ipc.cancel_content_js_when_navigating': false,
  'intl.accept_languages': 'zh-CN, zh',
});

/**
 * Errors of the add-on in every process, from the browser's two stores of messages; a JSON array
 * of strings. Runs in the browser's own (chrome) scope.
 */
const complaintsExpression = `(() => {
  const mine = (at) => String(at ?? '').includes('${origin}');
  const thrown = Services.console.getMessageArray()
    .filter((m) => m instanceof Ci.nsIScriptError && mine(m.sourceName))
    .filter((m) => !(m.flags & Ci.nsIScriptError.warningFlag))
    // A tab was closed while the browser was running a script in it, whose window is gone.
    .filter((m) => m.errorMessage !== 'NS_ERROR_NOT_INITIALIZED' || m.innerWindowID !== 0)
    .map((m) => m.errorMessage + ' (' + m.sourceName + ':' + m.lineNumber + ')')
    // A tab was closed, or its page left, before the background had answered it.
    .filter((m) => !/^Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/.test(m));
  const written = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage)
    .getEvents()
    .filter((e) => mine(e.filename) || e.addonId === '${addOn}')
    .map((e) => Array.from(e.arguments, String).join(' '));
  return JSON.stringify([...thrown, ...written]);
})()`;

/** Gives the focus back to the page in front, from which Firefox 153 takes it for a tab behind. As `complaintsExpression`. */
const focusExpression =
  "Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.focus()";

/** The address of the open popup. As `complaintsExpression`. */
const popupExpression = `Services.wm.getMostRecentWindow('navigator:browser').document
  .querySelector('browser[webextension-view-type=popup]')?.currentURI.spec ?? ''`;

/** Gives the key of a shortcut (`Alt+Shift+Down`) to the browser's window. As `complaintsExpression`. */
const pressExpression = (shortcut: string): string => `(() => {
  const name = '${shortcut}'.split('+').at(-1).toUpperCase();
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const keys = Array.from(document.querySelectorAll('keyset[id^=ext-keyset] > key'));
  const isMeant = (key) => key.getAttribute('keycode') === 'VK_' + name || key.getAttribute('key') === name;
  keys.find(isMeant).doCommand();
})()`;

/** What the browser does when the item in the menu of selected text is chosen. As `complaintsExpression`. */
const menuExpression = (info: object): string => `(() => {
  const { extension } = WebExtensionPolicy.getByID('${addOn}');
  const tab = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedTab;
  extension.tabManager.addActiveTabPermission(tab);
  extension.emit('webext-menu-menuitem-click', ${JSON.stringify(info)}, tab);
})()`;

/** Allows the add-on in private windows and opens one. As `complaintsExpression`. */
const privateExpression = (address: string): string => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await ExtensionPermissions.add('${addOn}', {
    permissions: ['internal:privateBrowsingAllowed'], origins: [], data_collection: [] });
  await (await AddonManager.getAddonByID('${addOn}')).reload();
  const opener = Services.wm.getMostRecentWindow('navigator:browser');
  const opened = opener.OpenBrowserWindow({ private: true });
  await opened.delayedStartupPromise ?? new Promise((done) => opened.addEventListener('load', done));
  while (!opened.gBrowserInit?.delayedStartupFinished)
    await new Promise((done) => opener.setTimeout(done, 50));
  opened.gBrowser.fixupAndLoadURIString('${address}', {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
})()`;

/** Searches behind a keyword in the address bar, and enters what was typed. As `complaintsExpression`. */
const barExpression = (keyword: string, text: string): string => `(async () => {
  const { ExtensionSearchHandler } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionSearchHandler.sys.mjs');
  const typed = ${JSON.stringify(`${keyword} ${text}`)};
  const suggested = await new Promise((done) => ExtensionSearchHandler.handleSearch(
    { keyword: '${keyword}', text: typed, inPrivateWindow: false }, done));
  ExtensionSearchHandler.handleInputEntered('${keyword}', typed, 'current');
  return JSON.stringify(suggested.map(({ content, description }) => ({ content, description })));
})()`;

const contextOf = (page: Page): string => {
  const { _id } = page.mainFrame() as unknown as { _id: string };
  return _id;
};

const valueOf = (raw: unknown): unknown => {
  const evaluated = raw as Evaluated;
  if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails?.text);
  return evaluated.result?.value;
};

/**
 * With each size of a page puppeteer sets which way up the screen is, a command that Firefox 140
 * does not know; no test turns the screen.
 */
const skipUnknown = (bidi: Bidi): void => {
  const send = bidi.send.bind(bidi);
  bidi.send = (method, parameters) =>
    method === 'emulation.setScreenOrientationOverride'
      ? Promise.resolve({ result: {} })
      : send(method, parameters);
};

/** Starts Firefox with the extension; the local server is its only way out. */
export const launchFirefox = async (options: LaunchOptions): Promise<Driver> => {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('No Firefox found; set FIREFOX_PATH.');
  const profile = join(options.folder, 'profile');
  mkdirSync(profile, { recursive: true });
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless,
    // With a window, Ctrl+C is answered by who opened it.
    handleSIGINT: options.headless,
    userDataDir: profile,
    defaultViewport: options.headless ? { width: 1280, height: 800 } : null,
    // System access: to load moz-extension pages, end the event page and read its errors.
    args: ['--remote-allow-system-access'],
    // Without this, a release build ignores services.settings.server.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: preferences(options),
  });
  await browser.installExtension(options.extension);
  const bidi = (browser as unknown as { connection: Bidi }).connection;
  skipUnknown(bidi);

  // In a tab of its own: the browser's window cannot be named in Firefox 140, which ignores
  // `moz:scope`, and a page of the browser's has the same rights in every version.
  const inBrowser = async (expression: string): Promise<unknown> => {
    const tab = await bidi.send('browsingContext.create', { type: 'tab', background: true });
    const { context } = tab.result as { context: string };
    try {
      const url = 'about:config';
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
      const target = { context };
      const awaitPromise = true;
      await bidi.send('script.evaluate', { expression: focusExpression, target, awaitPromise });
      const answer = await bidi.send('script.evaluate', { expression, target, awaitPromise });
      return valueOf(answer.result);
    } finally {
      await bidi.send('browsingContext.close', { context });
    }
  };

  return {
    browser,
    origin,
    complaints: async () => JSON.parse(String(await inBrowser(complaintsExpression))) as string[],
    popupAddress: async () => String(await inBrowser(popupExpression)),
    goOwn: async (page, address) => {
      // puppeteer's goto waits for events that a change of process swallows.
      await bidi.send('browsingContext.navigate', {
        context: contextOf(page),
        url: address,
        wait: 'complete',
      });
    },
    onShadowRoot: async (page, source, argument, which) => {
      const context = contextOf(page);
      const found = await bidi.send('script.evaluate', {
        expression: hostExpression(which),
        target: { context },
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
      });
      const host = (found.result as { result?: SerializedHost }).result;
      const sharedId = host?.value?.shadowRoot?.sharedId;
      if (!sharedId) return undefined;
      const answer = await bidi.send('script.callFunction', {
        functionDeclaration: `async (root, given) => JSON.stringify(await (${source})(root, JSON.parse(given)) ?? null)`,
        arguments: [{ sharedId }, { type: 'string', value: JSON.stringify(argument ?? null) }],
        target: { context },
        awaitPromise: true,
      });
      return JSON.parse(String(valueOf(answer.result))) as unknown;
    },
    stopBackground: async () => {
      await inBrowser(
        `WebExtensionPolicy.getByID('${addOn}').extension.terminateBackground({ disableResetIdleForTest: true })`,
      );
    },
    reload: async () => {
      await browser.installExtension(options.extension);
    },
    openPrivate: async (address) => {
      await inBrowser(privateExpression(address));
      for (;;) {
        for (const page of await browser.pages()) if (page.url() === address) return page;
        await new Promise((done) => setTimeout(done, 50));
      }
    },
    command: async (_, shortcut) => {
      await inBrowser(pressExpression(shortcut));
    },
    chooseMenu: async (info) => {
      await inBrowser(menuExpression(info));
    },
    enterInBar: async (keyword, text) =>
      JSON.parse(String(await inBrowser(barExpression(keyword, text)))) as {
        content: string;
        description: string;
      }[],
    allowPage: () => Promise.resolve(),
    close: () => browser.close(),
    strayRequests: () => [],
  };
};
