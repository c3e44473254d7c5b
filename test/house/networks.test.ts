/** What runs a network and what counts it knows layers and functions, never a network by its name. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { families, networksOf } from '#kernel/node/networks.ts';
import { filesIn } from './sources.ts';

/** Families of networks, as their authors and torchvision write them; and what is written like one and is none. */
const NETWORKS =
  /(?:resnet|resnext|vgg|alexnet|lenet|densenet|mobilenet|efficientnet|shufflenet|squeezenet|regnet|convnext|inception|googlenet|yolo|unet\b|u-net|swin|\bvit(?![a-z])|[a-z]*bert(?![a-z])|gpt|llama|mistral|qwen|whisper|\bt5\b|\bclip\b(?!\())/gi;

/** Those of the book that are called otherwise. */
const names = networksOf(families()).map(({ name }) => name);
const LISTED = new RegExp(`\\b(?:${names.join('|')})\\b`, 'g');

const found = (text: string): string[] => [
  ...new Set([...(text.match(NETWORKS) ?? []), ...(text.match(LISTED) ?? [])]),
];

const FOLDERS = [
  'src/calc/run',
  'src/calc/conventions',
  'src/islands/pictures',
  'src/islands/network',
  'src/islands/playground',
];

const files = FOLDERS.flatMap((folder) => filesIn(folder, /\.tsx?$/));

describe('a convention, and a forward pass', () => {
  it('would be found to name a network', () => {
    const texts = [
      'if (name === "ResNet50")',
      'isVgg16',
      'bert-base-uncased',
      'GPT2LMHeadModel',
      'vit_b_16',
      'yolov8n',
      'mlp_784',
    ];
    for (const text of texts) expect(found(text), text).not.toEqual([]);
    expect(found('an invitation to bertha: activities, inviting, clip(0, 1)')).toEqual([]);
  });

  it.each(files)('%s names none', (file) => {
    expect(found(readFileSync(file, 'utf8')), file).toEqual([]);
    expect(found(file)).toEqual([]);
  });
});
