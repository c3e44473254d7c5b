/** 问题。 */
import type { question as words } from '../en/question.ts';

export const question: typeof words = {
  question: {
    title: '先猜，再看',
    gutter: '题',
    label: '你的答案',
    check: '核对',
    reveal: '看答案',
    hint: '填整数，也可以简写，如1.25万、12.5\u00a0K、9e3。',
    told: '答案和理由',
    skip: '不猜了，往下看',
    all: '展开全部答案',
    forget: '清除我的✓',
    counts: {
      exact: 'FLOPs的精确值：每次运算都数，这是本书的数法。',
      rule: '按公式算的FLOPs：每次乘加运算算两次。',
      together: '乘加运算（MAC）的次数：一次乘法连同一次加法算一次。',
    },
    slips: {
      bias_missing: '漏了偏置：每个卷积核都有一个。',
      in_channels_missing: '漏了输入通道：每个卷积核要看所有通道。',
      both_missing: '输入通道和偏置都漏了。',
      one_kernel_only: '这只是一个卷积核。每个输出通道都有自己的核。',
      one_position_only: '这只是一个位置。输出有多少个位置，就要算多少遍。',
      bias_per_pair: '这样每对通道都有一个偏置。其实核先把各通道的结果加起来，再加一个偏置。',
      bias_per_output_value: '这样每个输出值都有一个偏置。其实同一个核在各处加的是同一个偏置。',
      groups_missing: '没有考虑分组：每个核只看本组的输入通道。',
      every_position: '这样每个位置都多数了一套核。其实所有位置共用同一套。',
      every_image: '这样每张图像都多数了一层。其实所有图像共用同一层。',
      bytes: '这是float32的字节数，每个参数占四个字节。',
      biases_included: '这里面算进了偏置。',
      bias_additions_missing: '漏了偏置的加法：每个输出值一次。',
      one_addition_too_many: '每个输出值多算了一次加法：n个数相加，只要n − 1次。',
      multiplications_only: '这只是乘法。乘出来的积还要相加。',
      additions_included: '这里面算进了加法。题目只问乘法。',
      input_size_for_output_size: '用成了输入的尺寸。核只停在放得下的地方，也就是输出的各个位置。',
      batch_missing: '这只是一张图像，一批里还有别的图像。',
      parameters_for_operations: '这是参数量。每个参数在输出的每个位置都要再用一次。',
    },
  },
};
