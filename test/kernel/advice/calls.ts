/** Calls that PyTorch refuses, each with the kind of advice that the book gives, and the mend that it names first. */

/** A call of tensors x and y, which are zeros of these shapes. */
export interface Refused {
  kind: string;
  call: string;
  x: readonly number[];
  y?: readonly number[];
  mend?: string;
}

const of = (kind: string, call: string, x: readonly number[], mend?: string, y?: readonly number[]): Refused => ({
  kind,
  call,
  x,
  ...(mend !== undefined && { mend }),
  ...(y && { y }),
});

/** Calls of layers, and of functions that are layers. */
export const LAYER_CALLS: readonly Refused[] = [
  of('features_fit', 'nn.Linear(256, 120)(x)', [1, 400], 'nn.Linear(400, 120)'),
  of('features_fit', 'nn.Linear(400, 120)(x)', [4, 16, 5, 5], 'x.flatten(1)'),
  of('channels_expected', 'nn.Conv2d(1, 8, 3)(x)', [4, 3, 28, 28], 'nn.Conv2d(3, 8, 3)'),
  of('channels_expected', 'nn.Conv2d(3, 8, 3)(x)', [4, 28, 28, 3], 'x.permute(0, 3, 1, 2)'),
  of('channels_expected', 'nn.Conv1d(16, 4, 3)(x)', [2, 100, 16], 'x.transpose(1, 2)'),
  of('channels_expected', 'F.conv2d(x, y)', [1, 4, 8, 8], undefined, [5, 3, 3, 3]),
  of('channels_of_one', 'nn.Conv2d(1, 8, 3)(x)', [16, 28, 28], 'x.unsqueeze(1)'),
  of('rank_expected', 'nn.Conv2d(1, 8, 3)(x)', [16, 784], 'x.view(-1, 1, 28, 28)'),
  of('kernel_fits_height', 'nn.Conv2d(3, 8, 5)(x)', [1, 3, 4, 4], 'nn.Conv2d(3, 8, 5, padding=1)'),
  of('window_fits', 'nn.MaxPool2d(3)(x)', [1, 4, 2, 2], 'nn.MaxPool2d(2, stride=3)'),
  of('window_fits', 'F.max_pool2d(x, kernel_size=3)', [1, 4, 2, 2], 'kernel_size=2'),
  of('channels_match', 'nn.BatchNorm2d(10)(x)', [4, 20, 12, 12], 'nn.BatchNorm2d(20)'),
  of('takes_one_shape', 'nn.BatchNorm2d(4)(x)', [2, 4], '(2, 4, 1, 1)'),
  of('ends_with_normalized', 'nn.LayerNorm(64)(x)', [2, 64, 14, 14], 'x.permute(0, 2, 3, 1)'),
  of('input_size_fits', 'nn.LSTM(64, 128, batch_first=True)(x)', [4, 9, 32], 'nn.LSTM(32, 128, batch_first=True)'),
  of('last_size_is_features', 'nn.MultiheadAttention(64, 8)(x, x, x)', [10, 2, 32], 'nn.MultiheadAttention(32, 8)'),
  of('square_divides_channels', 'nn.PixelShuffle(2)(x)', [1, 6, 4, 4], 'nn.PixelShuffle(1)'),
  of('mode_fits_input', "nn.Upsample(scale_factor=2, mode='bilinear')(x)", [3, 8, 8], 'x.unsqueeze(1)'),
  of('groups_divide_out_channels', 'nn.Conv2d(16, 24, 3, groups=16)', [1], 'nn.Conv2d(16, 24, 3, groups=8)'),
  of('groups_divide_in_channels', 'nn.Conv2d(6, 8, 3, groups=4)', [1], 'nn.Conv2d(6, 8, 3, groups=2)'),
  of('groups_divide_channels', 'nn.GroupNorm(3, 64)', [1], 'nn.GroupNorm(1, 64)'),
  of('heads_divide_features', 'nn.MultiheadAttention(100, 8)', [1], 'nn.MultiheadAttention(100, 4)'),
  of('same_needs_stride_one', "nn.Conv2d(3, 8, 3, 2, 'same')", [1], "nn.Conv2d(3, 8, 3, padding='same')"),
  of('padding_in_table', 'nn.Embedding(10, 4, padding_idx=12)', [1], 'nn.Embedding(10, 4, padding_idx=9)'),
  of('is_probability', 'nn.Dropout(1.5)', [1], 'nn.Dropout()'),
];

