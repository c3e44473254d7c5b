/**
 * Prints the checks of all layers, as readers copy them, as JSON. PyTorch runs each of them by itself:
 * `npx node test/recorder/checks.ts [seed] | python test/recorder/checks.py > test/fixtures/checks.json`
 * keeps which checks hold (seed 1), for the tests to compare.
 */
import { LAYERS } from '../../src/calc/layers/index.ts';
import { checksOf, fingerprint } from '../calc/questions/checking.ts';

const seed = Number(process.argv[2] ?? 1);
const layers = LAYERS.map((layer) => {
  const checks = checksOf(layer, seed);
  return { name: layer.name, fingerprint: fingerprint(checks), checks };
});

process.stdout.write(JSON.stringify({ seed, layers }));
