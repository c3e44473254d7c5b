/** Chinese words of the embedding family. */
import type { embedding as en } from '../en/embedding.ts';

export const embedding: typeof en = {
  fields: {
    input_shape: '输入形状',
    num_embeddings: '向量个数',
    embedding_dim: '向量长度',
    mode: '合并方式',
  },
  options: {
    num_embeddings: '表里有几个向量：下标从0起，每个下标一个。',
    embedding_dim: '每个向量有几个数。',
    mode: '一袋向量怎样合成一个：求和、平均或取最大值。',
  },
  conditions: {
    padding_in_table: '表里没有padding_idx所指的第{given}个向量，可取{from}到{to}。',
    input_has_bags: '输入要有两维：袋数和每袋的下标数。{given}不符合。',
    max_is_plain: 'max方式不能与{option}同用。请去掉它，或改用sum、mean。',
  },
  operations: {
    look_ups: '查找',
    additions: '加法',
    comparisons: '比较',
    divisions: '除法',
  },
  axes: { B: '袋', n: '下标' },
  layers: {
    Embedding: {
      says: '把输入的每个下标换成表中对应的向量。',
      counts:
        '从表里读一个数是查找，不是运算，所以FLOPs和MACs都是0，这里数的是查找次数。用独热向量乘这张表，结果相同，却要做一次矩阵乘法，nn.Embedding不这样算。max_norm的缩放取决于数据，不计入。',
      shape: '输入是int64类型的下标，每个下标换成它的向量，共E个数。',
    },
    EmbeddingBag: {
      says: '查出每袋下标对应的向量，合并成一个：求和、平均或最大值。',
      counts:
        '一袋有n个向量，结果的每个数要查找n次，查找不算运算；再做n − 1次加法，max方式是n − 1次比较。平均多一次除法。没有乘法，所以MACs是0。PyTorch会略去等于padding_idx的下标，有多少取决于数据，这里全部计入。max_norm的缩放不计入。',
      shape: 'B袋下标，每袋n个，类型是int64。每袋变成一个向量，共E个数。',
    },
  },
};
