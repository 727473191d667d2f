import { expect, test } from 'vitest';
import { sectionsOf } from '../../../utils/page/sections.ts';
import { bodyOf } from './markup.ts';

/** Text of each section, in order. */
const sections = (html: string): string[] => {
  const found = new Map<number, string[]>();
  for (const [node, { section }] of sectionsOf(bodyOf(html)))
    found.set(section, [...(found.get(section) ?? []), node.data.trim()]);
  return Array.from(found.values(), (words) => words.join('|'));
};

test('a heading begins a section, which it belongs to', () => {
  expect(sections('<p>前</p><h2>甲</h2><p>一</p><div>二</div><h3>乙</h3><p>三</p>')).toEqual([
    '前',
    '甲|一|二',
    '乙|三',
  ]);
});

test('a line that is headed 第三章, 第十条 or 一、 begins one, whatever tags cut it', () => {
  expect(
    sections(
      '<p>第<b>一</b>章　总则</p><p>为了</p><p><span>第</span><span>二条</span>　本法</p><p>一、总体要求</p><p>（一）坚持</p>',
    ),
  ).toEqual(['第|一|章　总则|为了', '第|二条|本法', '一、总体要求|（一）坚持']);
});

test('lines parted by <br> are lines', () => {
  expect(sections('<div>通知<br>一、目标<br>发展<br>二、任务<br>落实</div>')).toEqual([
    '通知',
    '一、目标|发展',
    '二、任务|落实',
  ]);
});

test('a page with no heading but its title is cut after ten lines', () => {
  const lines = Array.from({ length: 21 }, (_, i) => `<p>${i}</p>`).join('');
  const found = sections(`<h1>标题</h1>${lines}`);
  expect(found.map((text) => text.split('|').length)).toEqual([10, 10, 2]);
});

test('words that mention an article are no heading, and scripts are no lines', () => {
  const scripts = '<script>x</script>'.repeat(20);
  expect(sections(`<p>依照第三条</p>${scripts}<p>见第五条</p>`)).toEqual(['依照第三条|见第五条']);
});

test('nodes are counted in the order of the document', () => {
  const orders = Array.from(
    sectionsOf(bodyOf('<p>甲<b>乙</b></p><p>丙</p>')),
    ([node, { order }]) => [node.data, order],
  );
  expect(orders).toEqual([
    ['甲', 0],
    ['乙', 1],
    ['丙', 2],
  ]);
});
