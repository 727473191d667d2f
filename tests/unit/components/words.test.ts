import { describe, expect, it } from 'vitest';
import { citedWords, corpusWords } from '../../../components/words.ts';
import { dateWords, lineWords, quotedTitle } from '../../../utils/quote/print.ts';

describe('dateWords', () => {
  it('is as exact as the date', () => {
    expect(dateWords('2022')).toBe('2022年');
    expect(dateWords('2024-11')).toBe('2024年11月');
    expect(dateWords('2022-01-05')).toBe('2022年1月5日');
  });
});

describe('quotedTitle', () => {
  it('sets a title in title marks', () => {
    expect(quotedTitle('中华人民共和国能源法')).toBe('《中华人民共和国能源法》');
  });

  it('does not double the marks that a title brings', () => {
    expect(quotedTitle('《中华人民共和国能源法》')).toBe('《中华人民共和国能源法》');
  });

  it('alternates the marks inside', () => {
    expect(quotedTitle('关于《全国失信惩戒措施基础清单（2022年版）》的说明')).toBe(
      '《关于〈全国失信惩戒措施基础清单（2022年版）〉的说明》',
    );
    expect(quotedTitle('《A》《B》')).toBe('《〈A〉〈B〉》');
    expect(quotedTitle('转发《关于推进〈规划〉的意见》的通知')).toBe(
      '《转发〈关于推进《规划》的意见〉的通知》',
    );
  });
});

describe('lineWords', () => {
  it('names one line or a run of them', () => {
    expect(lineWords(12, 12)).toBe('第 12 行');
    expect(lineWords(4015, 4017)).toBe('第 4015–4017 行');
  });
});

describe('citedWords', () => {
  it('tells what changes the force of a document first', () => {
    expect(citedWords({ cites: 12, repeals: 1 }, corpusWords.zh)).toBe('1 处将其废止，12 处提及它');
  });

  it('says nothing where nothing cites it', () => {
    expect(citedWords({}, corpusWords.zh)).toBeNull();
    expect(citedWords({ cites: 0 }, corpusWords.zh)).toBeNull();
  });
});
