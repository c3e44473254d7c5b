/** An example that counts operations, and teaches one option. */
import FlopsExample from '../FlopsExample.tsx';
import { taught } from './taught.tsx';

export default class TaughtFlops extends taught(FlopsExample) {}
