/** 页面里的Python，单元格和试验场共用。 */
import type { python as words } from '../en/python.ts';

export const python: typeof words = {
  stop: '停止',
  /** Of the first run: what is fetched. */
  cost: '仅首次下载{size} MB',
  loading: '正在下载Python：{loaded} / {total} MB',
  starting: 'Python正在启动',
  running: '正在运行',
  linked: '代码来自链接，尚未运行。',
  bad_link: '链接里没有可以读取的代码。',
  completions: '补全',
  copy_link: '复制链接',
  copied: '已复制',
  not_copied: '浏览器不允许本页复制',
};
