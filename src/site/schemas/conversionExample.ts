/** The converter in `content/examples.yaml`: the count and the speed it starts from. */
import { z } from 'astro/zod';
import { COUNTED_UNITS, PREFIXES, readCount, readSpeed, readUtilisation, splitUnit } from '#calc/numbers/conversion.ts';
import { readFigure } from '#calc/numbers/readFigure.ts';
import { wordsOf } from '#i18n/index.ts';
import { exactly } from './readYaml.ts';

type Input = { input?: unknown; path?: PropertyKey[] | undefined };

/** What is said of a field: that it is missing, that it is no text, or that its text is none of what it takes. */
const worded =
  (takes: string) =>
  ({ input, path = [] }: Input): string => {
    const name = String(path.at(-1));
    return input === undefined ? `'${name}' is missing` : `${name} cannot be ${JSON.stringify(input)}. ${takes}`;
  };

/** A field whose text `reads` takes. */
function field(takes: string, reads: (text: string) => boolean) {
  const error = worded(takes);
  return z.union([z.string(), z.number()], { error }).refine((written) => reads(String(written)), { error });
}

const units = PREFIXES.filter(Boolean).join(', ');
const { valid } = wordsOf('en').converter;

/** The schema of the kind of example that converts a count. */
export const conversionExample = () =>
  exactly({
    counts: z.string(),
    value: field(valid.value, (text) => readFigure(text).ok),
    unit: field(
      `Write ${COUNTED_UNITS.join(' or ')}, alone or behind one of ${units}.`,
      (text) => splitUnit(text) !== null,
    ),
    speed: field(valid.speed, (text) => readSpeed(text).ok),
    utilisation: field(valid.utilisation, (text) => readUtilisation(text).ok),
  }).superRefine(({ value, unit }, context) => {
    const readable = readFigure(String(value)).ok && splitUnit(String(unit)) !== null;
    if (readable && !readCount(String(value), String(unit)).ok)
      context.addIssue({ code: 'custom', path: ['value'], message: `${value} ${unit} is no count. ${valid.value}` });
  });
