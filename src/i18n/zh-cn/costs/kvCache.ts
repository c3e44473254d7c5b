/** KV 缓存计算器。 */
import type { kvCache as words } from '../../en/costs/kvCache.ts';

export const kvCache: typeof words = {
  title: 'KV缓存',
  now: '{layers}层，{sequence}个token，批大小{batch}',
  fits: '缓存共{cache}。每条文本再多一个token，增加{token}。',
  spoken: '{kind}：缓存共{cache}，再多一个token增加{token}。',
  table: '多一个token增加多少，以及同一组数值下各种注意力的缓存',
  fields: {
    kind: '注意力种类',
    layers: '层数',
    heads: '头数',
    kv_heads: '键值头数',
    head_dim: '每头维数',
    window: '窗口',
    latent_dim: '潜向量维数',
    rope_dim: '旋转部分维数',
    sequence: 'token数',
    batch: '批大小',
    dtype: '每个数的字节数',
  },
  choices: {
    kind: {
      full: '完整：每个头都存键和值',
      grouped: '分组：几个头共用键和值',
      window: '窗口：分组，只存最近的token',
      latent: '潜向量：每个token一个向量',
    },
    dtype: {
      float32: 'float32：4',
      float16: 'float16：2',
      bfloat16: 'bfloat16：2',
      float8: 'float8：1',
      int8: 'int8：1',
      int4: 'int4：½',
    },
  },
  results: {
    cache: '缓存',
    token: '再多一个token',
    full: '完整',
    grouped: '分组',
    window_cache: '窗口',
    latent: '潜向量',
  },
  conditions: {
    groups: '{heads}个头分不成大小相同的{kv_heads}组：kv_heads要能整除heads。',
  },
};
