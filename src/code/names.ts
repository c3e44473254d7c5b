/** Whose a dotted name is: PyTorch's, with the room it stands in there, another library's, or nobody's that is known. */
import { LACKED } from './lacked.ts';

/**
 * `nn` of a class, with or without its prefix · `F`, `torch`, `utils` and `parametrizations` of functions · `lacked` of a
 * layer of PyTorch's that the book has not · `library` of another library · `unknown` behind a prefix that says nothing.
 */
export type Owner =
  | {
      room: 'nn' | 'F' | 'torch' | 'utils' | 'parametrizations' | 'lacked' | 'unknown';
      name: string;
      prefixed: boolean;
    }
  | { room: 'library'; name: string; library: string };

/** Libraries by the name they are usually imported as. */
const LIBRARIES = new Map<string, string>(
  Object.entries({
    Keras: 'keras tf tensorflow layers',
    MindSpore: 'mindspore ms mint',
    PaddlePaddle: 'paddle fluid',
    Flax: 'flax linen nnx',
    JAX: 'jax haiku hk eqx equinox stax',
    MLX: 'mlx',
    MXNet: 'mx mxnet gluon',
    timm: 'timm',
    torchvision: 'torchvision tv',
    torchaudio: 'torchaudio',
    Transformers: 'transformers',
    'PyTorch Geometric': 'torch_geometric pyg pyg_nn gnn',
    DGL: 'dgl dglnn',
    MONAI: 'monai',
    spconv: 'spconv',
    MinkowskiEngine: 'MinkowskiEngine ME',
    OneFlow: 'oneflow flow',
    Jittor: 'jittor jt',
    'scikit-learn': 'sklearn',
    Lasagne: 'lasagne',
    Chainer: 'chainer',
    NeMo: 'nemo',
    bitsandbytes: 'bnb bitsandbytes',
    einops: 'einops',
    xformers: 'xops xformers',
    mmcv: 'mmcv mmengine',
  }).flatMap(([library, names]) => names.split(' ').map((name): [string, string] => [name, library])),
);

/** Keras’s classes, which are written without a prefix; those of sizes end in `2D`. */
const KERAS = new Set(
  (
    'Dense Activation BatchNormalization LayerNormalization GroupNormalization SpectralNormalization Input InputLayer ' +
    'Reshape Permute RepeatVector TimeDistributed SimpleRNN Concatenate MultiHeadAttention Rescaling GaussianNoise ' +
    'AdditiveAttention EinsumDense UnitNormalization Masking'
  ).split(' '),
);

/** Classes written behind `nn` that are none of PyTorch's. */
const OTHER_NN = new Map([
  ['Dense', 'Flax, MXNet or MindSpore'],
  ['Conv', 'Flax'],
  ['ConvTranspose', 'Flax'],
  ['Embed', 'Flax'],
  ['SequentialCell', 'MindSpore'],
  ['HybridSequential', 'MXNet'],
]);

/** Keyword arguments by which a call shows whose it is. */
const OPTIONS = new Map<string, string>(
  Object.entries({
    Keras:
      'filters units strides use_bias return_sequences return_state kernel_initializer bias_initializer kernel_regularizer ' +
      'input_shape batch_input_shape input_dim output_dim pool_size data_format activation recurrent_activation axis rate',
    MindSpore: 'has_bias pad_mode weight_init bias_init',
    Flax: 'features param_dtype kernel_init',
    PaddlePaddle: 'weight_attr bias_attr',
  }).flatMap(([library, names]) => names.split(' ').map((name): [string, string] => [name, library])),
);

/** The library that has a keyword argument PyTorch's layers have not. */
export const libraryOfOption = (name: string): string | undefined => OPTIONS.get(name);

const ofKeras = (name: string): boolean => KERAS.has(name) || /\dD(Transpose)?$/.test(name);

function ofClass(name: string, prefixed: boolean): Owner {
  if (LACKED.has(name)) return { room: 'lacked', name, prefixed };
  const other = prefixed ? OTHER_NN.get(name) : undefined;
  if (other !== undefined) return { room: 'library', name, library: other };
  if (!ofKeras(name)) return { room: 'nn', name, prefixed };
  return { room: 'library', name, library: prefixed ? 'PaddlePaddle or MXNet' : 'Keras' };
}

const UTILS = new Set(['weight_norm', 'spectral_norm']);

/** Whose a name is; `path` as it is written, its imports resolved. */
export function ownerOf(path: string): Owner {
  const parts = path.split('.');
  const name = parts.at(-1) as string;
  const before = parts.slice(0, -1);
  if (before.length === 0) return UTILS.has(name) ? { room: 'utils', name, prefixed: false } : ofClass(name, false);
  const library = LIBRARIES.get(before[0] as string);
  if (library !== undefined) return { room: 'library', name, library };
  const room = before
    .join('.')
    .replace(/^torch\.(?=nn\b|utils\b)/, '')
    .replace(/^nn\.(?=.)/, '');
  if (room === 'nn' || /^modules(\.\w+)?$/.test(room)) return ofClass(name, true);
  if (room === 'F' || room === 'functional') return { room: 'F', name, prefixed: true };
  if (room === 'torch') return { room: 'torch', name, prefixed: true };
  if (/^utils(\.(weight_norm|spectral_norm))?$/.test(room)) return { room: 'utils', name, prefixed: true };
  if (/^(utils\.)?(parametrizations|parametrize)$/.test(room))
    return { room: 'parametrizations', name, prefixed: true };
  // Layers of other kinds under the names of plain ones: `nn.quantized.Conv2d`.
  const torchs = ['torch', 'nn'].includes(before[0] as string);
  return { room: torchs ? 'lacked' : 'unknown', name, prefixed: true };
}
