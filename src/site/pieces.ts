/** The figures and the questions of a chapter, which can stand alone on a page as its examples do. */
export interface Piece {
  id: string;
  kind: 'figure' | 'question';
  /** Its place among those of its kind in the chapter, from 1. */
  n: number;
  /** Of a question that is answered on an example of the chapter: that example, which stands with it. */
  example?: string;
}

/** The pieces in the source of a chapter, in its order. */
export function piecesIn(body: string): Piece[] {
  const counted = { figure: 0, question: 0 };
  return [...body.matchAll(/<(Figure|Question) id="([^"]+)"([^>]*)/g)].map(([, name, id = '', rest = '']) => {
    const kind = name === 'Figure' ? 'figure' : 'question';
    counted[kind] += 1;
    const [, example] = / kind="make" of="([^"]+)"/.exec(rest) ?? [];
    return { id, kind, n: counted[kind], ...(example !== undefined && { example }) };
  });
}
