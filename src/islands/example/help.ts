/** What an example needs once something is wrong with it: the sentence, what is held, and buttons that mend it. */
export { faultText, heldText } from './faults.ts';
export { Cures } from './parts/Cures.tsx';
