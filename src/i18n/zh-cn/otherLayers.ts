/** 卷积周围各层的图中的文字。 */
import type { otherLayers as words } from '../en/otherLayers.ts';

export const otherLayers: typeof words = {
  other_layers: {
    windows: {
      largest: {
        title: '最大池化',
        work: '每个窗口{comparisons}次比较',
        alt: '最大池化。{across} × {across}个数，上面是一个挨一个的{side} × {side}窗口。每个窗口标出最大的数，输出就是这些数：{list}。',
      },
      mean: {
        title: '平均池化',
        work: '每个窗口{additions}次加法、{divisions}次除法',
        alt: '平均池化。{across} × {across}个数，上面是一个挨一个的{side} × {side}窗口。窗口里的数全部标出，输出是它们的平均值：{list}。',
      },
      nothing: '没有权重',
    },
    means: {
      kinds: { batch: '批归一化', layer: '层归一化', group: '组归一化', instance: '实例归一化' },
      places: 'H·W',
      sets: '{sets}个均值，',
      each: '各由{each}个值算出',
      channels: { one: '一个通道', some: '{n}个通道', all: '所有通道' },
      images: { one: '一张图像', some: '{n}张图像', all: '所有图像' },
      at: { one: '一个位置', some: '{n}个位置', all: '所有位置' },
      alt: '{kind}的均值。{rows}张图像、{columns}个通道、{depth}个位置组成的长方体。标出的一组值共用一个均值：{images}、{channels}、{places}。共{sets}组，每组{each}个值。',
    },
    curves: {
      title: 'ReLU与GELU',
      work: '一个值的运算',
      kinds: {
        multiply: '{n}次乘法',
        add: '{n}次加法',
        compare: '{n}次比较',
        divide: '{n}次除法',
        exponential: '{n}次函数',
        square_root: '{n}次开方',
        look_up: '{n}次查找',
      },
      comma: '、',
      row: '{name}一个值{all}次运算：{parts}。',
      alt: 'ReLU和GELU的曲线，横轴从−{reach}到{reach}。ReLU是虚线，0左边恒为0，0右边等于原值。GELU是实线，离0远时贴着ReLU，在0附近低于它，最低到{lowest}。',
    },
    sources: {
      copied: {
        title: '最近邻',
        work: '{flops}次运算',
        made: '照抄{value}',
        alt: '最近邻上采样。{side} × {side}个旧值，每格分成{factor} × {factor}个新值。标出的一个新值照抄它所在格的旧值：{value}。',
      },
      blended: {
        title: '双线性',
        work: '{flops}次运算',
        made: '{count}个值混合：{value}',
        alt: '双线性上采样。{side} × {side}个旧值，每格分成{factor} × {factor}个新值。标出的一个新值由周围{count}个旧值（{list}）混合成{value}，共{flops}次运算。',
      },
      steps: {
        title: '逐次混合',
        work: '{blends} × {each} = {flops}次运算',
        each: '混合一次：{multiply}次乘、{add}次加',
        alt: '双线性上采样的{blends}次混合。上面一行{upper}，下面一行{lower}，两个结果再混合：{last}。每次混合{multiply}次乘法、{add}次加法，共{blends} × {each} = {flops}次运算。',
      },
    },
    rows: {
      title: '读出的行',
      parameters: '{rows}行，{parameters}个参数',
      work: '{flops}次运算',
      alt: '一张表，{rows}行，每行{columns}个数；表太长，画了断口。{read}个词元各把一行读到输出，其中两个是同一个词元，读同一行。没有任何计算。',
    },
    unrolled: {
      once: '权重只有一份',
      steps: '按时间展开',
      comma: '、',
      parameters: '{parameters}个参数',
      work: '{steps} × {each} = {flops}次运算',
      same: '每一步用同一组权重',
      alt_weights: '各张量并排，一个方格一个数：{list}。共{parameters}个参数。',
      alt_steps:
        '从左到右{steps}步。每一步从下面取{input}个输入值，从左边取上一步的状态，算出{state}个值的新状态。每步用同一组权重，各{each}次运算。',
    },
    products: {
      steps: {
        projections: {
          title: '3个投影',
          alt: '{n} × {E}的输入乘{E} × {E}的权重矩阵，得到{n} × {E}的查询；再做两次同样的乘法，得到键和值。',
        },
        scores: {
          title: '分数',
          alt: '{n} × {E}的查询乘{E} × {n}的键，得到{n} × {n}的分数方阵。两个因子都是数据。',
        },
        sums: {
          title: '值的加权和',
          alt: '{n} × {n}的注意力权重方阵乘{n} × {E}的值，得到{n} × {E}的和。两个因子都是数据。',
        },
        output: {
          title: '输出',
          alt: '{n} × {E}的和乘{E} × {E}的权重矩阵，得到{n} × {E}的输出。',
        },
      },
      macs: '{macs}次乘加运算',
      weights: '有学来的权重',
      none: '没有学来的权重',
      alt: '{what}{macs}次乘加运算。',
    },
  },
};
