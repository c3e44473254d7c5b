"""How far apart the numbers lie that recurrent layers and attention return."""
import torch, torch.nn as nn, torch.nn.functional as F


def show(graded):
    for layer in (nn.LSTM, nn.GRU, nn.RNN):
        for options in ({}, {"batch_first": True}, {"batch_first": True, "bidirectional": True, "num_layers": 2}):
            out, state = layer(4, 6, **options)(torch.rand(2, 5, 4))
            print(graded, layer.__name__, options, out.stride(), (state[0] if isinstance(state, tuple) else state).stride())
            try:
                print(out.view(2, -1).shape)
            except RuntimeError as error:
                print(error)
    x = torch.rand(2, 5, 8)
    attention = nn.MultiheadAttention(8, 2, batch_first=True)
    print(attention(x, x, x)[0].stride(), attention.eval()(x, x, x)[0].stride(), nn.MultiheadAttention(8, 2)(x, x, x)[0].stride())
    for q in (torch.rand(2, 4, 5, 8), torch.rand(2, 5, 32).view(2, 5, 4, 8).transpose(1, 2), torch.rand(2, 5, 8)):
        made = (F.scaled_dot_product_attention(q, q, q), F.scaled_dot_product_attention(q, q, q, dropout_p=0.1))
        print([one.stride() for one in made])


for graded in (True, False):
    with torch.set_grad_enabled(graded):
        show(graded)
