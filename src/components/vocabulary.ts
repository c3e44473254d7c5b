/** The full list of components a chapter author may write; handed to every chapter. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { ComponentName } from '#site/vocabulary.ts';
import Address from './Address.astro';
import Amount from './Amount.astro';
import Answer from './Answer.astro';
import Asked from './Asked.astro';
import Cell from './Cell.astro';
import Citations from './Citations.astro';
import ConventionRows from './ConventionRows.astro';
import Cost from './Cost.astro';
import Count from './Count.astro';
import { collectFaults } from './collectFaults.ts';
import Example from './Example.astro';
import ExampleList from './ExampleList.astro';
import Figure from './Figure.astro';
import FrameCode from './FrameCode.astro';
import Growth from './Growth.astro';
import Heading from './Heading.astro';
import Legend from './Legend.astro';
import LinkMaker from './LinkMaker.astro';
import Machines from './Machines.astro';
import Moved from './Moved.astro';
import Network from './Network.astro';
import NetworkCount from './NetworkCount.astro';
import NetworkShare from './NetworkShare.astro';
import Note from './Note.astro';
import Playground from './Playground.astro';
import Question from './Question.astro';
import Roofline from './Roofline.astro';
import Route from './Route.astro';
import Slip from './Slip.astro';
import Speeds from './Speeds.astro';
import TableBox from './TableBox.astro';
import Term from './Term.astro';
import Timing from './Timing.astro';
import Told from './Told.astro';
import Tools from './Tools.astro';
import TrainingMemory from './TrainingMemory.astro';
import Try from './Try.astro';
import Value from './Value.astro';
import WhichCount from './WhichCount.astro';

const VOCABULARY = {
  Address,
  Amount,
  Answer,
  Asked,
  Cell,
  Citations,
  ConventionRows,
  Cost,
  Count,
  Example,
  ExampleList,
  Figure,
  FrameCode,
  Growth,
  Legend,
  LinkMaker,
  Machines,
  Moved,
  Network,
  NetworkCount,
  NetworkShare,
  Note,
  Playground,
  Question,
  Roofline,
  Route,
  Slip,
  Speeds,
  Term,
  Timing,
  Tools,
  TrainingMemory,
  Try,
  Value,
  WhichCount,
} satisfies Record<ComponentName, unknown>;

/**
 * The components by their names, each of which tells `faults` what is wrong with it and shows nothing then; and what the
 * headings of sections, the tables and what follows a question become.
 */
export function vocabularyFor(faults: string[]): Record<string, AstroComponentFactory> {
  const tags: Record<string, AstroComponentFactory> = VOCABULARY;
  const checked = Object.entries(tags).map(([name, tag]) => [name, collectFaults(tag, faults)]);
  return { ...Object.fromEntries(checked), h2: Heading, table: TableBox, told: Told };
}
