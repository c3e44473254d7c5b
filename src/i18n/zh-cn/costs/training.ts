/** 训练开销计算器。 */
import type { trainingCompute as computeWords, trainingMemory as memoryWords } from '../../en/costs/training.ts';

export const trainingCompute: typeof computeWords = {
  title: '6ND与注意力',
  now: '{parameters}个参数，{tokens}个token',
  fits: '共{total}，其中注意力占{share}：{chips}块芯片，按峰值的{utilisation}%，要{time}。',
  spoken: '共{total}：{chips}块芯片，按峰值的{utilisation}%，要{time}。',
  table: '权重和注意力各要多少，总共要多久',
  fields: {
    parameters: '参数量',
    tokens: 'token数',
    layers: '层数',
    width: '宽度',
    context: '文本长度',
    chips: '芯片数',
    peak: '峰值',
    utilisation: '利用率%',
  },
  choices: {},
  results: {
    weights: '权重（6ND）',
    attention: '注意力',
    total: '合计',
    share: '注意力所占',
    time: '用时',
  },
  conditions: {},
};

export const trainingMemory: typeof memoryWords = {
  title: '训练内存',
  now: '{parameters}个参数，其中学习的{learned}个，批大小{batch}',
  fits: '共{memory}：权重{weights}，梯度{gradients}，优化器状态{states}，激活值{kept}。',
  spoken: '共{memory}，其中激活值{kept}。',
  table: '内存里有什么',
  fields: {
    parameters: '参数量',
    learned: '学习的',
    optimizer: '优化器',
    precision: '精度',
    activations: '保留的数',
    batch: '批大小',
  },
  choices: {
    optimizer: {
      sgd: 'SGD：没有状态',
      momentum: '带动量的SGD：一个状态',
      adam: 'Adam：两个状态',
    },
    precision: {
      float32: 'float32：4字节',
      mixed: '混合精度：2字节，另有一份float32副本',
    },
  },
  results: {
    weights: '权重',
    gradients: '梯度',
    states: '优化器状态',
    copy: 'float32副本',
    kept: '激活值',
    memory: '合计',
  },
  conditions: {
    learned: '一共只有{parameters}个参数，学习的不能有{learned}个。',
  },
};
