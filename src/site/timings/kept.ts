/** What PyTorch keeps of one sample of some networks for the way back. */
import trainingText from '#content/training.yaml?raw';
import { readKept } from '../schemas/training.ts';

export const KEPT = readKept(trainingText);
