import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockOf, pieceLength, readPieces } from '../../../utils/page/readable-text.ts';
import { isReached } from '../../../utils/page/reached.ts';
import { placesOf, segmentAt } from '../../../utils/page/text-piece.ts';
import { isUnread } from '../../../utils/page/unread.ts';
import { bodyOf, markupStyles, textNodeWith } from './markup.ts';
import { piecesOf, readBack, textOf, wrongSegments } from './pieces.ts';

describe('what is read', () => {
  test('text is joined across inline tags and parted at blocks and br', () => {
    expect(textOf('<p>实施失<b>信惩</b><span>戒</span>。</p><div>粉煤<br>灰</div>')).toBe(
      '实施失信惩戒。\n粉煤\u2028灰',
    );
  });

  test.each([
    ['an empty line', '<p>粉煤<br> <br>灰</p>', '粉煤\n灰'],
    ['a block behind it', '<div>粉煤<br><p>灰</p></div>', '粉煤\n灰'],
    ['a block in front of it', '<div><p>粉煤</p><br>灰</div>', '粉煤\n灰'],
    ['inline tags around it', '<p><b>粉煤<br></b>\n <i>灰</i></p>', '粉煤\u2028灰'],
    ['nothing in front or behind', '<div><br>粉煤<br></div><br>灰', '粉煤\n灰'],
    ['an indented line', '<p>粉煤<br>\u3000灰</p>', '粉煤\u2028\u3000灰'],
  ])('a br with %s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  test('cells of a table row are lines of their own', () => {
    expect(textOf('<table><tr><td>粉煤</td><td>灰</td></tr></table>')).toBe('粉煤\n灰');
  });

  test('white space in the source is one space, and none at the edges of blocks', () => {
    expect(textOf('<div>\n   <p>\n  国家\n      标准\t体系</p>\n</div>')).toBe('国家 标准 体系');
  });

  test('pre keeps its lines', () => {
    expect(textOf('<pre>第一行\n第二行</pre><p>第三行</p>')).toBe('第一行\u2028第二行\n第三行');
  });

  test('NBSP, full-width space and zero-width characters stay, one for one', () => {
    expect(textOf('<p>第一条\u3000国\u00a0家粮\u200c食</p>')).toBe(
      '第一条\u3000国\u00a0家粮\u200c食',
    );
  });

  test.each([
    '<script>粉煤灰</script>',
    '<style>粉煤灰</style>',
    '<textarea>粉煤灰</textarea>',
    '<select><option>粉煤灰</option></select>',
    '<button>粉煤灰</button>',
    '<p hidden>粉煤灰</p>',
    '<p aria-hidden="true">粉煤灰</p>',
    '<p style="display:none">粉煤灰</p>',
    '<p style="visibility:hidden">粉煤灰</p>',
    '<div contenteditable>粉煤灰</div>',
    '<div contenteditable="true">粉煤灰</div>',
    '<nav>粉煤灰</nav>',
    '<footer>粉煤灰</footer>',
    '<div role="navigation">粉煤灰</div>',
    '<ul role="menu"><li>粉煤灰</li></ul>',
    '<div class="footer clearfix">粉煤灰</div>',
    '<div class="header__content">粉煤灰</div>',
    '<ul id="mainnav"><li>粉煤灰</li></ul>',
    '<svg><text>粉煤灰</text></svg>',
    '<math><mi>粉煤灰</mi></math>',
  ])('not %s', (html) => {
    expect(textOf(`<p>正文</p>${html}`)).toBe('正文');
  });

  test.each([
    '<div class="header_toolbar">粉煤灰</div>',
    '<div class="pcNav">粉煤灰</div>',
    '<div class="mainnav2022">粉煤灰</div>',
    '<div class="newfooter">粉煤灰</div>',
    '<div class="content_share">粉煤灰</div>',
    '<div id="shareNode">粉煤灰</div>',
    '<div class="footer_copyright">粉煤灰</div>',
    '<div class="slidesjs-pagination">粉煤灰</div>',
    '<a class="closeBtn">粉煤灰</a>',
    '<div class="search">粉煤灰</div>',
    '<h1 class="print-title">粉煤灰</h1>',
    '<div class="news mBox pchide">粉煤灰</div>',
    // A breadcrumb whose class is the site's own.
    '<div class="curmb">当前位置：<a>首页</a> &gt; <a>粉煤灰利用</a></div>',
    '<div><span>您所在的位置</span>：<a>粉煤灰</a></div>',
    // Menus by their links: 广州市人力资源和社会保障局, a quick bar and hot words.
    '<ul><li><a>政务<br>微信</a></li><li><a>粉煤灰</a></li><li><a>简繁<br>转换</a></li></ul>',
    '<div>热词：<a>粉煤灰</a><a>居住证</a><a>营商环境</a><a>人才绿卡</a></div>',
  ])('no furniture: %s', (html) => {
    expect(textOf(`<p>正文</p>${html}`)).toBe('正文');
  });

  test.each([
    // Headlines, as www.gov.cn lists them; a list of laws; links in prose; two links.
    '<ul><li><a>我国研究部署系列举措加快推进新型工业化</a></li><li><a>联合声明</a></li><li><a>国务院办公厅印发《保障农民工工资支付工作考核办法》</a></li></ul>',
    '<ul><li><a>《能源法》</a></li><li><a>《森林法》</a></li><li><a>《水法》</a></li></ul>',
    '<p>推进<a>粉煤灰</a>、<a>煤矸石</a>和<a>尾矿</a>等大宗固体废物的综合利用。</p>',
    '<div><a>粉煤灰</a><a>煤矸石</a></div>',
    // Names that only begin or end alike, and a copy for this width.
    '<p class="navy">粉煤灰</p>',
    '<p class="headline">粉煤灰</p>',
    '<h1 class="header-title">粉煤灰</h1>',
    '<div class="search-list">粉煤灰</div>',
    '<div class="policy mhide">粉煤灰</div>',
    '<p>当前位置服务产业发展迅速，粉煤灰利用率提高。</p>',
  ])('but %s is read', (html) => {
    expect(textOf(html)).not.toBe('');
  });

  test('an article in blocks without paragraphs is read, whatever the block is called', () => {
    const lines = '<div>推进粉煤灰综合利用，健全失信惩戒机制。</div>'.repeat(40);
    expect(textOf(`<div class="page-nav">${lines}</div>`)).not.toBe('');
  });

  test('a ruby reading is passed over and its base joined', () => {
    expect(textOf('<p><ruby>粉<rt>fěn</rt></ruby><ruby>煤<rt>méi</rt></ruby>灰</p>')).toBe(
      '粉煤灰',
    );
  });

  test('a block with a furniture name is read where it holds the article', () => {
    expect(textOf('<div class="header"><h1>粉煤灰利用</h1></div>')).toBe('粉煤灰利用');
    const prose = '推进机构建设。'.repeat(20);
    expect(textOf(`<div id="nav"><p>${prose}</p></div>`)).toBe(prose);
  });

  test('contenteditable="false" is read', () => {
    expect(textOf('<p contenteditable="false">粉煤灰</p>')).toBe('粉煤灰');
  });

  test('a page without Chinese yields nothing', () => {
    expect(textOf('<p>Hello</p><p>123</p>')).toBe('');
  });

  test('what is hidden is told, what is never read is not', () => {
    const hidden: string[] = [];
    const body = bodyOf(
      '<p>正文</p><p style="display:none" id="a">甲</p><p style="visibility:hidden" id="b">乙</p><nav id="c">丙</nav>',
    );
    piecesOf(body, (element) => hidden.push(element.id));
    expect(hidden).toEqual(['a', 'b']);
  });
});

