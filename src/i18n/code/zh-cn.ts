/** `en.ts` in Chinese. */
import type { CodeWords } from './en.ts';

export const refusals: CodeWords['refusals'] = {
  not_read: '无法读取{at}。请写一次调用，例如{call}。',
  unfinished: '{at}没有闭合。请补上括号或引号，例如{call}。',
  too_deep: '括号嵌套过深。请只写一次调用，例如{call}。',
  unknown_function: '这里不读取函数{at}。请写一次调用，例如{call}。',
  lacked_layer: '{at}是PyTorch的层，但本书还没有收录。这个算例演示{layer}，请写{call}。',
  other_library: '{at}属于{library}，那里的层计数方式不同。请写PyTorch的层，例如{call}。',
  unknown_prefix: '无法判断{at}属于哪个库。如果它是PyTorch的层，请按{call}的形式书写。',
  is_a_name: '{at}是一个变量名，请写出它的数值，例如{call}。',
  called_name: '{at}是一个变量名，请写出它代表的层，例如{call}。',
  not_the_input: '{at}处应当是输入，请写x，例如{call}。',
  no_value: '{at}在Python中没有值，或者数值过大。请直接写出数值，例如{call}。',
  needs_python: '{at}需要由Python运行。请写一次带有具体数值的调用，例如{call}。',
  several: '这里写了几个层。请只保留一个，例如{call}。',
};

export const fitted: CodeWords['fitted'] = '输入已改为{shape}，与这行代码相配；点“撤销”可一并复原。';
