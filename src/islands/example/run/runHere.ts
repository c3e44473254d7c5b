/** What an example's layer does in a forward pass, as it is shown: what counting tools read. */
import type { Run } from '#calc/run/call.ts';
import { runLayer } from '#calc/run/runLayer.ts';
import { compositionsHere } from '../layers.ts';
import type { Model } from '../model.ts';

/** The run of the last good evaluation. */
export const runHere = ({ layer, shown }: Model): Run =>
  runLayer(layer, shown.value, { compositions: compositionsHere() });
