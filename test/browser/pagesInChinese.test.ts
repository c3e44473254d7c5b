/** Every page in Chinese; `pages.test.ts` has the others. */
import { testPages } from './reading.ts';

testPages('Chinese');
