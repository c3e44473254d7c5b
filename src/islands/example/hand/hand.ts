/** What hands do on a page, in one piece: quantities that light, and numbers in sentences. */
export { startLight } from './highlight.ts';
export { bindInSentence } from './sentences.ts';
