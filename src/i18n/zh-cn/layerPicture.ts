/** 由层的定义画出的图。 */
import type { layerPicture as words } from '../en/layerPicture.ts';

export const layerPicture: typeof words = {
  layer_picture: {
    title: '{name}的插图',
    caption:
      '权重画成矩形，全部按同一比例：张量有几行几列，矩形就有几个数高、几个数宽；卷积核并排放着。数据画成方块，另用一个比例。太细看不清的画成细线；断开的边比画出来的长。只有轮廓没有底色的，是保存而不学习的张量。',
    caption_data:
      '数据画成方块，全部按同一比例：正面是最后两维，厚度是其余各维之积。太细看不清的画成细线；断开的边比画出来的长。',
    input: '输入',
    output: '输出',
    kept: '{parameters}个参数',
    buffers: '保存而不学习',
    nothing: '没有参数',
    no_work: '不做运算',
    work: '{all}次运算',
    few: '一根刻度是一次运算',
    percent: '一根刻度是1%，约{tick}次',
    kinds: {
      multiply: '乘法',
      add: '加法',
      compare: '比较',
      divide: '除法',
      exponential: '指数类函数',
      square_root: '开方',
      look_up: '查表（不算FLOPs）',
    },
    part: '{name}：{what}',
    alt: '{name}的插图。{does}输入{input}，输出{output}。{kept}{work}',
    alt_kept: '学习的张量：{list}。',
    alt_buffers: '学习的张量：{list}；保存的张量：{buffers}。',
    alt_nothing: '没有可学习的参数。',
    alt_work: '共{all}次运算：{list}。',
    alt_done: '{name}{count}次',
    alt_no_work: '不做运算。',
    alt_kernels: '{name} {shape}，卷积核排成{down} × {across}的格子',
    alt_stacked: '{name} {shape}，{stacked}个同样大小的矩阵上下相叠',
    alt_single: '{name} {shape}，单独一个数',
    alt_runs: '{name} {shape}，每{run}个数一段，排成{down} × {across}的格子',
    alt_broken: '{said}（有一边画短了）',
    alt_line: '{name} {shape}，一条线',
    alt_plain: '{name} {shape}',
    alt_next: '{before}；{one}',
  },
};
