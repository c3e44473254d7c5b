import torch, torch.nn as nn
nz, ngf, ndf, nc = 100, 64, 64, 3
class G(nn.Module):
    def __init__(self):
        super().__init__()
        self.main = nn.Sequential(nn.ConvTranspose2d(nz, ngf*8, 4, 1, 0, bias=False), nn.BatchNorm2d(ngf*8), nn.ReLU(True), nn.ConvTranspose2d(ngf*8, ngf*4, 4, 2, 1, bias=False), nn.BatchNorm2d(ngf*4), nn.ReLU(True), nn.ConvTranspose2d(ngf*4, ngf*2, 4, 2, 1, bias=False), nn.BatchNorm2d(ngf*2), nn.ReLU(True), nn.ConvTranspose2d(ngf*2, ngf, 4, 2, 1, bias=False), nn.BatchNorm2d(ngf), nn.ReLU(True), nn.ConvTranspose2d(ngf, nc, 4, 2, 1, bias=False), nn.Tanh())
    def forward(self, z): return self.main(z)
class D(nn.Module):
    def __init__(self):
        super().__init__()
        l = []
        c = nc
        for i in range(4):
            l.append(nn.utils.spectral_norm(nn.Conv2d(c, ndf*2**i, 4, 2, 1, bias=False)))
            if i: l.append(nn.BatchNorm2d(ndf*2**i))
            l.append(nn.LeakyReLU(0.2, inplace=True)); c = ndf*2**i
        l += [nn.Conv2d(c, 1, 4, 1, 0, bias=False), nn.Sigmoid()]
        self.main = nn.Sequential(*l)
    def forward(self, x): return self.main(x).view(-1, 1).squeeze(1)
netG, netD = G(), D(); bce = nn.BCELoss()
optD = torch.optim.Adam(netD.parameters(), lr=0.0002, betas=(0.5, 0.999)); optG = torch.optim.Adam(netG.parameters(), lr=0.0002, betas=(0.5, 0.999))
real = torch.rand(8, 3, 64, 64); b = real.size(0)
label = torch.full((b,), 1., dtype=torch.float)
netD.zero_grad(); out = netD(real); errD = bce(out, label); errD.backward()
fake = netG(torch.randn(b, nz, 1, 1)); label.fill_(0.); out = netD(fake.detach()); e2 = bce(out, label); e2.backward(); optD.step()
print(fake.shape, out.shape, (errD + e2).shape, label)
print(netD); print(sum(p.numel() for p in netG.parameters()), sum(p.numel() for p in netD.parameters()))
eps = torch.rand(b, 1, 1, 1); inter = (eps * real + (1 - eps) * fake.detach()).requires_grad_(True); d = netD(inter)
g = torch.autograd.grad(outputs=d, inputs=inter, grad_outputs=torch.ones_like(d), create_graph=True, retain_graph=True)[0]
print(g.shape, ((g.view(b, -1).norm(2, dim=1) - 1) ** 2).mean().shape)
