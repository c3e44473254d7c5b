"""
Networks as they stand in first lessons: layers in a row for digits, an autoencoder, a recurrent network and a transformer
encoder that sort texts.
"""
import torch
import torch.nn as nn


class MLP(nn.Module):
    """Linear layers in a row, over all pixels of an image."""

    def __init__(self, sizes=(784, 512, 256, 10), p=0.2):
        super().__init__()
        layers = []
        for a, b in zip(sizes[:-2], sizes[1:-1]):
            layers += [nn.Linear(a, b), nn.ReLU(), nn.Dropout(p)]
        layers.append(nn.Linear(sizes[-2], sizes[-1]))
        self.net = nn.Sequential(*layers)

    def forward(self, x):
        return self.net(x.flatten(1))


class Autoencoder(nn.Module):
    """Two convolutions that halve an image, and two transposed ones that bring it back."""

    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(
            nn.Conv2d(1, 16, 3, stride=2, padding=1),
            nn.ReLU(),
            nn.Conv2d(16, 32, 3, stride=2, padding=1),
            nn.ReLU(),
        )
        self.decoder = nn.Sequential(
            nn.ConvTranspose2d(32, 16, 3, stride=2, padding=1, output_padding=1),
            nn.ReLU(),
            nn.ConvTranspose2d(16, 1, 3, stride=2, padding=1, output_padding=1),
            nn.Sigmoid(),
        )

    def forward(self, x):
        return self.decoder(self.encoder(x))


class Sentiment(nn.Module):
    """An embedding, two recurrent layers that read both ways, the mean over time, and a linear layer."""

    def __init__(self, vocab=10000, dim=128, hidden=256, classes=2, cell="LSTM"):
        super().__init__()
        self.embed = nn.Embedding(vocab, dim, padding_idx=0)
        self.rnn = getattr(nn, cell)(dim, hidden, num_layers=2, batch_first=True, bidirectional=True, dropout=0.5)
        self.fc = nn.Linear(2 * hidden, classes)

    def forward(self, ids):
        out, _ = self.rnn(self.embed(ids))
        return self.fc(out.mean(dim=1))


class Encoder(nn.Module):
    """PyTorch's own transformer encoder between an embedding and a linear layer, which reads the first token."""

    def __init__(self, vocab=10000, d=256, heads=8, ff=1024, layers=4, classes=4):
        super().__init__()
        self.embed = nn.Embedding(vocab, d)
        self.pos = nn.Parameter(torch.zeros(1, 512, d))
        layer = nn.TransformerEncoderLayer(d, heads, ff, batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, layers)
        self.head = nn.Linear(d, classes)

    def forward(self, ids):
        x = self.embed(ids) + self.pos[:, : ids.shape[1]]
        return self.head(self.encoder(x)[:, 0])


def mlp_784(sizes=(784, 512, 256, 10), p=0.2):
    return MLP(sizes, p)


def autoencoder():
    return Autoencoder()


def sentiment_lstm(**sizes):
    return Sentiment(**{"cell": "LSTM", **sizes})


def sentiment_gru(**sizes):
    return Sentiment(**{"cell": "GRU", **sizes})


def sentiment_rnn(**sizes):
    return Sentiment(**{"cell": "RNN", **sizes})


def encoder_4(vocab=10000, d=256, heads=8, ff=1024, layers=4, classes=4):
    return Encoder(vocab, d, heads, ff, layers, classes)
