/** 任选网络的页面。 */
import type { chosen as words } from '../en/chosen.ts';

export const chosen: typeof words = {
  chosen: {
    title: '列表中的任意网络',
    lead: '从列表中选一个网络，按它的常用输入逐模块查看参数量、浮点运算次数和输出形状。',
    network: '网络',
    shown: '{name}，输入{shape}。',
    own: '{name}的页面，附代码',
    playground: '到试验场重新统计{name}',
    compare: '{name}与其他网络对照',
    unknown: '列表里没有名为“{slug}”的网络，请选择一个。现在显示的是{name}。',
    unnamed: '链接里缺了网络的名字，请选择一个。现在显示的是{name}。',
    failed: '数据未能加载，请重新选择。现在显示的是{name}。',
    coming: '数据正在加载。',
    without_script: '没有脚本时，本页只显示{name}。网络列表里有全部网络的统计。',
  },
};
