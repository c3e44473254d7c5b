/** Transformer 图中的文字。 */
import type { transformers as words } from '../en/transformers.ts';

export const transformers: typeof words = {
  transformers: {
    block: {
      attention: '注意力：{count}',
      feed_forward: '前馈：{count}',
      query: '查询',
      key: '键',
      value: '值',
      output: '输出',
      up: '第一个线性层',
      down: '第二个线性层',
      rest: '偏置和归一化：{count}',
      thin: '按这个比例，比上面的线还细',
      size: '{name}：{rows} × {columns} = {count}',
      alt: '同一比例下一个块的权重矩阵。查询、键、值、输出各是一个{width} × {width}的正方形，各{square}个权重。两个长方形各大四倍，{hidden} × {width}和{width} × {hidden}，各{large}个权重。偏置和归一化共{rest}个数，画成一条细线。',
    },
    causal: {
      whole: '一次算完整段文本',
      one: '再多一个token',
      looks: '发起查询的token',
      seen: '被查询的token',
      needed: '需要：{count}个内积',
      computed: '实际算了{count}个',
      cached: '前面各行已经算过，键和值都留着',
      row: '需要{count}个内积，全部都算',
      alt: '左右两个{side} × {side}的方阵，行是发起查询的token，列是被查询的token。第一个方阵里，对角线及以下的{needed}格是需要的，而{all}格全都算了。第二个方阵里只算最后一行的{side}格，前面各行在各自的token到来时已经算过。',
    },
    growth: {
      kinds: { full: '完整注意力', grouped: '分组查询', window: '窗口，{window}个token', latent: '潜向量' },
      title: '一层的KV缓存，每个token一列',
      keys: '键',
      values: '值',
      each: '2 × {heads}个头 × {size} = {count}个数',
      vector: '{latent} + {rope} = {count}个数',
      layers: '{layers}层，{type}：',
      place: 'token {n}',
      token: '每个token {token}',
      slid: '满后每个token {token}',
      all: '{tokens}个token共{cache}',
      newest: '最新的token',
      forgotten: '已丢弃',
      alt: '{title}，列高是它留下的数的个数：完整注意力{full}个，分组和窗口{grouped}个，潜向量{latent}个。最新的token增加一列；有窗口时最旧的一列被丢弃。',
    },
  },
};
