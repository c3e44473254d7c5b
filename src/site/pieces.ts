/** The figures and the questions of a chapter, which can stand alone on a page as its examples do. */
export interface Piece {
  id: string;
  kind: 'figure' | 'question';
  /** Its place among those of its kind in the chapter, from 1. */
  n: number;
}

/** The pieces in the source of a chapter, in its order. */
export function piecesIn(body: string): Piece[] {
  const counted = { figure: 0, question: 0 };
  return [...body.matchAll(/<(Figure|Question) id="([^"]+)"/g)].map(([, name, id = '']) => {
    const kind = name === 'Figure' ? 'figure' : 'question';
    counted[kind] += 1;
    return { id, kind, n: counted[kind] };
  });
}
