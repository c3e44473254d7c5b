/** 不是单个层的计算器；每个计算器自己的话在 `costs/` 里。 */
import type { costs as words } from '../en/costs.ts';
import { kvCache } from './costs/kvCache.ts';
import { linearRoofline, roofline } from './costs/roofline.ts';
import { trainingCompute, trainingMemory } from './costs/training.ts';

export const costs: typeof words = {
  costs: {
    increase: '加一：{field}',
    decrease: '减一：{field}',
    read: '已算好。',
    hint: '直接输入，或按方向键加减（按住Shift每次十个）。公式里每个数下面是它的字母。',
    about: '约',
    units: {
      bytes: '字节',
      parameters: '个参数',
      flops: 'FLOPs',
      speed: 'FLOPS',
      bandwidth: 'B/s',
      intensity: 'FLOPs/B',
      seconds: 's',
    },
    refusals: {
      empty: '{field}还空着。{takes}',
      not_whole: '{at}不是用数字直接写出的整数。{takes}',
      fraction: '{field}不能是小数。{takes}',
      not_number: '{at}不是数。{takes}',
      comma: '{field}里的逗号只用来分千位，例如3,402；小数请用小数点。',
      negative: '{field}不能小于零。{takes}',
      unit: '{at}的单位不是{field}的单位。{takes}',
      word: '{field}里没有{at}这一项。{takes}',
      too_small: '{field}最小是{min}。',
      too_large: '{field}最大是{max}。',
    },
    valid: {
      whole: '请填{min}到{max}的整数。',
      figure: '请写数和单位；只写数，单位就是{valid}。',
      word: '请选{valid}之一。',
    },
    calculators: {
      'kv-cache': kvCache,
      'training-compute': trainingCompute,
      'training-memory': trainingMemory,
      roofline,
      'linear-roofline': linearRoofline,
    },
  },
};
