/** 各章笔记本里的用语，以及通向笔记本的链接。 */
import type { notebooks as words } from '../en/notebooks.ts';

export const notebooks: typeof words = {
  notebooks: {
    take: '下载本章的笔记本',
    colab: '在Colab中打开',
    from: '本文是{book}的一章。网页上的数字可以改动：{address}',
    from_book: '本文是{book}的一章。网页上的数字可以改动。',
    example: '**{title}**：按本书的数法，参数量{parameters}，{flops} FLOPs。',
    note: '（{note}）',
    colon: '：',
  },
};
