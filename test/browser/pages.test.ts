/** Every page in English; `pagesInChinese.test.ts` has the others. */
import { testPages } from './reading.ts';

testPages('English');
