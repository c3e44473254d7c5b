/**
 * Prints the checks of all layers as readers copy them, as JSON: `node test/recorder/checks.ts [seed] | python
 * test/recorder/checks.py` runs each of them by itself in PyTorch and says how many hold.
 */
import { checkText } from '../../src/calc/check.ts';
import { reachOf } from '../../src/calc/extent.ts';
import { LAYERS } from '../../src/calc/layers/index.ts';
import { en } from '../../src/i18n/en.ts';
import { message } from '../../src/i18n/message.ts';
import { zhCn } from '../../src/i18n/zh-cn.ts';
import { settingsOf } from '../calc/settings.ts';

const [seed = '1'] = process.argv.slice(2);
const words = [en, zhCn].map(({ copying }) => copying.menu.check);

const checks = LAYERS.flatMap((layer) =>
  settingsOf(layer, Number(seed)).map((found, index) => ({
    layer: layer.name,
    extent: reachOf(layer, found).extent,
    text: checkText(layer, found, (name, values) => message(words[index % 2]?.[name] ?? '', values)),
  })),
);

process.stdout.write(JSON.stringify(checks));
