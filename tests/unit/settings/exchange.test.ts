import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exported, readExported } from '../../../utils/settings/exchange.ts';
import { allSettings, type Choices } from '../../../utils/settings/settings.ts';

const chosen: Choices = {
  repeats: 'section',
  sitesOff: ['www.gz.gov.cn'],
  muted: ['粉煤灰', '《2030年前碳达峰行动方案》'],
  markStyle: 'held',
  restDelay: 400,
  keepHistory: false,
  language: 'en',
};

const file = (settings: unknown, version = 1): string =>
  JSON.stringify({ format: 'policy-lens-settings', version, settings });

beforeEach(() => fakeBrowser.reset());

describe('a file of settings', () => {
  it('brings back on another machine what was exported on one', async () => {
    const text = exported(chosen);
    expect(text).toContain('粉煤灰');
    const read = readExported(text);
    await allSettings.set('choices' in read ? read.choices : {});
    expect(await allSettings.get()).toEqual(chosen);
  });

  it('need not hold all: what it lacks stays', async () => {
    await allSettings.set(chosen);
    const read = readExported(file({ restDelay: 0 }));
    expect(read).toEqual({ choices: { restDelay: 0 } });
    await allSettings.set({ restDelay: 0 });
    expect(await allSettings.get()).toEqual({ ...chosen, restDelay: 0 });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"format":'],
    ['other JSON', '{"muted":[]}'],
    ['a list', '[1]'],
    ['another program’s', file({}).replace('policy-lens', 'other')],
    ['no version', file({}, 0)],
    ['settings that are none', file(['粉煤灰'])],
    ['far too much', file({ muted: ['词'.repeat(300_000)] })],
  ])('is none where it is %s', (_, text) => {
    expect(readExported(text)).toEqual({ problems: [{ part: 'file' }] });
  });

  it('is refused where a later version wrote it', () => {
    expect(readExported(file({ muted: {} }, 2))).toEqual({
      problems: [{ part: 'version', found: 2 }],
    });
  });

  it('tells every part that is wrong', () => {
    expect(
      readExported(
        file({
          restDelay: 2001,
          markStyle: 'rainbow',
          sitesOff: ['www.gov.cn', 'a b'],
          muted: ['', '粉煤灰'],
          language: 'zh',
          sites: [],
          toString: 1,
        }),
      ),
    ).toEqual({
      problems: [
        { part: 'setting', key: 'restDelay', value: '2001' },
        { part: 'setting', key: 'markStyle', value: '"rainbow"' },
        { part: 'setting', key: 'sitesOff', value: '["www.gov.cn","a b"]' },
        { part: 'setting', key: 'muted', value: '["","粉煤灰"]' },
        { part: 'unknown', key: 'sites' },
        { part: 'unknown', key: 'toString' },
      ],
    });
  });

  it('may not reach beyond the settings', () => {
    const read = readExported(
      '{"format":"policy-lens-settings","version":1,"settings":{"__proto__":{"restDelay":5}}}',
    );
    const choices = 'choices' in read ? read.choices : { restDelay: 5 };
    expect(Object.keys(choices)).toEqual([]);
    expect(choices.restDelay).toBeUndefined();
  });
});
