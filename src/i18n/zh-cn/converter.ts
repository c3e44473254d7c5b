/** 换算器。 */
import type { converter as words } from '../en/converter.ts';

export const converter: typeof words = {
  converter: {
    title: '换算器',
    now: '{value} {unit}，速度{speed}，利用率{utilisation}%',
    fields: { value: '数量', unit: '单位', speed: '速度', utilisation: '利用率（%）' },
    increase: '末位加一：{field}',
    decrease: '末位减一：{field}',
    read: '已识别。',
    reads: {
      MACs: '{count}即{flops} FLOPs：一次乘加运算算2次运算，这是本书的约定。',
      FLOPs: '{count}即{macs} MACs：一次乘加运算算2次运算，这是本书的约定。',
    },
    hint: '照论文上的写法粘贴即可，也可以按方向键改末位（按住Shift每次十个）。',
    ones: '后面没有字母的整数，超过六位或带有千位逗号，就按个位读。',
    refusals: {
      empty: '{field}还空着。{valid}',
      not_number: '{at}不是数。{valid}',
      comma: '{field}里的逗号只用来分千位，例如3,402；小数请用小数点。',
      negative: '{field}要大于零。{valid}',
      zero: '{field}要大于零。{valid}',
      unit: '{at}不是{field}的单位。{valid}',
      speed: '{at}是速度。value填的是次数，速度另有一栏。',
      parameters: '{at}数的是参数。value填的是运算次数：FLOPs或MACs。',
      bytes: '{at}是内存大小。value填的是运算次数：FLOPs或MACs。',
      fraction: '这样会出现不到一次的运算。运算次数是整数。',
      too_small: '{field}最小是{min}。',
      too_large: '{field}最大是{max}。{valid}',
    },
    valid: {
      value: '可以写4.09、25.56M、1.8 GMACs、2556万或3.9e9。',
      speed: '可以写19.5 TFLOPS、312T或2e12 FLOPS；只写数字，单位就是TFLOPS。',
      utilisation: '请填大于0、不超过100的百分数。',
    },
    ends: {
      value: { min: '1 FLOP', max: '10²⁷ FLOPs' },
      speed: { min: '1 FLOPS', max: '10²¹ FLOPS' },
      utilisation: { min: '10⁻⁶⁰%', max: '100%' },
    },
    table: '同一个数的各种写法，移动的只是小数点。',
    exactly: '精确值',
    slip: '最后一行除以二的幂，这样不对：M是一百万。',
    time: '时间',
    on_paper: '理论值，100%',
    in_use: '利用率{utilisation}%',
    times: { min: '分钟', h: '小时', days: '天', years: '年' },
    ticks: '所有刻度合起来是峰值速度，每根1%，即{tick}；高的那些是实际用上的。',
    spoken: '{flops} FLOPs，{macs} MACs；利用率{utilisation}%时要{time}。',
  },
};
