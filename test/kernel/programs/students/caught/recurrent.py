import torch
import torch.nn as nn


def go(title, f):
    try:
        out = f()
        print(title, tuple(out[0].shape))
    except Exception as e:
        print(title, type(e).__name__, str(e))


go("lstm size", lambda: nn.LSTM(10, 20)(torch.rand(5, 3, 11)))
go("gru size", lambda: nn.GRU(10, 20, batch_first=True)(torch.rand(5, 3, 9)))
go("rnn rank", lambda: nn.RNN(10, 20)(torch.rand(2, 5, 3, 10)))
go("lstm rank", lambda: nn.LSTM(10, 20)(torch.rand(10)))
go("hidden", lambda: nn.GRU(10, 20, 2)(torch.rand(5, 3, 10), torch.zeros(1, 3, 20)))
go("hidden batch", lambda: nn.GRU(10, 20, 1, batch_first=True)(torch.rand(5, 3, 10), torch.zeros(1, 3, 20)))
go("lstm hidden", lambda: nn.LSTM(10, 20)(torch.rand(5, 3, 10), (torch.zeros(1, 3, 21), torch.zeros(1, 3, 20))))
go("lstm cell state", lambda: nn.LSTM(10, 20)(torch.rand(5, 3, 10), (torch.zeros(1, 3, 20), torch.zeros(2, 3, 20))))
go("lstm not tuple", lambda: nn.LSTM(10, 20)(torch.rand(5, 3, 10), torch.zeros(1, 3, 20)))
go("unbatched", lambda: nn.LSTM(10, 20)(torch.rand(5, 10)))
go("cell size", lambda: nn.LSTMCell(10, 20)(torch.rand(3, 9)))
go("cell hidden", lambda: nn.GRUCell(10, 20)(torch.rand(3, 10), torch.rand(3, 19)))
go("cell batch", lambda: nn.GRUCell(10, 20)(torch.rand(3, 10), torch.rand(4, 20)))
go("cell rank", lambda: nn.RNNCell(10, 20)(torch.rand(3, 1, 10)))
go("nonlinearity", lambda: nn.RNN(10, 20, nonlinearity='gelu'))
go("dropout", lambda: nn.LSTM(10, 20, dropout=1.5))
go("zero", lambda: nn.LSTM(10, 0))
go("zero layers", lambda: nn.LSTM(10, 5, 0))
go("proj", lambda: nn.LSTM(10, 20, proj_size=20))
go("proj gru", lambda: nn.GRU(10, 20, proj_size=5))
go("keyword", lambda: nn.LSTM(10, 20, layers=2))
go("bidirectional", lambda: nn.LSTM(10, 20, bidirectional=True)(torch.rand(5, 3, 10), (torch.zeros(1, 3, 20),) * 2))
