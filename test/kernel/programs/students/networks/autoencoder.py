import torch
from torch import nn


class ConvAutoencoder(nn.Module):
    def __init__(self, latent=32):
        super().__init__()
        self.encoder = nn.Sequential(
            nn.Conv2d(1, 16, 3, stride=2, padding=1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(16, 32, 3, stride=2, padding=1),
            nn.LeakyReLU(0.2, inplace=True),
            nn.Flatten(),
            nn.Linear(32 * 7 * 7, latent),
        )
        self.decoder = nn.Sequential(
            nn.Linear(latent, 32 * 7 * 7),
            nn.Unflatten(1, (32, 7, 7)),
            nn.ConvTranspose2d(32, 16, 3, stride=2, padding=1, output_padding=1),
            nn.ELU(alpha=1.0),
            nn.ConvTranspose2d(16, 1, kernel_size=3, stride=2, padding=1, output_padding=1),
            nn.Sigmoid(),
        )

    def forward(self, x):
        z = self.encoder(x)
        return self.decoder(z), z


model = ConvAutoencoder()
x = torch.rand(8, 1, 28, 28)
recon, z = model(x)
print('recon', recon.shape, 'latent', z.shape)
assert recon.shape == x.shape, "shapes differ"
loss = nn.MSELoss()(recon, x)
print(loss.shape, loss.dim(), loss.ndim)
print(model)
enc = sum(p.numel() for p in model.encoder.parameters())
dec = sum(p.numel() for p in model.decoder.parameters())
print('encoder', enc, 'decoder', dec, 'ratio', round(enc / dec, 4))
