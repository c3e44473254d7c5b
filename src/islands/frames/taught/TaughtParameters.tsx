/** An example that counts parameters, and teaches one option. */
import ParametersExample from '../ParametersExample.tsx';
import { taught } from './taught.tsx';

export default class TaughtParameters extends taught(ParametersExample) {}
