/** English interface words, a file a room. `{name}` takes a value; `{name|one|many}` chooses by number. */
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

export const en = {
  lang: 'en',
  name: 'English',
  short: 'EN',
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

/** Every interface word, by key: another language must have them all. */
export type Words = typeof en;
