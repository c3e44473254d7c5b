/** A calculator of any layer that teaches one option. */
import LayerCalculator from '../LayerCalculator.tsx';
import { taught } from './taught.tsx';

export default class TaughtLayer extends taught(LayerCalculator) {}
