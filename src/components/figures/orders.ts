/** The marks on the ruler of *Units*, from one multiplication to a training run: each from an example or a network of the book. */
import { evaluateCost } from '#calc/costs/evaluate.ts';
import { convert, FLOPS_PER_MAC } from '#calc/numbers/conversion.ts';
import { shortFigure } from '#calc/numbers/scales.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { OrderMark, OrdersProps } from '#islands/frames/Orders.tsx';
import { conversionOf, costOf } from '#site/chapters.ts';
import { FOLDER } from '#site/networks/counted.ts';
import { countedNetwork } from '#site/networks/pages.ts';
import { evaluateExample } from '../claims.ts';

const [CHAPTER, CONVERTER] = ['units', 'converter'];

/** The run of *What training costs*: its weights in products are those that GPT-2 uses once for each token. */
function trained() {
  const { definition, values } = costOf('what-training-costs', 'compute');
  const found = evaluateCost(definition, values);
  const { parameters, tokens } = found.ok ? found.numbers : {};
  const total = found.ok ? found.values.total : undefined;
  if (!parameters || !tokens || !total) throw new RangeError("content/examples.yaml: 'compute' is impossible");
  return { token: FLOPS_PER_MAC * parameters.over, tokens: shortFigure(tokens, 3), total: total.over };
}

/** A network on one image; nothing where no build has counted it. */
const imageOf = (name: string): OrderMark[] =>
  FOLDER === '' ? [] : [{ name, flops: FLOPS_PER_MAC * countedNetwork('resnet50').counted.macs }];

/** What the ruler shows at the chapter's values, smallest first. A MAC counts as two. */
export function ordersOf({ orders: words }: Pick<Words, 'orders'>): Omit<OrdersProps, 'words'> {
  const chapter = convert(conversionOf(CHAPTER, CONVERTER).values);
  if (!chapter.ok) throw new RangeError(`content/examples.yaml: '${CONVERTER}' is impossible`);
  const { token, tokens, total } = trained();
  const speed = `${shortFigure(chapter.speed, 3)}FLOPS`;
  const marks: OrderMark[] = [
    { name: words.one_mac, flops: FLOPS_PER_MAC },
    { name: words.layer, flops: evaluateExample('parameters', 'worked-example', {}, 'the ruler of orders').flops },
    { name: words.gpt2_token, flops: token },
    ...imageOf(words.resnet50),
    { name: message(words.second, { speed }), flops: chapter.speed.over / chapter.speed.under },
    { name: message(words.training, { tokens }), flops: total },
  ];
  return { id: CONVERTER, marks, own: chapter.flops };
}
