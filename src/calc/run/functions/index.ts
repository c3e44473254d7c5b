/** Every function of tensors that is no layer, by its name in `torch`. */
import { ATTENDING } from './attending.ts';
import { BINS } from './bins.ts';
import { COMPLEX } from './complex.ts';
import { DIAGONALS } from './diagonals.ts';
import { OVER_NUMBERS } from './elementwise.ts';
import { FRACTIONAL } from './fractional.ts';
import { INDEXING } from './indexing.ts';
import { JOINING } from './joining.ts';
import { LOSSES } from './losses.ts';
import { PLACING } from './placing.ts';
import { PRODUCTS } from './products.ts';
import { REDUCTIONS } from './reductions.ts';
import { refusing } from './refusedTypes.ts';
import { RESIZING } from './resizing.ts';
import type { Rule } from './rule.ts';
import { UNPOOLING } from './unpooling.ts';
import { VECTORS } from './vectors.ts';
import { VIEWS } from './views.ts';

const FUNCTIONS = new Map<string, Rule>(
  [
    OVER_NUMBERS,
    BINS,
    COMPLEX,
    FRACTIONAL,
    VIEWS,
    JOINING,
    INDEXING,
    DIAGONALS,
    RESIZING,
    PLACING,
    REDUCTIONS,
    PRODUCTS,
    VECTORS,
    UNPOOLING,
    LOSSES,
    ATTENDING,
  ].flatMap((rules) => Object.entries(rules).map(([name, rule]): [string, Rule] => [name, refusing(name, rule)])),
);

/** The rule of a function, or `undefined` where there is none. */
export const functionRule = (name: string): Rule | undefined => FUNCTIONS.get(name);
