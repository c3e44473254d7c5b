"""Sums of products by an equation."""
import torch

a, b, c = torch.randn(2, 3), torch.randn(3, 4), torch.randn(4, 5)
for equation, tensors in (
    ("ij,jk,kl->il", (a, b, c)), ("ij->", (a,)), ("ij->j", (a,)), ("ij,jk", (a, b)), ("i...,...j->ij", (a, b)),
    ("...ij->...ji", (torch.randn(5, 2, 3),)), ("ij,ij->ij", (a, a)), ("ij,kl->ijkl", (a, b)), ("bhwi,hki->bhwk", (torch.randn(2, 3, 4, 5), torch.randn(3, 6, 5))),
):
    print(equation, tuple(torch.einsum(equation, *tensors).shape), tuple(torch.einsum(equation, tensors).shape))
