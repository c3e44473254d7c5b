import torch
import torch.nn as nn

class SegNet(nn.Module):
    def __init__(self, in_ch=3, n_classes=12):
        super(SegNet, self).__init__()
        self.enc1 = self._block(in_ch, 64, 2)
        self.enc2 = self._block(64, 128, 2)
        self.enc3 = self._block(128, 256, 3)
        self.dec3 = self._block(256, 128, 3)
        self.dec2 = self._block(128, 64, 2)
        self.dec1 = nn.Conv2d(64, n_classes, 3, padding=1)
        self.pool = nn.MaxPool2d(2, 2, return_indices=True)
        self.unpool = nn.MaxUnpool2d(2, 2)

    def _block(self, i, o, n):
        layers = []
        for k in range(n):
            layers += [nn.Conv2d(i if k == 0 else o, o, 3, padding=1), nn.BatchNorm2d(o), nn.ReLU(inplace=True)]
        return nn.Sequential(*layers)

    def forward(self, x):
        x1 = self.enc1(x); s1 = x1.size(); x, i1 = self.pool(x1)
        x2 = self.enc2(x); s2 = x2.size(); x, i2 = self.pool(x2)
        x3 = self.enc3(x); s3 = x3.size(); x, i3 = self.pool(x3)
        print('bottleneck', x.shape, i3.dtype, i3.shape)
        x = self.dec3(self.unpool(x, i3, output_size=s3))
        x = self.dec2(self.unpool(x, i2, output_size=s2))
        return self.dec1(self.unpool(x, i1, output_size=s1))

net = SegNet()
out = net(torch.randn(2, 3, 97, 65))
print(out.shape)
pred = out.argmax(dim=1)
print(pred.shape, pred.dtype)
print(sum(p.numel() for p in net.parameters() if p.requires_grad))
for name, m in net.named_children():
    print(f"{name:8s} {sum(p.numel() for p in m.parameters()):>10,}")