describe('pieces', () => {
  test('a long page is cut at the end of a block, and nothing is lost', () => {
    const paragraphs = Array.from(
      { length: 2_000 },
      (_, i) => `第${i}条　推进机构建设，完善体系。`,
    );
    const pieces = piecesOf(bodyOf(paragraphs.map((text) => `<p>${text}</p>`).join('')));
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.flatMap(({ text }) => text.split('\n'))).toEqual(paragraphs);
    for (const piece of pieces) expect(piece.text.length).toBeLessThan(pieceLength + 100);
  });

  test('a long page of one block is cut at a br', () => {
    const lines = Array.from({ length: 4_000 }, (_, i) => `第${i}条　推进机构建设，完善体系。`);
    const pieces = piecesOf(bodyOf(`<div>${lines.join('<br>')}</div>`));
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.flatMap(({ text }) => text.split('\u2028'))).toEqual(lines);
    for (const piece of pieces) expect(piece.text.length).toBeLessThan(pieceLength + 100);
  });

  test('a block without end is cut after a sentence', () => {
    const sentence = '推进机构建设，完善体系。';
    const pieces = piecesOf(bodyOf(`<p>${sentence.repeat(20_000)}</p>`));
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.map(({ text }) => text).join('')).toBe(sentence.repeat(20_000));
    for (const { text } of pieces) {
      expect(text.length).toBeLessThan(100_000);
      expect(text.endsWith('。')).toBe(true);
    }
  });

  test('a walk that loses its node says so', () => {
    const body = bodyOf(Array.from({ length: 100 }, (_, i) => `<p>第${i}条</p>`).join(''));
    const steps = readPieces(body, { styles: markupStyles, onHidden() {} });
    expect(steps.next().done).toBe(false);
    body.textContent = '';
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toBe(false);
  });

  test('five thousand levels deep', () => {
    const depth = 5_000;
    const body = bodyOf('');
    let at: Element = body;
    for (let i = 0; i < depth; i += 1)
      at = at.appendChild(body.ownerDocument.createElement('span'));
    at.textContent = '粉煤灰';
    expect(piecesOf(body).map(({ text }) => text)).toEqual(['粉煤灰']);
  });
});