/** Calls of functions of tensors. */
export const FUNCTION_CALLS: readonly Refused[] = [
  of('shapes_broadcast', 'x + y', [2, 3], 'y[..., None]', [2]),
  of('shapes_broadcast', 'x * y', [2, 8, 5, 5], 'y[..., None, None]', [2, 8]),
  of('shapes_broadcast', 'x @ y', [4, 2, 3], undefined, [5, 3, 2]),
  of('inner_sizes_agree', 'x @ y', [2, 8, 10, 64], 'y.transpose(-2, -1)', [2, 8, 12, 64]),
  of('inner_sizes_agree', 'F.linear(x, y)', [1, 4], undefined, [5, 3]),
  of('matrices_as_many', 'torch.bmm(x, y)', [4, 2, 3], undefined, [5, 3, 2]),
  of('matrices_as_many', 'torch.bmm(x, y)', [4, 2, 3], 'torch.matmul(x, y)', [1, 3, 2]),
  of('same_shapes_joined', 'torch.cat([x, y], dim=1)', [2, 3, 65, 65], 'y[:, :, :65, :65]', [2, 8, 66, 66]),
  of('same_shapes_joined', 'torch.cat([x, y])', [2, 3], 'dim=1', [2, 4]),
  of('stacked_differ', 'torch.stack([x, y])', [2, 3], 'torch.cat([x, y], dim=1)', [2, 4]),
  of('view_does_not_divide', 'x.view(-1, 320)', [7, 10, 15, 17], 'x.view(7, -1)'),
  of('view_counts_differ', 'x.reshape(4, 2)', [2, 3], 'x.reshape(-1, 2)'),
  of('view_lies_otherwise', 'x.transpose(1, 2).view(6)', [1, 2, 3], 'x.reshape(6)'),
  of('no_dimension', 'x.mean(dim=3)', [2, 3], 'dim=-1'),
  of('no_dimension', 'x.transpose(1, 2)', [2, 3]),
  of('permute_names_all', 'x.permute(0, 1, 2)', [2, 3]),
  of('expands_ones', 'x.expand(4, 3)', [2, 3]),
  of('unflattens_to', 'x.unflatten(1, (4, 2))', [2, 6], 'x.unflatten(1, (-1, 2))'),
  of('pieces_make_all', 'x.split([2, 3], dim=1)', [2, 6]),
  of('equation_fits', "torch.einsum('ij,jk->ik', x, y)", [2, 3], undefined, [4, 5]),
];

const CLASS = 'class Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n';

/** Programs, by the kind that their words tell. */
export const PROGRAMS: Readonly<Record<string, readonly [program: string, mend?: string]>> = {
  no_forward: [`${CLASS}    def foward(self, x):\n        return x\nNet()(x)`, 'def forward(self, x):'],
  no_super_init: [
    'class Net(nn.Module):\n    def __init__(self):\n        self.a = nn.Linear(2, 2)\nNet()',
    'super().__init__()',
  ],
  nothing_returned: ['def double(x):\n    2 * x\ndouble(x).shape', 'return x'],
  nothing_handed_on: [`${CLASS}    def forward(self, x):\n        2 * x\nnn.Linear(2, 2)(Net()(x))`, 'return x'],
  no_attribute: [
    `${CLASS}        self.conv1 = nn.ReLU()\n    def forward(self, x):\n        return self.conv2(x)\nNet()(x)`,
    '.conv1',
  ],
  tuple_handed_on: ['nn.Sequential(nn.LSTM(2, 2), nn.Linear(2, 2))(x)', 'x[0]'],
  no_tensor: ['nn.Linear(2, 2)([1, 2])', 'torch.tensor(x)'],
  size_is_whole: ['nn.Linear(4 / 2, 2)'],
  indices_wanted: ['nn.Embedding(10, 4)(x)', 'x.long()'],
  list_of_modules: ['nn.Sequential([nn.ReLU()])', 'nn.Sequential(*layers)'],
  class_not_made: ['nn.Sequential(nn.Linear(2, 2), nn.ReLU)', 'nn.ReLU()'],
  no_module: ['nn.Sequential(nn.Linear(2, 2), 3)'],
  index_of_module: ['nn.Sequential(nn.ReLU())[3]'],
  index_beyond: ['x[:, 7]'],
  row_beyond_table: ['nn.Embedding(10, 4)(torch.tensor([11]))'],
  state_differs: ['nn.Linear(2, 2).load_state_dict(nn.Linear(3, 2).state_dict())'],
  argument_missing: ['nn.Conv2d(8, 16)', 'kernel_size=…'],
  argument_unknown: ['nn.Conv2d(3, 8, 3, strides=2)', 'stride=…'],
  arguments_too_many: ['nn.Sequential(nn.ReLU())(x, x)'],
  arguments_beyond: ['def double(x):\n    return 2 * x\ndouble(x, x)'],
  batches_differ: ['nn.CrossEntropyLoss()(torch.zeros(8, 3), torch.zeros(7, dtype=torch.long))'],
  targets_are_classes: ['nn.CrossEntropyLoss()(torch.zeros(4, 3), torch.zeros(4))', 'y.long()'],
  one_value_a_channel: ['nn.BatchNorm1d(4)(torch.zeros(1, 4))', 'model.eval()'],
  values_unknown: ['if torch.randn(3).sum() > 0:\n    print(1)'],
  shape_of_values: ['torch.nonzero(torch.randn(4))'],
  truth_of_many: ['bool(x)'],
  one_number_of_many: ['x.item()'],
  not_of_this_python: ['import torchvision\ntorchvision.transforms.ToTensor()'],
  not_computed: ['torch.svd(x)'],
  no_cuda: ['x.cuda()', "device = 'cuda' if torch.cuda.is_available() else 'cpu'"],
  types_differ: ['nn.Linear(2, 2)(x.long())', 'x.float()'],
  shape_kept_in_place: ['x += torch.zeros(4, 2, 2)', 'x = x + y'],
  backward_of_one: ['nn.Linear(2, 2)(x).backward()', 'loss.mean().backward()'],
  fewer_than_names: ['b, c, h, w = x.shape'],
  more_than_names: ['n, = x.shape'],
  no_name: ['np.zeros(3)', 'import numpy as np'],
  no_package: ['import nobodys_package'],
  no_file: ["open('data.csv')"],
};
