/** Why a text is not read: a closed list, each with the piece of text at fault and its place. The words stand in `i18n`. */
import type { FieldName } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';

/**
 * - `not_a_call`: read, but no call of a layer · `not_read`: no Python that is read here · `unfinished`: a bracket or a
 *   quote that nothing closes · `too_deep`: nested deeper than Python's own reader goes
 * - `unknown_layer`, `unknown_function`: no such name · `lacked_layer`: PyTorch's, and not in the book ·
 *   `other_library`: another library's · `unknown_prefix`: nobody knows whose
 * - `unknown_option`, `given_twice`, `missing`, `too_many`, `bad_value`: as PyTorch refuses arguments
 * - `is_a_name`: a name whose value is not in the text · `called_name`: one that is called as a layer · `not_the_input`: a name where the input `x` belongs ·
 *   `no_value`: arithmetic without a result · `needs_python`: what has to run · `several`: layers whose order nobody says
 */
export type Reason =
  | 'not_a_call'
  | 'not_read'
  | 'unfinished'
  | 'too_deep'
  | 'unknown_layer'
  | 'unknown_function'
  | 'lacked_layer'
  | 'unknown_prefix'
  | 'unknown_option'
  | 'given_twice'
  | 'missing'
  | 'too_many'
  | 'is_a_name'
  | 'called_name'
  | 'not_the_input'
  | 'no_value'
  | 'needs_python'
  | 'several';

interface Place {
  /** The piece of text at fault, shortened to one line. */
  at: string;
  from: number;
  to: number;
  /** The layer whose arguments were being read. */
  layer?: LayerDefinition;
}

export type CallFault = Place &
  (
    | { reason: Reason }
    | { reason: 'bad_value'; field: FieldName }
    /** `library`: its name, as its makers write it. */
    | { reason: 'other_library'; library: string }
  );

/** What `Refused` is made from; the place is that of a node or a token. */
export type Said =
  | { reason: Reason; at?: string }
  | { reason: 'bad_value'; field: FieldName; at?: string }
  | { reason: 'other_library'; library: string; at?: string };

/** Ends a reading. It is caught where reading began, and nowhere else leaves this room. */
export class Refused extends Error {
  readonly said: Said;
  readonly place: { from: number; to: number };
  layer?: LayerDefinition;
  constructor(said: Said, place: { from: number; to: number }) {
    super(said.reason);
    this.said = said;
    this.place = place;
  }
}

/** Refuses a piece of the text. */
export function refuse(said: Said, place: { from: number; to: number }): never {
  throw new Refused(said, place);
}

const LONGEST = 60;

/** A piece of text in one line, without signs that a terminal would obey, short enough to quote. */
function inOneLine(piece: string): string {
  const [line = ''] = piece
    .slice(0, 4 * LONGEST)
    .trim()
    .split('\n');
  const plain = line.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd').trimEnd();
  const cut = plain.length > LONGEST || line.length < piece.trim().length;
  return cut ? `${plain.slice(0, LONGEST)}…` : plain;
}

/** The fault that ended a reading of `text`; anything else that was thrown goes on. */
export function faultOf(error: unknown, text: string): CallFault {
  if (!(error instanceof Refused)) throw error;
  const { said, layer } = error;
  const { from, to } = error.place;
  return { ...said, from, to, at: inOneLine(said.at ?? text.slice(from, to)), ...(layer && { layer }) };
}
