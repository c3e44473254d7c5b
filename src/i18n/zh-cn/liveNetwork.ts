/** 在网络页面上重新统计。 */
import type { liveNetwork as words } from '../en/liveNetwork.ts';
import { playground } from './playground.ts';
import { python } from './python.ts';

const { bytes, ends, error, to_line, remarks, keys, no_editor, line: at } = playground.playground;

export const liveNetwork: typeof words = {
  live_network: {
    ...python,
    ...{ bytes, ends, error, to_line, remarks, keys, no_editor },
    at,
    memory_parameters: '参数（float32）',
    memory_outputs: '全部输出（float32）',
    title: '换个条件统计',
    input: '输入',
    size: '输入：{axis}',
    axes: {
      batch: '批量',
      channels: '通道',
      frames: '帧数',
      height: '高',
      width: '宽',
      tokens: '词元',
      values: '数值个数',
      axis: '第{n}维',
    },
    arguments: '构造参数',
    arguments_hint: '按Python的写法，用逗号隔开。',
    takes: '{name}的构造参数及其默认值：',
    bad_size: '各维大小应为1到10¹⁵的整数。目前显示的是输入{shape}的结果。',
    count: '统计',
    reset: '复原',
    shown: '此处统计的是：{code}，输入{shape}',
    changed_code: '代码用的是下面改过的版本',
    old: '目前仍是改动之前的结果。按“统计”重新计算。',
    linked: '这些值来自链接，尚未运行。按“统计”之前，显示的仍是{code}在输入{shape}上的结果。',
    ignored: '链接里有本页没有的项：{fields}。',
    in_code: '代码无法运行，Python的错误信息见代码下方。',
    to_code: '到第{n}行',
    summary: '{file}.py，共{n}行',
    change: '点入代码即可修改，然后重新统计。',
    to_playground: '到试验场修改',
    line: '行号',
    take: '带走',
    take_shown: 'CSV包含所有行；Markdown和LaTeX与当前显示的行及计数方式一致。',
    formats: { csv: 'CSV', markdown: 'Markdown', latex: 'LaTeX', torchinfo: 'torchinfo的输出' },
    no_text: '文本未能加载。',
  },
};
