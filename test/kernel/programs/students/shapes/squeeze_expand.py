import torch

x = torch.zeros(2, 1, 3, 1)
print(x.squeeze().shape, x.squeeze(1).shape, x.squeeze(0).shape, x.squeeze(-1).shape, x.squeeze((1, 3)).shape, torch.squeeze(x, dim=3).shape)
print(x.unsqueeze(0).shape, x.unsqueeze(-1).shape, torch.unsqueeze(x, 2).shape, x[:, None].shape, x[..., None].shape, x[None, :, 0].shape)
print(x.expand(2, 4, 3, 5).shape, x.expand(-1, 6, -1, -1).shape, x.expand((7, 2, 1, 3, 1)).shape)
print(x.expand_as(torch.empty(2, 2, 3, 2)).shape, torch.zeros(3).expand(4, 3).shape)
print(x.repeat(1, 2, 1, 3).shape, torch.zeros(3).repeat(4, 2).shape, x.tile((2,)).shape, torch.tile(torch.zeros(2, 2), (2, 1, 1)).shape)
print(torch.zeros(2, 3).repeat_interleave(2, dim=0).shape, torch.repeat_interleave(torch.zeros(2, 3), 3, dim=1).shape, torch.zeros(2, 3).repeat_interleave(2).shape)
print(torch.broadcast_to(torch.zeros(3, 1), (2, 3, 4)).shape, [t.shape for t in torch.broadcast_tensors(torch.zeros(3, 1), torch.zeros(1, 4))])
print(torch.broadcast_shapes((2, 1), (3,), (1, 1)), torch.atleast_2d(torch.zeros(3)).shape, torch.atleast_3d(torch.zeros(3)).shape)


def repeat_kv(hidden_states, n_rep):
    batch, num_key_value_heads, slen, head_dim = hidden_states.shape
    if n_rep == 1:
        return hidden_states
    hidden_states = hidden_states[:, :, None, :, :].expand(batch, num_key_value_heads, n_rep, slen, head_dim)
    return hidden_states.reshape(batch, num_key_value_heads * n_rep, slen, head_dim)


print(repeat_kv(torch.randn(2, 2, 5, 8), 4).shape, repeat_kv(torch.randn(2, 2, 5, 8), 1).shape)
