/**
 * Chinese, which writes no spaces: each two neighbouring characters are a word. No dictionary is asked: the same run of
 * characters is cut otherwise in a sentence than alone (issue 201 of MiniSearch), and by each browser in its own way.
 */

/** The pairs of a run, by place; its last character also stands alone, so that each is the beginning of a word. */
export function pairsOf(run: string): { term: string; at: number }[] {
  const characters = [...run];
  let at = 0;
  return characters.map((character, index) => {
    const pair = { term: character + (characters[index + 1] ?? ''), at };
    at += character.length;
    return pair;
  });
}

/** Words of a question that name nothing; 没有 is not 有. */
const ASKING =
  /没有|为什么|是什么|什么|怎么样|怎么|怎样|如何|多少|哪里|哪些|哪个|哪|是不是|请问|可以|需要|吗|呢|吧|的|了|是|有|和|与|在|我|要/g;

/** The query with spaces for what only asks, as long as before. The query as it is, if nothing else is in it. */
export function withoutAsking(query: string): string {
  const rest = query.replace(ASKING, (word) => (word === '没有' ? word : ' '.repeat(word.length)));
  return /[\p{L}\p{N}]/u.test(rest) ? rest : query;
}

/**
 * Places in a query where a word ends, and none inside of a term that the book knows. They only weigh: a pair across such
 * a border says less. Browsers that cut otherwise find the same places, in nearly the same order.
 */
export function bordersOf(query: string, terms: readonly string[]): ReadonlySet<number> {
  const cut = new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(query);
  const borders = new Set([...cut].map(({ index }) => index));
  for (const term of terms) {
    const from = query.indexOf(term);
    for (let inside = 1; from >= 0 && inside < term.length; inside++) borders.delete(from + inside);
  }
  return borders;
}
