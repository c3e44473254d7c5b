import torch
import torch.nn as nn
import torch.nn.init as init


class ESPCN(nn.Module):
    def __init__(self, upscale_factor):
        super().__init__()
        self.relu = nn.ReLU()
        self.conv1 = nn.Conv2d(1, 64, (5, 5), (1, 1), (2, 2))
        self.conv2 = nn.Conv2d(64, 64, (3, 3), (1, 1), (1, 1))
        self.conv3 = nn.Conv2d(64, 32, (3, 3), (1, 1), (1, 1))
        self.conv4 = nn.Conv2d(32, upscale_factor ** 2, (3, 3), (1, 1), (1, 1))
        self.pixel_shuffle = nn.PixelShuffle(upscale_factor)
        self._initialize_weights()

    def forward(self, x):
        x = self.relu(self.conv1(x))
        x = self.relu(self.conv2(x))
        x = self.relu(self.conv3(x))
        x = self.pixel_shuffle(self.conv4(x))
        return x

    def _initialize_weights(self):
        init.orthogonal_(self.conv1.weight, init.calculate_gain('relu'))
        init.orthogonal_(self.conv2.weight, init.calculate_gain('relu'))
        init.orthogonal_(self.conv3.weight, init.calculate_gain('relu'))
        init.orthogonal_(self.conv4.weight)


class ResBlock(nn.Module):
    def __init__(self, n_feats, res_scale=0.1):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(n_feats, n_feats, 3, padding=1), nn.PReLU(n_feats), nn.Conv2d(n_feats, n_feats, 3, padding=1))
        self.res_scale = res_scale

    def forward(self, x):
        return self.body(x).mul(self.res_scale) + x


for r in (2, 3, 4):
    net = ESPCN(upscale_factor=r)
    print(r, net(torch.randn(1, 1, 48, 40)).shape, sum(p.numel() for p in net.parameters()))
print(net)
edsr = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), *[ResBlock(16) for _ in range(2)],
                     nn.Conv2d(16, 16 * 4, 3, padding=1), nn.PixelShuffle(2), nn.Conv2d(16, 3, 3, padding=1))
print(edsr(torch.rand(1, 3, 24, 24)).shape)
print(edsr)
print(nn.PixelUnshuffle(2)(torch.rand(1, 3, 8, 8)).shape, nn.functional.pixel_shuffle(torch.rand(1, 36, 2, 2), 3).shape)
print(f"{init.calculate_gain('relu'):.4f} {init.calculate_gain('leaky_relu', 0.2):.4f}")
