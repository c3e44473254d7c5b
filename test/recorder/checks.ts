/**
 * Prints a Python program that runs many checks as readers copy them, each by itself:
 * `node test/recorder/checks.ts 600 [seed] | python -` with PyTorch installed. It ends with how many hold.
 * Last run: PyTorch 2.13.0 (CPU), 1,200 checks of seeds 1 and 2, in English and in Chinese; all hold.
 */
import fc from 'fast-check';
import { checkText, extentOf } from '../../src/calc/check.ts';
import { conv2d } from '../../src/calc/layers/convolution.ts';
import { en } from '../../src/i18n/en.ts';
import { message } from '../../src/i18n/message.ts';
import { zhCn } from '../../src/i18n/zh-cn.ts';
import { configurations } from '../calc/configurations.ts';

const [number = '600', seed = '1'] = process.argv.slice(2);
const found = fc.sample(configurations, { numRuns: Number(number), seed: Number(seed) });
const words = [en.copying.menu.check, zhCn.copying.menu.check];

const checks = found.map((one, index) => ({
  extent: extentOf(one),
  text: checkText(conv2d, one, (name, values) =>
    message((words[index % 2] as typeof en.copying.menu.check)[name], values),
  ),
}));

process.stdout.write(`import collections, json, sys, time, warnings
import torch, torch.utils.flop_counter
warnings.simplefilter('ignore')
CHECKS = json.loads(r'''${JSON.stringify(checks).replace(/'/g, '\\u0027')}''')
held, slowest = collections.Counter(), 0
for check in CHECKS:
    start = time.time()
    try:
        exec(check['text'], {})
        held[check['extent']] += 1
    except Exception as error:
        print(check['text'], type(error).__name__, error, sep='\\n', file=sys.stderr)
    slowest = max(slowest, time.time() - start)
print(f'PyTorch {torch.__version__}: {sum(held.values())} of {len(CHECKS)} checks hold {dict(held)}; the slowest took {slowest:.1f} s')
sys.exit(sum(held.values()) != len(CHECKS))
`);
