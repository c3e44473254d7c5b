import torch

x = torch.rand(3, 4)
tests = {
    "int": "x[3]", "neg": "x[-4]", "second": "x[0, 4]", "many": "x[0, 0, 0]", "string": "x['a']", "float": "x[1.0]", "dots": "x[..., ...]",
    "step": "x[::-1]", "list": "x[[0, 5]]", "mismatch": "x[[0, 1], [0, 1, 2]]", "float tensor": "x[torch.tensor([0.5])]", "slice float": "x[0.5:]",
    "too many": "x[:, :, :]", "zero d": "torch.tensor(1.)[0]", "len 0d": "len(torch.tensor(1.))", "iter 0d": "list(torch.tensor(1.))", "index_select": "x.index_select(0, torch.tensor([0.]))",
    "gather": "x.gather(2, torch.zeros(3, 4).long())", "gather dtype": "x.gather(1, torch.zeros(3, 4))", "size": "x.size(2)", "shape": "x.shape[2]", "size float": "x.size(1.0)",
    "bool list": "x[[True, False, True]].shape", "mask size": "x[torch.ones(2, 4, dtype=torch.bool)]", "mask dims": "x[torch.ones(3, 4, 1, dtype=torch.bool)]",
    "dict": "x[{}]", "narrow": "x.narrow(0, 2, 2)", "select": "x.select(2, 0)", "topk": "x.topk(5)", "sort": "x.sort(dim=2)", "roll": "torch.roll(x, (1, 2), 0)", "flip": "x.flip(3)",
    "diag": "torch.diag(torch.rand(2, 2, 2))", "tril": "torch.tril(torch.rand(3))", "unfold": "x.unfold(1, 5, 1)", "cumsum": "x.cumsum()", "sum": "x.sum(dim=2)", "one_hot": "torch.nn.functional.one_hot(x)",
}
for name, code in tests.items():
    try:
        r = eval(code)
        print(name, r.shape if isinstance(r, torch.Tensor) else r)
    except Exception as e:
        print(name, type(e).__name__, e)
for assign in ("x[3] = 1", "x[0] = torch.zeros(3)", "x[:, 0] = torch.zeros(4)", "x[0, 0] = torch.zeros(2)", "x['k'] = 1", "x[torch.tensor([0, 1])] = torch.zeros(3, 4)", "x[0] = 'a'"):
    try:
        exec(assign)
        print(assign, 'ok')
    except Exception as e:
        print(assign, '|', type(e).__name__, e)
