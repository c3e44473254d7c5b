/** 测速、机器与屋顶线。 */
import type { timings as words } from '../en/timings.ts';

export const timings: typeof words = {
  timings: {
    macs: 'MAC',
    activations: '输出值',
    parameters: '参数量',
    time: '一张图像的用时（秒）',
    panel: '{n}次测速：横轴为{figure}，纵轴为一张图像的用时。秩相关系数{rank}。',
    rank: '秩相关系数{rank}',
    table: '插图中编号的网络',
    name: '网络',
    image: '图像',
    speed: '每秒图像数',
    caption:
      '每个点是一个网络在一种图像尺寸上的成绩，共{n}个，在{machine}上测得。两轴均为对数刻度；直线离所有点最近。来源：{source}，{dated}发布，{read}读取。',
    csv: '全部数据（CSV）',
    machines: '机器',
    machine: '机器',
    peak: '峰值（float16）',
    bandwidth: '显存带宽',
    ridge: '拐点（FLOPs/字节）',
    read_in: '出处',
    on: '，{read}',
    roofline: '{machine}的屋顶线',
    intensity: '每搬运一个字节的FLOPs',
    reachable: '速度上限（FLOPS）',
    /** On either side of the corner. */
    memory_bounds: '受带宽限制',
    peak_bounds: '受峰值限制',
    roof: '斜线是显存带宽：{bandwidth}。屋顶是峰值：{peak}。两者在每字节{ridge}次运算处相交。',
    roofline_caption:
      '{roof}每个编号是一个层，画在它最多能达到的速度上：拐点左侧受带宽限制，右侧受峰值限制。每个数只搬运一次，按float16计。两轴均为对数刻度。计算器换了机器时，虚线是那台机器的屋顶。',
    yours: '菱形是计算器里的层：{intensity}，最多{speed}。{bound}',
    bound: { memory: '它受带宽限制。', peak: '它受峰值限制。', both: '它同时受两者限制。' },
    beyond: '{yours}它在插图之外。',
    layers: '插图中的层',
    layer: '层',
    flops: 'FLOPs',
    bytes: '字节',
    each_byte: 'FLOPs/字节',
    share: '占峰值',
    at_least: '至少用时',
  },
  network_roof: {
    batch: '一批的输入数',
    bytes: '搬运字节',
    each_byte: 'FLOPs/字节',
    waits: '受限于',
    memory: '带宽',
    peak: '峰值',
    some: '带宽：{n}/{all}',
    about:
      '每次调用单独看：读入输入和权重，写出输出，每个数只搬一次，占2个字节；权重由一批输入共用，只读一次。查表时只读查到的行。每字节做的FLOPs少于{machine}的拐点，就受带宽限制；块的一行写出其中几次调用受此限制。MAC是一个输入的。',
  },
};
