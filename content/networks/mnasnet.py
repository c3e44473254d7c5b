"""MNASNet: Mingxing Tan and others, 2018, https://arxiv.org/abs/1807.11626.

For counting: a network that was searched for, with what a phone takes as a part of what is sought,
so kernels of 3×3 and 5×5 stand where they paid. The constructor's name says the factor of the
width; parameters grow with its square, but for the last convolution, which always has 1,280
channels.
"""

from torch import nn

from networks.parts import make_divisible, untrained

MOMENTUM = 1 - 0.9997
DEPTHS = [32, 16, 24, 40, 80, 96, 192, 320]


class _InvertedResidual(nn.Module):
    def __init__(self, in_ch, out_ch, kernel_size, stride, expansion_factor, bn_momentum=0.1):
        super().__init__()
        if stride not in (1, 2):
            raise ValueError(f"stride should be 1 or 2 instead of {stride}")
        if kernel_size not in (3, 5):
            raise ValueError(f"kernel_size should be 3 or 5 instead of {kernel_size}")
        mid_ch = in_ch * expansion_factor
        self.apply_residual = in_ch == out_ch and stride == 1
        self.layers = nn.Sequential(
            nn.Conv2d(in_ch, mid_ch, 1, bias=False),
            nn.BatchNorm2d(mid_ch, momentum=bn_momentum),
            nn.ReLU(inplace=True),
            nn.Conv2d(mid_ch, mid_ch, kernel_size, padding=kernel_size // 2, stride=stride, groups=mid_ch, bias=False),
            nn.BatchNorm2d(mid_ch, momentum=bn_momentum),
            nn.ReLU(inplace=True),
            nn.Conv2d(mid_ch, out_ch, 1, bias=False),
            nn.BatchNorm2d(out_ch, momentum=bn_momentum),
        )

    def forward(self, x):
        if self.apply_residual:
            return self.layers(x) + x
        return self.layers(x)


def stack(in_ch, out_ch, kernel_size, stride, expansion_factor, repeats):
    first = _InvertedResidual(in_ch, out_ch, kernel_size, stride, expansion_factor, MOMENTUM)
    others = [_InvertedResidual(out_ch, out_ch, kernel_size, 1, expansion_factor, MOMENTUM) for _ in range(repeats - 1)]
    return nn.Sequential(first, *others)


class MNASNet(nn.Module):
    def __init__(self, alpha, num_classes=1000, dropout=0.2):
        super().__init__()
        if alpha <= 0.0:
            raise ValueError(f"alpha should be greater than 0.0 instead of {alpha}")
        self.alpha = alpha
        self.num_classes = num_classes
        depths = [make_divisible(depth * alpha, 8) for depth in DEPTHS]
        self.layers = nn.Sequential(
            nn.Conv2d(3, depths[0], 3, padding=1, stride=2, bias=False),
            nn.BatchNorm2d(depths[0], momentum=MOMENTUM),
            nn.ReLU(inplace=True),
            nn.Conv2d(depths[0], depths[0], 3, padding=1, stride=1, groups=depths[0], bias=False),
            nn.BatchNorm2d(depths[0], momentum=MOMENTUM),
            nn.ReLU(inplace=True),
            nn.Conv2d(depths[0], depths[1], 1, padding=0, stride=1, bias=False),
            nn.BatchNorm2d(depths[1], momentum=MOMENTUM),
            stack(depths[1], depths[2], 3, 2, 3, 3),
            stack(depths[2], depths[3], 5, 2, 3, 3),
            stack(depths[3], depths[4], 5, 2, 6, 3),
            stack(depths[4], depths[5], 3, 1, 6, 2),
            stack(depths[5], depths[6], 5, 2, 6, 4),
            stack(depths[6], depths[7], 3, 1, 6, 1),
            nn.Conv2d(depths[7], 1280, 1, padding=0, stride=1, bias=False),
            nn.BatchNorm2d(1280, momentum=MOMENTUM),
            nn.ReLU(inplace=True),
        )
        self.classifier = nn.Sequential(nn.Dropout(p=dropout, inplace=True), nn.Linear(1280, num_classes))
        self._initialize()

    def _initialize(self):
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
            elif isinstance(module, nn.Linear):
                nn.init.kaiming_uniform_(module.weight, mode="fan_out", nonlinearity="sigmoid")
                nn.init.zeros_(module.bias)

    def forward(self, x):
        # A mean over height and width is no pooling for any tool.
        x = self.layers(x).mean([2, 3])
        return self.classifier(x)


@untrained
def mnasnet0_5(**options):
    return MNASNet(0.5, **options)


@untrained
def mnasnet0_75(**options):
    return MNASNet(0.75, **options)


@untrained
def mnasnet1_0(**options):
    return MNASNet(1.0, **options)


@untrained
def mnasnet1_3(**options):
    return MNASNet(1.3, **options)
