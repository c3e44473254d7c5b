/** 只讲一个选项的算例的中文。 */
import type { taught as words } from '../en/taught.ts';

export const taught: typeof words = {
  taught: {
    caption: '不用这个选项的层，和用了的层',
    places: '位置',
    output: '输出',
    parameters: '参数量',
    flops: 'FLOPs',
    unchanged: '不变',
    impossible: '放不下',
    folded: '{parameters}个参数，{flops} FLOPs',
    open: '展开整个算例',
  },
};
