/** 计数怎样增长的图。 */
import type { growth as words } from '../en/growth.ts';

export const growth: typeof words = {
  growth: {
    params: '参数量',
    macs: '乘加运算',
    times: '第一个的倍数',
    end: '{count} × {times}',
    table: '{title}的数值',
    numbers: '数值',
    said: '参数量和乘加运算随{axis}的变化：从{from}到{to}，参数量变为{params}倍，乘加运算变为{macs}倍。',
    axes: {
      resolution: '图像边长',
      width: 'width_mult',
      depth: '层数',
    },
  },
};