describe('the way back to the nodes', () => {
  test('a term over three nodes', () => {
    const body = bodyOf('<p>实施失<b>信惩</b>戒。</p>');
    const [piece] = piecesOf(body);
    if (!piece) throw new Error('no piece');
    const start = piece.text.indexOf('失信惩戒');
    expect(placesOf(piece, start, start + 4, segmentAt(piece, start))).toEqual([
      { node: textNodeWith(body, '实施'), from: 2, to: 3 },
      { node: textNodeWith(body, '信惩'), from: 0, to: 2 },
      { node: textNodeWith(body, '戒。'), from: 0, to: 1 },
    ]);
  });

  test('a word that a br cuts', () => {
    const body = bodyOf('<p>支持小微<br>\n  <b>企业</b>发展</p>');
    const [piece] = piecesOf(body);
    if (!piece) throw new Error('no piece');
    const start = piece.text.indexOf('小微');
    expect(piece.text.slice(start, start + 5)).toBe('小微\u2028企业');
    expect(placesOf(piece, start, start + 5, segmentAt(piece, start))).toEqual([
      { node: textNodeWith(body, '小微'), from: 2, to: 4 },
      { node: textNodeWith(body, '企业'), from: 0, to: 2 },
    ]);
  });

  test('a term around a line feed and indentation of the source', () => {
    const [piece] = piecesOf(bodyOf('<p>国家\n        标准化</p>'));
    if (!piece) throw new Error('no piece');
    expect(readBack(piece, 0, 5)).toBe('国家\n        标准');
    expect(readBack(piece, 3, 5)).toBe('标准');
  });

  test('any text in any nesting: every stretch reads back as itself', () => {
    const leaf = fc.string({
      unit: fc.constantFrom(
        '国',
        '家',
        '1',
        'A',
        ' ',
        '\n',
        '\t',
        '\u00a0',
        '\u3000',
        '\u200b',
        '𠮷',
      ),
      maxLength: 12,
    });
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc
          .tuple(
            fc.constantFrom('span', 'b', 'p', 'div', 'td', 'pre'),
            fc.array(tie('node'), { maxLength: 4 }),
          )
          .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
        fc.constant('<br>'),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 6 }), (nodes) => {
        expect(piecesOf(bodyOf(nodes.join(''))).flatMap(wrongSegments)).toEqual([]);
      }),
    );
  });
});

describe('where a change is read again', () => {
  test('the nearest element that holds whole lines', () => {
    const body = bodyOf('<div id="d"><p id="p">实施<b>失信<i>惩戒</i></b></p></div>');
    expect(blockOf(textNodeWith(body, '惩戒'), markupStyles)?.id).toBe('p');
  });

  test('not inside what is not read', () => {
    const body = bodyOf(
      '<nav><p id="a">甲</p></nav><div style="display:none"><p id="b">乙</p></div><p id="c">丙</p>',
    );
    const reached = (id: string): boolean => {
      const element = body.querySelector(`#${id}`);
      return element !== null && isReached(element, { styles: markupStyles, isUnread });
    };
    expect(['a', 'b', 'c'].map(reached)).toEqual([false, false, true]);
  });
});
