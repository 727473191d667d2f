/** The card's own words on a page, beside its contents. */
export const words = {
  zh: {
    pin: '固定卡片',
    pinned: '已固定',
    close: '关闭',
    move: '移动卡片：拖动，或按方向键',
    busy: '正在查…',
    lost: '查不到此词的资料，请重新加载本页。',
  },
  en: {
    pin: 'Pin the card',
    pinned: 'Pinned',
    close: 'Close',
    move: 'Move the card: drag, or press the arrow keys',
    busy: 'Looking up…',
    lost: 'Nothing could be fetched for this term. Please reload the page.',
  },
};
