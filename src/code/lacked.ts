/** Classes of `torch.nn` that the book does not count, as PyTorch 2.13 has them. */
export const LACKED: ReadonlySet<string> = new Set(
  (
    'AdaptiveLogSoftmaxWithLoss BCELoss BCEWithLogitsLoss CTCLoss Container CosineEmbeddingLoss ' +
    'CosineSimilarity CrossEntropyLoss CrossMapLRN2d DataParallel FractionalMaxPool2d FractionalMaxPool3d ' +
    'GaussianNLLLoss HingeEmbeddingLoss HuberLoss KLDivLoss L1Loss LazyBatchNorm1d LazyBatchNorm2d ' +
    'LazyBatchNorm3d LazyConv1d LazyConv2d LazyConv3d LazyConvTranspose1d LazyConvTranspose2d ' +
    'LazyConvTranspose3d LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d LazyLinear ' +
    'LinearCrossEntropyLoss MSELoss MarginRankingLoss MaxUnpool1d MaxUnpool2d MaxUnpool3d Module ModuleDict ' +
    'ModuleList MultiLabelMarginLoss MultiLabelSoftMarginLoss MultiMarginLoss NLLLoss NLLLoss2d ' +
    'PairwiseDistance ParameterDict ParameterList PoissonNLLLoss RNNBase RNNCellBase SmoothL1Loss ' +
    'SoftMarginLoss SyncBatchNorm Transformer TransformerDecoder TransformerEncoder TripletMarginLoss ' +
    'TripletMarginWithDistanceLoss'
  ).split(' '),
);
