/** 全部网络的图。 */
import type { plotting as words } from '../en/plotting.ts';

export const plotting: typeof words = {
  plotting: {
    count: '纵轴',
    families: '网络系列',
    lit: '已点亮{n}个系列',
    all: '全部点亮',
    plot: '全部网络：向右是参数量，向上是{count}',
    dot: '{name}：{parameters}个参数，{count}为{work}',
    dot_with_top1: '{name}：{parameters}个参数，{count}为{work}，top-1为{top1}%',
    caption:
      '每一格相差十倍。圆点越大，公布的ImageNet top-1准确率越高；最小的圆点没有公布值。点击圆点可到表中对应的行。',
    keys: '焦点在圆点上时，用方向键移到下一个：左右按参数量，上下按运算次数。',
    missing: '未画出（此工具没有给出数值，或给出0）：{names}。',
    list: '、',
    failed: '数据未能加载，请重试。显示的仍是之前的结果。',
    coming: '数据正在加载。',
    by: '{tool}的运算次数',
  },
};
