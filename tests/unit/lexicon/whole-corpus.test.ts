import { existsSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { foldTerm } from '../../../utils/matcher/fold.ts';
import { corpus, found, lexicon, matcher } from './real-lexicon.ts';

const pages = new URL('../../../../shared/pages/', import.meta.url).pathname;

const { terms } = lexicon;

describe('the terms that ship', () => {
  test('are sorted by name, with their positions', () => {
    expect(terms.map(({ id }) => id)).toEqual(terms.map((_, i) => i));
    const names = terms.map(({ name }) => name);
    expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  test('each string once', () => {
    const forms = terms.flatMap(({ name, variants }) => [name, ...variants].map(foldTerm));
    expect(new Set(forms).size).toBe(forms.length);
  });

  test('each has something to show, and all of it exists', () => {
    const ids = {
      definitions: new Set(corpus.definitions.map(({ id }) => id)),
      entries: new Set(corpus.entries.map(({ id }) => id)),
      documents: new Set(corpus.documents.map(({ id }) => id)),
      cited: new Set(corpus.citedDocuments.map(({ id }) => id)),
    };
    const unfounded = terms.filter(
      (term) =>
        term.kinds.length === 0 ||
        (['definitions', 'entries', 'documents', 'cited'] as const).some((key) =>
          term[key].some((id) => !ids[key].has(id)),
        ),
    );
    expect(unfounded).toEqual([]);
  });

  test('are no everyday words', () => {
    const everyday =
      '企业、项目、办法、条例、规划、备案、智能化、零部件、设备、系统、服务、综合、申请人、技术开发、' +
      '生产制造、基础设施、产品质量、关键技术、新产品、经营管理、指引、纲要、规范条件';
    expect(found(everyday)).toEqual([]);
  });

  test('stand in no longer word by chance', () => {
    const text =
      '集约化工作、细化工作、执法人员、可能源于、具体育种、交换机制、能源法律法规、' +
      '收获机械化率、进水污染物浓度、每袋5g、1.5G、集中药品的目录';
    // 育种 is meant there, 体育 is not.
    expect(found(text)).toEqual(['育种']);
  });

  test('are found in the forms that pages print', () => {
    expect(
      found('按照《能源法》和《西部地区鼓励类产业目录(2025年本)》，粉 煤 灰、５Ｇ、失信\u200b惩戒'),
    ).toEqual(['能源法', '西部地区鼓励类产业目录(2025年本)', '粉 煤 灰', '５Ｇ', '失信\u200b惩戒']);
    expect(found('发改能源[2022]210号')).toEqual(['发改能源[2022]210号']);
  });

  test('another edition is another document', () => {
    const named = (text: string) => matcher.find(text).map(({ term }) => terms[term]);
    const [former] = named('《鼓励外商投资产业目录（2020年版）》');
    const [current] = named('《鼓励外商投资产业目录（2022年版）》');
    expect(former).toMatchObject({ documents: [], cited: ['consulting-2022:81#1'] });
    expect(current).toMatchObject({ documents: ['consulting-2022:73'], cited: [] });
    expect(found('《鼓励外商投资产业目录（2017年版）》')).toEqual([]);
    const dated = '年，经国务院批准，国家发展改革委发布《鼓励外商投资产业目录》';
    expect(named(`2020${dated}`)[0]).toMatchObject({ cited: ['consulting-2022:81#1'] });
    expect(named(`2022${dated}`)[0]).toMatchObject({ documents: ['consulting-2022:73'] });
    expect(found(`2014${dated}`)).toEqual([]);
  });
});

const pageText = (file: string): string => {
  const { document } = parseHTML(readFileSync(pages + file, 'utf8'));
  return document.querySelector('#UCAP-CONTENT')?.textContent ?? '';
};

// The pages are other people's and stay outside the repository.
describe.skipIf(!existsSync(pages))('government pages (skipped where ../shared is absent)', () => {
  test.each([
    ['gov-cn-financing-guarantee.html', ['失信惩戒', '小微企业']],
    ['gov-cn-zero-waste-city.html', ['建筑垃圾处理', '粉煤灰', '煤矸石', '工业副产石膏']],
  ])('%s', (file, wanted) => {
    expect(found(pageText(file))).toEqual(expect.arrayContaining(wanted));
  });
});
