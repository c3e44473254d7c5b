import torch
import torch.nn as nn
import torch.nn.functional as F


class WSConv2d(nn.Conv2d):
    """weight standardization"""
    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True):
        super(WSConv2d, self).__init__(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias)

    def forward(self, x):
        weight = self.weight
        weight_mean = weight.mean(dim=1, keepdim=True).mean(dim=2, keepdim=True).mean(dim=3, keepdim=True)
        weight = weight - weight_mean
        std = weight.view(weight.size(0), -1).std(dim=1).view(-1, 1, 1, 1) + 1e-5
        weight = weight / std.expand_as(weight)
        return F.conv2d(x, weight, self.bias, self.stride, self.padding, self.dilation, self.groups)


class LayerNorm2d(nn.LayerNorm):
    def forward(self, x):
        x = x.permute(0, 2, 3, 1)
        x = F.layer_norm(x, self.normalized_shape, self.weight, self.bias, self.eps)
        return x.permute(0, 3, 1, 2)


class ConvNormActivation(nn.Sequential):
    def __init__(self, cin, cout, norm=LayerNorm2d):
        layers = [WSConv2d(cin, cout, 3, padding=1)]
        if norm is not None:
            layers.append(norm(cout))
        layers.append(nn.ReLU())
        super().__init__(*layers)
        self.out_channels = cout


class Residual(nn.Sequential):
    def forward(self, x):
        return x + super().forward(x)


class ScaledEmbedding(nn.Embedding):
    def forward(self, input):
        return super().forward(input) * self.embedding_dim ** 0.5


class Conv1x1(nn.Linear):
    pass


net = nn.Sequential(ConvNormActivation(3, 16), Residual(ConvNormActivation(16, 16), ConvNormActivation(16, 16, norm=None)))
print(net)
print(net(torch.randn(2, 3, 9, 9)).shape, net[0].out_channels)
print(isinstance(net[0][0], nn.Conv2d), issubclass(Residual, nn.Module), WSConv2d.__mro__[1].__name__)
print(ScaledEmbedding(10, 4), ScaledEmbedding(10, 4, padding_idx=0)(torch.tensor([[1, 2], [0, 9]])).shape)
print(Conv1x1(3, 4))
print(sum(p.numel() for p in net.parameters()))
