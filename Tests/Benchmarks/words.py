"""Word lists and sentence patterns of the generated notes, all written for this corpus."""

# 62 tags, as flat names whose slugs are the names themselves or differ only by a hyphen for a blank.
TAGS = (
    "alignment", "attention", "audio", "autoencoder", "backbone", "batching", "benchmark", "bias", "captioning",
    "cache", "checkpoint", "clustering", "compression", "contrastive", "curriculum", "dataset", "decoder",
    "deployment", "diffusion", "distillation", "embedding", "encoder", "evaluation", "few-shot", "fine tuning",
    "fusion", "generation", "gradient", "graph", "grounding", "hashing", "inference", "instruction", "kernel",
    "labelling", "language model", "memory", "multimodal", "normalization", "optimizer", "pooling", "pretraining",
    "prompt", "pruning", "quantization", "ranking", "reading", "regularization", "retrieval", "robustness",
    "sampling", "scheduler", "segmentation", "speech", "tokenizer", "video", "vision",
    "实验记录", "损失函数", "数据清洗", "注意力机制", "表示学习",
)

# Eight categories with six children each.
CATEGORIES = {
    "tutorial": ("multimodal", "representation", "reasoning", "generation", "transfer", "evaluation"),
    "paper": ("vision", "language", "speech", "video", "robotics", "survey"),
    "course": ("linear algebra", "probability", "optimization", "systems", "statistics", "signals"),
    "tools": ("editor", "shell", "python", "swift", "containers", "plotting"),
    "project": ("captioner", "retriever", "annotator", "dashboard", "crawler", "notebook"),
    "engineering": ("training", "serving", "storage", "profiling", "testing", "release"),
    "笔记": ("读书", "讲座", "讨论", "复盘", "问答", "摘录"),
    "生活": ("旅行", "摄影", "音乐", "写作", "跑步", "厨房"),
}

TOPICS = (
    "adapter tuning", "anchor sampling", "beam search", "bridge tokens", "byte pairs", "causal masking",
    "channel mixing", "class weights", "cosine warmup", "cross attention", "data parallelism", "dense retrieval",
    "domain shift", "dual encoder", "early stopping", "edge cases", "error analysis", "frame selection",
    "frozen backbone", "gated fusion", "gradient clipping", "graph pooling", "hard negatives", "image patches",
    "joint training", "key frames", "label smoothing", "late fusion", "latent space", "layer norm", "linear probe",
    "loss landscape", "masked modelling", "mixed precision", "model merging", "noise schedule", "object queries",
    "optimal transport", "position codes", "prefix tuning", "random crops", "region features", "score matching",
    "sequence packing", "shared vocabulary", "soft prompts", "sparse routing", "speech units", "teacher forcing",
    "temporal order", "text spotting", "token pruning", "triplet loss", "unit tests", "vector search",
    "visual grounding", "weight decay", "word alignment", "world models", "zero initialisation",
)

NOUNS = (
    "encoder", "decoder", "embedding", "feature map", "attention head", "projection layer", "audio track", "caption",
    "batch", "checkpoint", "hidden state", "label", "prompt", "query", "region", "token", "transcript", "video clip",
    "validation set", "word vector", "training loop", "loss curve", "learning rate", "image patch", "baseline",
)

HAN_ACTS = (
    "压缩输入", "对齐两路特征", "估计不确定性", "保留时间顺序", "减少标注量", "过滤噪声样本", "共享参数",
    "稳定训练过程", "缩小领域差距", "平衡各类样本", "提前终止搜索", "重新加权损失", "替换最后一层", "拼接上下文",
    "检查错误样本", "补全缺失模态", "控制输出长度", "复用中间结果",
)

HAN_REMARKS = (
    "这样显存占用会明显下降", "效果在小数据集上更明显", "代价是推理时多走一遍网络", "不过对随机种子比较敏感",
    "作者没有给出完整的消融实验", "实际跑下来和论文里的数字接近", "需要注意两边的长度并不一致",
    "这一点在附录里才有说明", "后面的课程还会再回到这个问题", "我自己复现时在这里卡了两天",
    "可以先从最简单的设置开始试", "如果样本太少就容易过拟合", "换一种初始化之后结论不变",
)

# {a} {b}: nouns, {t}: a topic, {h} {k}: Chinese acts, {r}: a Chinese remark.
SENTENCES = (
    "先看{a}这一侧，它的作用是{h}，{r}。",
    "把{a}和{b}放进同一个空间以后，就可以用{t}来{h}，{r}。",
    "这里的关键在于**先{h}再{k}**，而不是直接去调{a}。",
    "常见的做法是固定{a}，只训练{b}，从而{h}；{r}。",
    "如果只依赖{a}，模型往往学不到{b}里的细节，所以需要{h}。",
    "和上一节的{t}相比，这里多了一步：对每个{a}都要{h}，{r}。",
    "从图里可以看到，{a}越靠后，{b}的贡献越小，这说明{t}确实在{k}。",
    "`{c}`这个超参数决定了什么时候{h}，{r}。",
    "另一个思路是用{t}代替{a}，好处是可以同时{h}并且{k}。",
    "为了{h}，实现里把{a}拆成了两部分，其中一部分只看{b}，{r}。",
)

FIGURE_LEADS = (
    "整体结构如下图：", "下面是{t}的一个例子（{cite}）：", "实验结果对比：", "对应的流程是这样的（{cite}）：",
    "类似的工作还有（{cite}）：", "把{a}画出来会更直观：", "换成{b}之后的结果：", "在{t}上做的消融（{cite}）：",
)

QUOTES = (
    "Given one {a} and one {b}, find a mapping that keeps what both of them say and drops what only one of them says.",
    "The {a} is read once, the {b} as often as the budget allows; {t} decides which of the two is trusted.",
    "A useful {a} is one that can be replaced by some {b} without anybody downstream noticing the change.",
    "We call it {t} whenever the {a} is learned from pairs and used on single examples.",
    "Measure the {b} first. Whatever {t} improves afterwards has to be visible there and not only in the {a}.",
)

LIST_ITEMS = (
    "{a}：用来{h}", "{t}，见[第 {n} 讲]({url})", "先{h}，再{k}", "`{c}` 取 {n} 左右", "the {a} is shared with the {b}",
    "**{a}** 与 {b} 分开保存", "{r}",
)

HEADINGS = (
    "Why {T} Matters", "{T} in Practice", "从{a}到{b}", "Setting {n}: {T}", "{T} 的两种写法", "怎样{h}", "Results and {T}",
    "小结：{h}", "Case {n}: {A} First",
)

CONSTANTS = ("warmup_steps", "temperature", "top_k", "num_heads", "drop_rate", "margin", "max_len", "alpha", "stride")

SURNAMES = (
    "Abara", "Bellini", "Castellan", "Dufort", "Eriksen", "Farouk", "Grunwald", "Hoshino", "Ibarra", "Jansson",
    "Kowalik", "Lindqvist", "Marchetti", "Nakata", "Okonjo", "Petrov", "Quintero", "Rasmus", "Sorokin", "Tanaka",
)
TITLE_STARTS = ("Learning", "Rethinking", "Towards", "A Closer Look at", "Scaling", "Simple", "Robust", "Efficient")
TITLE_ENDS = (
    "from Unpaired Notes", "without Extra Labels", "at Test Time", "on Long Videos", "under Noise", "in the Wild",
)
VENUES = ("ACL", "AAAI", "CVPR", "ECCV", "EMNLP", "ICLR", "ICML", "NeurIPS", "arXiv")
