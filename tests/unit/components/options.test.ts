import { h } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LanguageContext } from '../../../components/language.ts';
import { Options } from '../../../components/options/options.tsx';
import type { OptionsServices } from '../../../components/options/services.ts';
import { exported } from '../../../utils/settings/exchange.ts';
import { allSettings, type Choices, type Language } from '../../../utils/settings/settings.ts';
import { mount, send, settle } from './dom.ts';
import { noHistory } from './no-history.ts';

beforeEach(() => fakeBrowser.reset());

const services = (more: Partial<OptionsServices> = {}): OptionsServices => ({
  fallbacks: allSettings.fallbacks,
  read: allSettings.get,
  write: allSettings.set,
  reset: allSettings.reset,
  watch: allSettings.watch,
  shortcuts: () => Promise.resolve({ 'next-term': 'Ctrl+Shift+Down Arrow', 'look-up': '' }),
  isMac: false,
  openShortcuts: () => Promise.resolve(),
  save: () => undefined,
  history: noHistory,
  ...more,
});

const open = async (
  choices: Partial<Choices> = {},
  more: Partial<OptionsServices> = {},
  language: Language = 'zh',
) => {
  await allSettings.set(choices);
  const place = mount(
    h(LanguageContext.Provider, { value: language }, h(Options, { services: services(more) })),
  );
  await settle();
  const named = (words: string): Element => {
    const found = [...place.querySelectorAll('button, label')].find(
      (one) => one.textContent === words,
    );
    if (!found) throw new Error(`no ${words}`);
    return found;
  };
  return {
    place,
    async choose(words: string) {
      send(named(words).querySelector('input') as Element, 'change');
      await settle();
    },
    async press(words: string) {
      send(named(words), 'click');
      await settle();
    },
    async addSite(typed: string) {
      const field = place.querySelector('.add input') as HTMLInputElement;
      field.value = typed;
      send(field, 'input');
      await settle();
      send(place.querySelector('.add') as Element, 'submit');
      await settle();
    },
    async importText(text: () => Promise<string>) {
      const field = place.querySelector('input[type=file]') as Element;
      Object.defineProperty(field, 'files', { value: [{ text }], configurable: true });
      send(field, 'change');
      await settle();
    },
    chosen: () =>
      [...place.querySelectorAll<HTMLInputElement>('input[type=radio]')]
        .filter((one) => one.checked || one.hasAttribute('checked'))
        .map((one) => one.parentElement?.textContent),
    said: () => place.querySelector('.report output')?.textContent,
    alert: () => place.querySelector('.report [role=alert]')?.textContent,
    lists: () => [...place.querySelectorAll('.names li > span')].map((one) => one.textContent),
  };
};

