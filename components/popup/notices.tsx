import type { ComponentChildren } from 'preact';
import type { Trouble } from '../../utils/store/trouble.ts';

/** Queries of the kinds that people ask: a thing, a term, a document number. */
const examples = ['粉煤灰', '数字经济', '粤府〔2022〕12号'];

/** What stands in the empty popup. */
export const Start = ({ onTry }: { onTry: (query: string) => void }) => (
  <div class="notice">
    <p>输入术语、文件名、发文字号，或条文里的几个词。</p>
    <p class="examples">
      <span class="label">例如</span>
      {examples.map((query) => (
        <button key={query} type="button" onClick={() => onTry(query)}>
          {query}
        </button>
      ))}
    </p>
  </div>
);

/** Nothing answers the query. */
export const NothingFound = ({ query }: { query: string }) => (
  <div class="notice">
    <p>{`没有找到“${query}”。`}</p>
    <p>可以试试：</p>
    <ul class="tips">
      <li>减少字数，只留关键的两到四个字；</li>
      <li>换用文件里的说法，如“固体废弃物”而不是“垃圾”；</li>
      <li>查文件时只输入标题中的几个字，或完整的发文字号。</li>
    </ul>
  </div>
);

interface FailureProps {
  children: ComponentChildren;
  /** The error's own words, for whoever is asked for help. */
  reason: string;
}

/** Something cannot be read, and what to do about it. */
export const Failure = ({ children, reason }: FailureProps) => (
  <div class="notice failure" role="alert">
    <p>{children}</p>
    <p>请在浏览器的扩展管理页停用再启用“政策镜”；仍不能用时，请删除后重新安装。</p>
    <p class="reason">{reason}</p>
  </div>
);

const troubleWords: Record<Trouble, string> = {
  full: '磁盘空间不足，语料未能存入浏览器。查询照常可用，但会慢一些；腾出空间后重启浏览器即可恢复。',
  failed: '语料未能存入浏览器。查询照常可用，但会慢一些。',
};

/** The store cannot be used: all works, more slowly. */
export const TroubleNotice = ({ trouble }: { trouble: Trouble }) => (
  <p class="trouble">{troubleWords[trouble]}</p>
);
