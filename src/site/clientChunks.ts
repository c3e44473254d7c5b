/** Which modules the browser gets in one piece. */
import { CLIENT } from './mustChange.ts';

const EXAMPLE = 'src/islands/example';

/** Modules of a folder, without its sub-folders. */
const folder = (path: string) => new RegExp(`/${path}/[^/]+$`);

/** One module, where what else stands in its folder is not needed. */
const file = (path: string) => new RegExp(`/${path}$`);

/**
 * One chunk for what every live example needs, the parts of its count too, since one stream compresses best; what only
 * one kind of example or picture needs stands in a chunk of its own. A group takes along what its modules import. So the
 * common one comes first, with what examples and the converter share of calc, though neither imports it alone.
 * What reads a table by name comes along, since alone it was a request of its own.
 * What most families of layers share of shapes is two pieces: alone, each module was a request of its own.
 * What pictures of an option have in common is one piece, whichever of them a page has.
 * What loads on first use stands alone: the shell needs it too, on pages without an example.
 * What is said of guesses has a name of its own, by which it is reckoned (`test/built/weight.ts`).
 * What mends is one piece with what proposes it, though a line of code asks that for an input, too.
 * What hands do (`hand/hand.ts`) the bundler keeps in one piece by itself, and without a wrapper around what it names.
 */
const CHUNKS = {
  load: [/preload-helper/, file(`${EXAMPLE}/lazy.ts`)],
  base: [
    /node_modules\/(preact|@preact|@astrojs\/preact)\//,
    folder(`${EXAMPLE}/base`),
    file('src/calc/numbers/(exact|units).ts'),
    file('src/formula/slots.ts'),
    file('src/i18n/message.ts'),
  ],
  live: [folder(EXAMPLE), folder(`${EXAMPLE}/parts`), file('src/calc/(numbers/ownOf|layers/overOutputs).ts')],
  lists: [file('src/calc/(fields/lists|layers/space/sides).ts')],
  shapes: [file('src/calc/layers/(inputShape|space/axes|pooling/windows).ts')],
  'said-en': [file('src/i18n/question/en.ts')],
  'said-zh-cn': [file('src/i18n/question/zh-cn.ts')],
  pair: [file('src/islands/pictures/(PairView|places/(ground|cells)).tsx?')],
  help: [file(`${EXAMPLE}/help/(help|faults|Cures|OwnPage).tsx?`), file('src/calc/questions/cures.ts')],
} as const;

/** The chunks as the bundler takes them: a module belongs to the first that names it. */
export const clientChunks = Object.entries(CHUNKS).map(([name, parts], index, { length }) => ({
  name,
  test: (id: string) => parts.some((part) => part.test(id)),
  priority: length - index,
}));

/** The part of a bundler's view that tells its modules. */
interface Bundle {
  environment: { name: string; mode: string };
  getModuleIds: () => Iterable<string>;
}

/** Fails a build for which a chunk names modules that are not there: then they have moved, and so has what pages load. */
export function chunksFound() {
  return {
    name: 'chunks-found',
    buildEnd(this: Bundle, error?: Error) {
      if (error || this.environment.name !== CLIENT || this.environment.mode !== 'build') return;
      const ids = [...this.getModuleIds()];
      const lost = Object.entries(CHUNKS).flatMap(([name, parts]) =>
        parts.filter((part) => !ids.some((id) => part.test(id))).map((part) => `${name}: ${part.source}`),
      );
      if (lost.length > 0)
        throw new Error(`no module of the build is in ${lost.join(', ')}: see src/site/clientChunks.ts`);
    },
  };
}
