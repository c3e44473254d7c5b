/** 简体中文界面文字，按用处分文件。键与en相同，缺一个就编译不过。 */
import type { Words } from '../en/index.ts';
import { cells } from './cells.ts';
import { chosen } from './chosen.ts';
import { comparing } from './comparing.ts';
import { converter } from './converter.ts';
import { costs } from './costs.ts';
import { example } from './example.ts';
import { faults } from './faults.ts';
import { figures } from './figures.ts';
import { fitting } from './fitting.ts';
import { growth } from './growth.ts';
import { layerPicture } from './layerPicture.ts';
import { layout } from './layout.ts';
import { liveNetwork } from './liveNetwork.ts';
import { network } from './network.ts';
import { notebooks } from './notebooks.ts';
import { otherLayers } from './otherLayers.ts';
import { pictures } from './pictures.ts';
import { playground } from './playground.ts';
import { plotting } from './plotting.ts';
import { question } from './question.ts';
import { reference } from './reference.ts';
import { taught } from './taught.ts';
import { timings } from './timings.ts';
import { training } from './training.ts';
import { transformers } from './transformers.ts';

export const zhCn: Words = {
  lang: 'zh-CN',
  name: '中文',
  short: '中',
  ...layout,
  ...example,
  ...reference,
  ...converter,
  ...costs,
  ...pictures,
  ...layerPicture,
  ...question,
  ...faults,
  ...cells,
  ...liveNetwork,
  ...network,
  ...chosen,
  ...comparing,
  ...figures,
  ...fitting,
  ...growth,
  ...notebooks,
  ...otherLayers,
  ...playground,
  ...plotting,
  ...taught,
  ...timings,
  ...training,
  ...transformers,
};
