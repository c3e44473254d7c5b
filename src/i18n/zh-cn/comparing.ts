/** 两个网络的对照。 */
import type { comparing as words } from '../en/comparing.ts';

export const comparing: typeof words = {
  comparing: {
    title: '两个网络对照',
    lead: '逐行对照两个网络：各自的参数量和运算次数，第二个比第一个多多少，是第一个的几倍。',
    one: '第一个网络',
    other: '第二个网络',
    count: '计数方式',
    levels: '层级',
    table: '两个网络逐行对照',
    module: '模块',
    parameters: '参数量',
    more: '差值',
    times: '倍数',
    total: '合计',
    none: '–',
    no_number: '无结果',
    alike: '{n}对相同的块：此行是合计，展开后是其中一对',
    unknown: '没有名为“{slug}”的网络可供对照，请从列表中选择。',
    unknown_count: '没有名为“{key}”的计数方式，请从列表中选择。',
    unnamed: '链接里缺了一个网络的名字，请从列表中选择。',
    unnamed_count: '链接里没有写明运算怎么计，请从列表中选择。',
    failed: '数据未能加载，请重试。',
    coming: '数据正在加载。',
    same: '两边是同一个网络。',
    note: '同一层级中名称相同的行并排；两个这样的行之间，类型相同的行也并排。模块在两个网络中名称不同时，先写第一个网络中的名称。“差值”是第二个减第一个，“倍数”是第二个除以第一个。',
    without_script: '没有脚本时，本页只显示这两个网络。',
    inputs: '各自按常用输入统计：{one}和{other}。',
    with: '与其他网络对照：',
    all: '任选一个',
  },
};
