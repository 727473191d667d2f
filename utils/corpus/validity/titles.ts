const issuing = /(?:印发|发布|公布|转发|下发).*(?:通知|公告|决定|函)/u;
const onTrial =
  /[（(](?:试行|暂行)[）)]|(?:暂行|试行)(?:条例|办法|规定|规则|细则|规程|规范|标准|条件|目录|清单|指引|指南|意见|方案|措施)/u;
const drafts = '(?:公开)?征求意见稿|送审稿|草案|讨论稿';
const asDraft = new RegExp(`[（(](?:${drafts})[）)]|(?:${drafts})$`, 'u');
const draftBehind = new RegExp(`^ ?[（(](?:${drafts})[）)]`, 'u');

/** Whether a title says that its text is on trial: （试行）, 暂行办法. A notice that issues one is not. */
export const isTrialTitle = (title: string): boolean => !issuing.test(title) && onTrial.test(title);

/** Whether a title says that its text is a draft: （征求意见稿）, 草案. A notice that issues one is none. */
export const isDraftTitle = (title: string): boolean => !issuing.test(title) && asDraft.test(title);

/** The brackets behind a name that say that it is a draft: 《办法》（征求意见稿）. */
export const draftMark = (after: string): string | undefined => draftBehind.exec(after)?.[0].trim();
