import torch
from torch import nn
from torchinfo import summary


class Two(nn.Module):
    def __init__(self):
        super().__init__()
        self.text = nn.Embedding(500, 32)
        self.rnn = nn.LSTM(32, 64, batch_first=True, bidirectional=True)
        self.image = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(4), nn.Flatten())
        self.out = nn.Bilinear(128, 128, 5)

    def forward(self, tokens, image, scale=1.0):
        h, _ = self.rnn(self.text(tokens))
        return self.out(h[:, -1], self.image(image)) * scale


tokens, image = torch.randint(0, 500, (2, 12)), torch.rand(2, 3, 20, 20)
summary(Two(), input_data=[tokens, image])
summary(Two(), input_data={"tokens": tokens, "image": image, "scale": 2.0}, col_names=["input_size", "output_size", "num_params"])
summary(Two(), input_size=[(1, 9), (1, 3, 30, 30)], dtypes=[torch.long, torch.float], verbose=1)
summary(Two(), input_data=(tokens, image), scale=0.5, row_settings=("depth", "var_names"))
