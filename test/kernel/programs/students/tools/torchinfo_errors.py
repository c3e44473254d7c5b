import torch
from torch import nn
from torchinfo import summary

model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.Flatten(), nn.Linear(100, 10))
for kwargs in (dict(input_size=(1, 3, 8, 8)), dict(input_size=(1, 1, 8, 8)), dict(input_size=(1, 3, 8, 8), input_data=torch.zeros(1)), dict(input_size=(1, 3, 8, 8), col_names=["output"]),
               dict(input_size="12"), dict(input_size=(1, 3, 7, 7), row_settings=["names"]), dict(input_size=(1, 3, 8, 8), columns=3), dict(input_data="text"), dict(batch_dim=0)):
    try:
        print(summary(model, verbose=0, **kwargs).total_params)
    except Exception as e:
        print(type(e).__name__, "|", str(e)[:220])
try:
    summary()
except TypeError as e:
    print(e)
