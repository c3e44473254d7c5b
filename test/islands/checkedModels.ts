/** Models whose checks PyTorch has run: what the playground is given, and the check that it then gives away. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { LOCALES, wordsOf } from '../../src/i18n/index.ts';
import { readShapes } from '../../src/islands/playground/given.ts';
import { checkProgram } from '../../src/islands/playground/takings/checkProgram.ts';
import { wholeOf } from '../../src/kernel/page/passes.ts';
import type { Session } from '../../src/kernel/session.ts';

export interface Given {
  source: string;
  /** What is typed into the fields of the model and of its input. */
  model?: string;
  input?: string;
}

const filesIn = (folder: string): string[] =>
  readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py'))
    .sort();

const sourceOf = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Inputs that cannot be guessed, and models that are not the last; by the name of a file. */
const SAID: Readonly<Record<string, Omit<Given, 'source'>>> = {
  'capsule.py': { input: '2, 1, 28, 28' },
  'gcn_matmul.py': { model: 'm', input: '(2708, 1433), (2708, 2708)' },
  'siamese_trained.py': { model: 'Siamese()', input: '(4, 1, 100, 100), (4, 1, 100, 100)' },
  'cells_by_hand.py': { input: '2, 4, 5' },
  'image_and_vector.py': { input: '(1, 3, 32, 32), (1, 6)' },
  'images_up.py': { input: '1, 8, 7, 7' },
  'parameter_lists.py': { input: '3, 6' },
  'products.py': { input: '2, 4, 5, 8' },
  'three_inputs.py': { input: '(1, 5, 16); (1, 7, 24); (1, 7, 24)' },
  'gru_classifier.py': { model: 'model', input: '(2, 9, 5), (2, 2, 64)' },
  'mlp_mixer.py': { input: '5, 3, 64, 32' },
  'siamese.py': { input: '(4, 1, 105, 105), (4, 1, 105, 105)' },
  'vgg_cfg.py': { model: "VGG('VGG11')", input: '2, 3, 32, 32' },
  'video_3d.py': { input: '2, 3, 16, 56, 56' },
  'vit.py': { input: '2, 3, 64, 64' },
};

/** Programs whose check is not recorded, and why. */
const LEFT_OUT: readonly string[] = [
  // Take tensors of several types, which the playground does not give.
  'transformer_mt.py',
  'nn_transformer_full.py',
  // Hands einsum its tensors in a list, which ends calflops in real; here it is counted.
  'einsum_attention.py',
  // Real fvcore does not trace its max_unpool2d; here it has no rule for that and counts the rest.
  'segnet.py',
  // Calls modules by a lambda, which a copy of the model does not copy: the check looks at the modules of the first.
  'gpt.py',
];

/** Lines of code as the book's pages have them. */
const LINES: readonly Given[] = [
  { source: 'nn.Conv2d(3, 7, 3)', input: '1, 3, 5, 5' },
  { source: 'nn.LSTM(10, 20, batch_first=True)', input: '2, 7, 10' },
  { source: 'nn.Embedding(1000, 64)', input: '1, 16' },
  { source: 'nn.MultiheadAttention(16, 4, batch_first=True)', input: '2, 5, 16' },
  { source: 'nn.TransformerEncoderLayer(32, 4, 64)', input: '(5, 2, 32)' },
  { source: 'nn.Bilinear(4, 5, 6)', input: '(2, 4), (2, 5)' },
  { source: 'nn.MaxPool2d(2)', input: '1, 3, 8, 8' },
  { source: 'nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 2))' },
];

const programs = 'test/kernel/programs/students/networks';

/** Everything that is counted, by its name. */
export const GIVEN: ReadonlyMap<string, Given> = new Map([
  ...['content/playground', 'test/islands/models', programs].flatMap((folder) =>
    filesIn(folder)
      .filter((file) => !LEFT_OUT.includes(file))
      .map((file): [string, Given] => [file, { source: sourceOf(`${folder}/${file}`), ...SAID[file] }]),
  ),
  ...LINES.map((given): [string, Given] => [given.source, given]),
]);

const WORDS = LOCALES.map((locale) => wordsOf(locale).playground.check_head);

/** The check that the playground gives away for what it was given; its remarks in every language by turns. */
export function checkOf(session: Session, { source, model, input = '' }: Given, index: number): string {
  const shapes = readShapes(input) ?? [];
  const counted = session.count({
    source,
    ...(model && { expression: model }),
    ...(shapes.length > 0 && { shapes }),
    freely: true,
  });
  if (!counted.ok) throw new Error(`${counted.name}: ${counted.words}`);
  return checkProgram(wholeOf(counted), WORDS[index % WORDS.length] ?? []);
}

/** What is told apart of a check: its code, without the comments. */
export function codeMark(check: string): string {
  const lines = check.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}
