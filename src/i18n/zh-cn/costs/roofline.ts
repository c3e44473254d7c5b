/** 屋顶线计算器。 */
import type { linearRoofline as linearWords, roofline as words } from '../../en/costs/roofline.ts';

const following = {
  bytes: '搬运的字节',
  intensity: '每字节的FLOPs',
  ridge: '拐点',
  memory_time: '内存用时',
  compute_time: '运算用时',
  speed: '速度上限',
  share: '占峰值',
  time: '至少用时',
};

const dtype = {
  float32: 'float32：4',
  float16: 'float16：2',
  bfloat16: 'bfloat16：2',
  float8: 'float8：1',
  int8: 'int8：1',
  int4: 'int4：½',
};

const said = {
  fits: '至少{time}：内存要{memory_time}，运算要{compute_time}，最多达到峰值的{share}。',
  spoken: '至少{time}。{intensity}：{chosen}，速度最多{speed}，是峰值的{share}。',
  chosen: { memory_time: '受带宽限制', compute_time: '受峰值限制' },
  table: '两个上限和由此得出的结果；较慢的那个有标记',
};

const machine = { dtype: '每个数的字节数', peak: '峰值', bandwidth: '带宽' };

export const roofline: typeof words = {
  title: '屋顶线下',
  now: '{operations}次FLOPs，{values}个数，{peak}，{bandwidth}',
  ...said,
  fields: { operations: 'FLOPs', values: '搬运的数', ...machine },
  choices: { dtype },
  results: following,
  conditions: {},
};

export const linearRoofline: typeof linearWords = {
  title: '屋顶线下的线性层',
  now: '{rows}行，{in_features} → {out_features}，{peak}，{bandwidth}',
  ...said,
  fields: { rows: '行数', in_features: '输入', out_features: '输出', ...machine },
  choices: { dtype },
  results: { operations: 'FLOPs', ...following },
  conditions: {},
};
