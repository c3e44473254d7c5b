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
    picture: {
      gathers: '输入{cells}格，核一次读{kernel}格，停{places}个位置，每个位置一点。',
      zeros: '四周另有{rim}格是填充的零。',
      copies: '四周另有{rim}格，是从输入复制的填充。',
      unread: '有{left}格从未读到。',
      unread_drawn: '画出的格子里有{left}格从未读到。',
      slice: '只画一个切面，上下是深度，左右是宽度。',
      corner: '只画一角。',
      channels: '{kernels}个核，输入{inputs}个通道，每个核只有其中{each}个通道的权重。',
      /** What the two sides of that picture are. */
      axes: '→输入通道，↓卷积核',
      both: '{one}{other}',
    },
    stack: {
      label: '空洞率{dilations}：{cells}格',
      alt: '{layers}层叠起来，空洞率依次是{dilations}：最上面的值依赖输入的{cells}格。',
    },
  },
  /** A convolution, and the transposed one that turns it around. */
  dual: {
    gather: {
      title: '卷积：收集',
      sizes: '{large} → {small}',
      alt: '卷积，{large}变成{small}。线从输入的{kernel}格向上通到输出的一个值，由它收集乘积。一格最多被{most}个位置读到。',
    },
    scatter: {
      title: '转置卷积：散布',
      sizes: '{small} → {large}',
      alt: '转置卷积，{small}变成{large}。线从输入的一个值向下通到输出的{kernel}格，乘积散布到这些格上。一格最多加{most}个乘积。',
    },
  },
  /** Frames of a video. */
  film: {
    seen: '{frames}帧并排。核跨{deep}帧，每帧{cells}格，共{all}格，沿帧的方向停{places}个位置，每个位置一点。',
    zeros: '前后另有{rim}帧是填充的零。',
    cut: '每帧只画一角。',
    axis: '→帧',
  },
  separable: {
    full: '普通卷积，3 × 3',
    pair: '先逐通道3 × 3，再1 × 1',
    wide: '每条线3 × 3',
    single: '每条线1 × 1',
    inputs: '{n}个输入通道',
    outputs: '{n}个输出通道',
    full_macs: '每个输入值{cells} × {outputs} = {macs}次乘加运算',
    pair_macs: '每个输入值{first} + {second} = {macs}次乘加运算',
    weights: '{weights}个权重',
    fewer: '两者都是普通卷积的{times}分之一',
    full_alt:
      '普通卷积：{inputs}个输入通道与{outputs}个输出通道两两相连，每条线上有一个3 × 3的核。一个通道的值沿{outputs}条线各乘{cells}个权重，共{macs}次。',
    pair_alt:
      '代替它的两层：{inputs}个输入通道各有一条线通向自己的通道，线上是3 × 3的核；再从那里连到全部{outputs}个输出通道，每条线上只有一个权重。一个通道的值先乘{first}个权重，结果再乘{second}个，共{macs}次。',
  },
};
