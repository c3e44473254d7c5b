/** Python单元格。 */
import type { cells as words } from '../en/cells.ts';
import { python } from './python.ts';

export const cells: typeof words = {
  cells: {
    ...python,
    source: '单元格{n}，Python',
    keys: 'Shift+Enter运行并转到下一格，Ctrl+Enter运行，F2读出当前行的形状，Ctrl+Space列出可用的补全。先按Esc再按Tab离开编辑器。',
    line: '第{n}行得到{shape}。',
    line_unknown: '第{n}行没有形状。',
    run: '运行',
    run_all: '全部运行',
    reset: '还原',
    permalink: 'In [{n}]，此单元格的链接',
    output: '单元格{n}的输出',
    rows: '。按上、下方向键逐行移动，按Enter到达调用该行模块的代码行。',
    row: '{row}，由单元格{cell}第{n}行调用',
    line_rows: '表中的对应行：{rows}。',
    old: '下面仍是改动之前的输出。',
    no_output: '没有输出',
    passed_over: '已略过IPython自己的命令，它们不是Python：第{n}行',
    no_editor: '编辑器未能加载，单元格仍可按原样运行。',
    ends: {
      stopped: '已停止，下面是上一次运行的输出。',
      replaced: '已由另一次运行代替。',
      too_long: '运行满10秒，已停止。是不是有循环没有结束？',
      ended: '这段代码使Python本身退出了，下次运行会重新启动。',
      no_web_assembly: '此浏览器不支持WebAssembly，无法启动Python。下面是本书给出的输出。',
      no_module_worker: '此浏览器缺少启动Python所需的功能。下面是本书给出的输出。',
      policy: '这里的安全策略不允许运行Python。下面是本书给出的输出。',
      missing_file: 'Python的文件没有下载成功，可以再按一次“运行”。',
      wrong_type: '服务器给出的Python文件类型不对，浏览器不接受。下面是本书给出的输出。',
      out_of_memory: '内存不足，无法运行Python。下面是上一次的输出。',
      broken: 'Python未能启动。下面是本书给出的输出。',
    },
  },
};
