/** Words of all layers, by locale and family: fields, conditions, operations, and what each layer is and how it is counted. */
import type { Locale } from '../index.ts';
import { activation as activationEn } from './en/activation.ts';
import { attention as attentionEn } from './en/attention.ts';
import { convolution as convolutionEn } from './en/convolution.ts';
import { embedding as embeddingEn } from './en/embedding.ts';
import { functions as functionsEn } from './en/functions.ts';
import { linear as linearEn } from './en/linear.ts';
import { normalization as normalizationEn } from './en/normalization.ts';
import { pooling as poolingEn } from './en/pooling.ts';
import { recurrent as recurrentEn } from './en/recurrent.ts';
import { resampling as resamplingEn } from './en/resampling.ts';
import { shape as shapeEn } from './en/shape.ts';
import { activation as activationZh } from './zh-cn/activation.ts';
import { attention as attentionZh } from './zh-cn/attention.ts';
import { convolution as convolutionZh } from './zh-cn/convolution.ts';
import { embedding as embeddingZh } from './zh-cn/embedding.ts';
import { functions as functionsZh } from './zh-cn/functions.ts';
import { linear as linearZh } from './zh-cn/linear.ts';
import { normalization as normalizationZh } from './zh-cn/normalization.ts';
import { pooling as poolingZh } from './zh-cn/pooling.ts';
import { recurrent as recurrentZh } from './zh-cn/recurrent.ts';
import { resampling as resamplingZh } from './zh-cn/resampling.ts';
import { shape as shapeZh } from './zh-cn/shape.ts';

export interface LayerWords {
  /** What the layer does, in one sentence. */
  says: string;
  /** How the book counts it where that is a choice, and why. */
  counts: string;
  /** What shapes it takes and gives, where no rule in symbols says it. */
  shape?: string;
  /** What options do in this layer, where it is something else than in others of its family. */
  options?: Readonly<Record<string, string>>;
}

export interface FamilyWords {
  /** Options by a short name, as a calculator has it. */
  fields: Readonly<Record<string, string>>;
  /** What each option does, as the page of a layer says it. */
  options: Readonly<Record<string, string>>;
  conditions: Readonly<Record<string, string>>;
  operations: Readonly<Record<string, string>>;
  /** What an axis of the input is, by its letter, or by layer and letter; where nothing is said, as `reference.axes` has it. */
  axes?: Readonly<Record<string, string>>;
  layers: Readonly<Record<string, LayerWords>>;
}

const FAMILIES = {
  en: {
    convolution: convolutionEn,
    linear: linearEn,
    normalization: normalizationEn,
    activation: activationEn,
    pooling: poolingEn,
    resampling: resamplingEn,
    shape: shapeEn,
    embedding: embeddingEn,
    recurrent: recurrentEn,
    attention: attentionEn,
    functions: functionsEn,
  },
  'zh-cn': {
    convolution: convolutionZh,
    linear: linearZh,
    normalization: normalizationZh,
    activation: activationZh,
    pooling: poolingZh,
    resampling: resamplingZh,
    shape: shapeZh,
    embedding: embeddingZh,
    recurrent: recurrentZh,
    attention: attentionZh,
    functions: functionsZh,
  },
} as const satisfies Record<Locale, Record<string, FamilyWords>>;

/** The words of a family in a language; `functions` are those of functions that are no layer. */
export function familyWords(locale: Locale, family: keyof (typeof FAMILIES)['en']): FamilyWords {
  return FAMILIES[locale][family];
}