describe('the settings page', () => {
  it('shows what holds', async () => {
    const page = await open({ restDelay: 400, repeats: 'section', muted: ['粉煤灰'] });
    expect(page.chosen()).toEqual(['下划线', '每节只标首次', '0.4 秒', '中文']);
    expect(page.lists()).toEqual(['粉煤灰']);
    expect(page.said()).toBe('');
  });

  it('offers a delay that a file brought beside its own', async () => {
    const page = await open({ restDelay: 300 });
    expect(page.chosen()).toContain('0.3 秒');
  });

  it('keeps each choice at once and says so', async () => {
    const page = await open();
    await page.choose('按住 Alt 才显示');
    await page.choose('立即打开');
    await page.choose('每节只标首次');
    expect(await allSettings.get()).toEqual({
      ...allSettings.fallbacks,
      markStyle: 'held',
      restDelay: 0,
      repeats: 'section',
    });
    expect(page.said()).toBe('已保存');
    expect(page.chosen()).toEqual(['按住 Alt 才显示', '每节只标首次', '立即打开', '中文']);
  });

  it('follows what is chosen elsewhere', async () => {
    const page = await open();
    await allSettings.set({ sitesOff: ['www.gov.cn'] });
    await settle();
    expect(page.lists()).toEqual(['www.gov.cn']);
  });

  it('switches sites off by their host or address, and on again', async () => {
    const page = await open();
    await page.addSite('https://www.gz.gov.cn/index.html');
    expect((await allSettings.get()).sitesOff).toEqual(['www.gz.gov.cn']);
    expect(page.said()).toBe('已关闭标注');
    await page.press('在此网站标注');
    expect((await allSettings.get()).sitesOff).toEqual([]);
    await page.press('撤销');
    expect((await allSettings.get()).sitesOff).toEqual(['www.gz.gov.cn']);
    expect(page.said()).toBe('已撤销');
  });

  it.each([
    ['www.example.com', '请输入 gov.cn 网站的域名或网址'],
    ['www.gov.cn', 'www.gov.cn 已经在名单里'],
  ])('says why %s is not added', async (typed, words) => {
    const page = await open({ sitesOff: ['www.gov.cn'] });
    await page.addSite(typed);
    expect(page.place.querySelector('.complaint')?.textContent).toContain(words);
    expect((await allSettings.get()).sitesOff).toEqual(['www.gov.cn']);
  });

  it('marks a muted term again, and takes that back', async () => {
    const page = await open({ muted: ['数字经济', '粉煤灰'] });
    await page.press('恢复标注');
    expect((await allSettings.get()).muted).toEqual(['粉煤灰']);
    await page.press('撤销');
    expect(page.lists()).toEqual(['数字经济', '粉煤灰']);
  });

  it('loses nothing where two are taken off at once', async () => {
    const page = await open({ muted: ['甲词', '乙词', '丙词'] });
    const [first, second] = [...page.place.querySelectorAll('.names button')];
    send(first as Element, 'click');
    send(second as Element, 'click');
    await settle();
    expect((await allSettings.get()).muted).toEqual(['丙词']);
  });

  it('says what to do where a list has become too long, and keeps what was there', async () => {
    const page = await open();
    const long = Array.from({ length: 80 }, (_, i) => `${'长'.repeat(30)}${i}`);
    await page.importText(() =>
      Promise.resolve(exported({ ...allSettings.fallbacks, muted: long, restDelay: 800 })),
    );
    expect(page.alert()).toBeUndefined();
    await page.importText(() =>
      Promise.resolve(exported({ ...allSettings.fallbacks, muted: [...long, ...long] })),
    );
    expect(page.alert()).toContain('“不再标注的术语”的名单太长');
    expect(page.alert()).toContain('请先从名单里移出一些');
    expect((await allSettings.get()).muted).toHaveLength(80);
  });

  it('says so where the browser keeps nothing', async () => {
    const page = await open({}, { write: () => Promise.reject(new Error('MAX_WRITE')) });
    await page.choose('底色');
    expect(page.alert()).toContain('没有保存，原有的设置都还在');
    expect(page.alert()).toContain('MAX_WRITE');
    expect(page.chosen()).toContain('下划线');
  });

  it('still shows all where the settings cannot be read', async () => {
    const page = await open({}, { read: () => Promise.reject(new Error('corrupt')) });
    expect(page.alert()).toContain('设置读不出来');
    expect(page.chosen()).toContain('下划线');
  });

  it('exports what holds to a file', async () => {
    const save = vi.fn<OptionsServices['save']>();
    const page = await open({ muted: ['粉煤灰'] }, { save });
    await page.press('导出到文件');
    const [[name, text]] = save.mock.calls as [[string, string]];
    expect(name).toMatch(/^政策镜设置-\d{4}-\d{2}-\d{2}\.json$/u);
    expect(JSON.parse(text)).toMatchObject({ version: 1, settings: { muted: ['粉煤灰'] } });
  });

  it('imports a file, and takes that back', async () => {
    const page = await open({ muted: ['粉煤灰'], restDelay: 400 });
    const text = exported({ ...allSettings.fallbacks, muted: ['数字经济'], markStyle: 'tint' });
    await page.importText(() => Promise.resolve(text));
    expect(page.said()).toBe('已导入');
    expect(await allSettings.get()).toMatchObject({ muted: ['数字经济'], restDelay: 200 });
    await page.press('撤销');
    expect(await allSettings.get()).toEqual({
      ...allSettings.fallbacks,
      muted: ['粉煤灰'],
      restDelay: 400,
    });
  });

  it('says which parts of a file are bad, and changes nothing', async () => {
    const page = await open({ restDelay: 400 });
    await page.importText(() =>
      Promise.resolve(
        '{"format":"policy-lens-settings","version":1,"settings":{"markStyle":"rainbow","restDelay":0,"x":1}}',
      ),
    );
    expect(page.alert()).toContain('没有导入，设置没有改变');
    expect(page.alert()).toContain('“标注样式”不能是 "rainbow"。');
    expect(page.alert()).toContain('没有“x”这项设置。');
    expect((await allSettings.get()).restDelay).toBe(400);
  });

  it('says so where a file cannot be read or is none of ours', async () => {
    const page = await open();
    await page.importText(() => Promise.reject(new Error('NotReadableError')));
    expect(page.alert()).toContain('文件读不出来');
    const other = await open();
    await other.importText(() => Promise.resolve('<html>'));
    expect(other.alert()).toContain('文件不是政策镜导出的设置');
  });

  it('restores the defaults, and takes that back', async () => {
    const page = await open({ muted: ['粉煤灰'], markStyle: 'tint' });
    await page.press('恢复默认设置');
    expect(await allSettings.get()).toEqual(allSettings.fallbacks);
    await page.press('撤销');
    expect(await allSettings.get()).toMatchObject({ muted: ['粉煤灰'], markStyle: 'tint' });
  });

  it('lists the keys as the browser has them, and the way to change them', async () => {
    const openShortcuts = vi.fn<OptionsServices['openShortcuts']>(() =>
      Promise.reject(new Error('no such page')),
    );
    const page = await open({}, { openShortcuts });
    const [lines] = page.place.querySelectorAll('.keys');
    expect(lines?.textContent).toContain('走到下一个标注的词Ctrl+Shift+↓');
    expect(lines?.textContent).toContain('查选中的文字未设置');
    await page.press('修改快捷键…');
    expect(openShortcuts).toHaveBeenCalledTimes(1);
    expect(page.alert()).toContain('浏览器的快捷键页面打不开');
  });

  it('speaks English where the reader wishes so', async () => {
    const page = await open({ language: 'en', muted: ['粉煤灰'] }, {}, 'en');
    expect(page.place.querySelector('h1')?.textContent).toBe('Policy Lens settings');
    expect(page.place.querySelector('.names [lang="zh-CN"]')?.textContent).toBe('粉煤灰');
    await page.choose('Tint');
    expect(page.said()).toBe('Saved');
  });
});
