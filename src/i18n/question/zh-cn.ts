/** `en.ts` in Chinese. */
import type { SaidWords } from './en.ts';

export const said: SaidWords = {
  unread: {
    empty: '还没有填。请填一个数，如1,024、1.25万、12.5 K。',
    fraction: '个数只能是整数，如1,024、1.25万、12.5 K。',
    not_whole: '请用数字填写，如1,024、1.25万、12.5 K。',
    too_small: '个数不会小于零。请填一个数，如1,024、1.25万、12.5 K。',
    too_large: '数太大了。请填不超过10⁴⁰的数。',
  },
  changed: '算例变了，答案也变了，请重新核对。',
  right: '{n}，正确。',
  right_too: '{n}也对。',
  wrong: '不是{n}。',
  near: '与正确答案相差不到一半。',
  many: {
    lead: '多了。',
    exactly: '恰好是正确答案的{n}倍。',
    about: '约为正确答案的{n}倍。',
    beyond: '超过正确答案的100万倍。',
  },
  few: {
    lead: '少了。',
    exactly: '正确答案恰好是它的{n}倍。',
    about: '正确答案约为它的{n}倍。',
    beyond: '还不到正确答案的百万分之一。',
  },
  ruler: {
    title: '你的答案在对数尺上的位置',
    guess: '你的答案：{n}',
    answer: '正确：{n}',
    slip: '常见错误：{n}',
    hint: '点一个数，看它数的是什么。',
  },
};
