import { markdownText } from '../markdown.ts';
import { dateWords, lineWords, quotedTitle } from '../quote/print.ts';
import { clockOf, dayOf, type Item } from './model.ts';
import type { UserData } from './store.ts';

const kinds: Readonly<Record<Item['kind'], string>> = {
  term: '术语',
  place: '原文',
  query: '检索',
};

const lineOf = (item: Item): string => {
  const head = `${kinds[item.kind]}：`;
  if (item.kind === 'term') return head + markdownText(item.name);
  if (item.kind === 'query') return head + markdownText(item.query);
  const { title, words, source, line } = item;
  const at = `（${markdownText(source)} ${lineWords(line, line)}）`;
  return [head, markdownText(quotedTitle(title)), markdownText(words), at].join('');
};

/**
 * All that is kept, as Markdown: starred items, then the look-ups by day. In Chinese whatever the
 * reader's language, as all that is taken out of the corpus.
 * @param data the latest first, as `watchUserData` gives it
 */
export const historyMarkdown = ({ lookUps, stars }: UserData): string => {
  const lines = ['# 政策镜：星标与查询记录'];
  if (stars.length > 0)
    lines.push('', '## 星标', '', ...stars.map(({ item }) => `- ${lineOf(item)}`));
  let day = '';
  for (const { at, item } of lookUps) {
    if (dayOf(at) !== day) {
      day = dayOf(at);
      lines.push('', `## ${dateWords(day)}`, '');
    }
    lines.push(`- ${clockOf(at)} ${lineOf(item)}`);
  }
  return `${lines.join('\n')}\n`;
};
