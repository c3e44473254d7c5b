import torch.nn as nn

cases = {
    'groups_in': lambda: nn.Conv2d(10, 20, 3, groups=3),
    'groups_out': lambda: nn.Conv2d(9, 20, 3, groups=3),
    'groups_zero': lambda: nn.Conv2d(4, 4, 3, groups=0),
    'padding_mode': lambda: nn.Conv2d(3, 3, 3, padding_mode='mirror'),
    'padding_word': lambda: nn.Conv2d(3, 3, 3, padding='full'),
    'same_stride': lambda: nn.Conv2d(3, 3, 3, stride=2, padding='same'),
    'transposed_mode': lambda: nn.ConvTranspose2d(3, 3, 3, padding_mode='reflect'),
    'no_out': lambda: nn.Conv2d(3),
    'keyword': lambda: nn.Conv2d(3, 8, kernal_size=3),
    'twice': lambda: nn.Conv2d(3, 8, 3, kernel_size=3),
    'many': lambda: nn.Linear(1, 2, True, None, None, 5),
    'float': lambda: nn.Conv2d(3, 8.0, 3),
    'string': lambda: nn.Linear('3', 8),
    'negative': lambda: nn.Linear(-3, 8),
    'none': lambda: nn.Conv2d(None, 8, 3),
    'kernel_tuple': lambda: nn.Conv2d(3, 8, (3,)),
}
for name, make in cases.items():
    try:
        print(name, make())
    except Exception as e:
        # the words of this one hold a set, whose order varies between runs
        print(name, '->', type(e).__name__ + ':', str(e).split('{')[0] if name == 'padding_mode' else e)
