"""Test time without text: four ways to live with it, on made-up pairs. Draws missing.svg. Needs numpy."""
import numpy as np

SHARED, ALONE, IMAGE, TEXT, CLASSES, HIDDEN = 6, 3, 24, 16, 4, 48
TRAIN, TEST, SEEDS = 2000, 1000, 10
RATES = (0.0, 0.25, 0.5, 0.75, 1.0)


def pairs(rng):
    """Each modality sees six shared causes and three of its own; all twelve decide the class."""
    z = rng.normal(size=(TRAIN + TEST, SHARED + 2 * ALONE))
    image = z[:, : SHARED + ALONE] @ rng.normal(size=(SHARED + ALONE, IMAGE))
    text = np.c_[z[:, :SHARED], z[:, SHARED + ALONE :]] @ rng.normal(size=(SHARED + ALONE, TEXT))
    label = (z @ rng.normal(size=(SHARED + 2 * ALONE, CLASSES))).argmax(1)
    scale = lambda x: (x + rng.normal(size=x.shape)) / x.std()
    return scale(image), scale(text), label


def softmax(a):
    e = np.exp(a - a.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def train(x, label, rng, drop=None, steps=300, rate=0.01):
    """One hidden layer, Adam. `drop` blanks columns of a batch before each step."""
    w = [rng.normal(size=(x.shape[1], HIDDEN)) / np.sqrt(x.shape[1]), np.zeros(HIDDEN),
         rng.normal(size=(HIDDEN, CLASSES)) / np.sqrt(HIDDEN), np.zeros(CLASSES)]
    m, v = [np.zeros_like(p) for p in w], [np.zeros_like(p) for p in w]
    for step in range(1, steps + 1):
        pick = rng.integers(0, len(x), 128)
        batch = drop(x[pick], rng) if drop else x[pick]
        h = np.maximum(0, batch @ w[0] + w[1])
        g = (softmax(h @ w[2] + w[3]) - np.eye(CLASSES)[label[pick]]) / len(pick)
        gh = (g @ w[2].T) * (h > 0)
        for p, d, a, b in zip(w, (batch.T @ gh, gh.sum(0), h.T @ g, g.sum(0)), m, v):
            a += 0.1 * (d - a)
            b += 0.001 * (d * d - b)
            p -= rate * (a / (1 - 0.9**step)) / (np.sqrt(b / (1 - 0.999**step)) + 1e-8)
    return lambda x: (np.maximum(0, x @ w[0] + w[1]) @ w[2] + w[3]).argmax(1)


def modality_dropout(batch, rng):
    """Half of the rows whole, a quarter without text, a quarter without image."""
    batch, lot = batch.copy(), rng.random(len(batch))
    batch[lot < 0.25, IMAGE:] = 0
    batch[lot > 0.75, :IMAGE] = 0
    return batch


def run(seed):
    rng = np.random.default_rng(seed)
    image, text, label = pairs(rng)
    both = np.c_[image, text]
    plain = train(both[:TRAIN], label[:TRAIN], rng)
    dropped = train(both[:TRAIN], label[:TRAIN], rng, modality_dropout)
    alone = train(image[:TRAIN], label[:TRAIN], rng)
    a = image[:TRAIN]
    guess = image @ np.linalg.solve(a.T @ a + 10 * np.eye(IMAGE), a.T @ text[:TRAIN])
    rows = []
    for rate in RATES:
        gone = (rng.random(TEST) < rate)[:, None]
        zero = np.c_[image[TRAIN:], np.where(gone, 0, text[TRAIN:])]
        filled = np.c_[image[TRAIN:], np.where(gone, guess[TRAIN:], text[TRAIN:])]
        answers = plain(zero), dropped(zero), plain(filled), alone(image[TRAIN:])
        rows.append([(answer == label[TRAIN:]).mean() for answer in answers])
    return rows


names = ("补零", "补零，训练时随机丢", "用图像预测文字", "只用图像")
table = 100 * np.mean([run(seed) for seed in range(SEEDS)], axis=0)
print("缺失比例  " + "  ".join(names))
for rate, row in zip(RATES, table):
    print(f"{rate:8.0%}  " + "  ".join(f"{value:.1f}" for value in row))

left, right, top, bottom, low, high = 70, 440, 30, 270, 45, 90
x = lambda rate: left + rate * (right - left)
y = lambda value: bottom - (value - low) / (high - low) * (bottom - top)
colours = ("#b06028", "#17527a", "#22262b", "#767d86")
out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 330" width="680" height="330" font-family="system-ui, '
       "'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif\" font-size=\"14\" fill=\"#22262b\">",
       "<title>文字缺失比例与正确率</title>"]
for value in range(50, high + 1, 10):
    out.append(f'<path d="M{left} {y(value):g}H{right}" stroke="#d8d4cb"/>'
               f'<text x="{left - 10}" y="{y(value) + 5:g}" text-anchor="end" font-size="13" fill="#596069">{value}%</text>')
for rate in RATES:
    out.append(f'<text x="{x(rate):g}" y="{bottom + 24}" text-anchor="middle" font-size="13" fill="#596069">{rate:.0%}</text>')
out.append(f'<text x="{x(0.5):g}" y="{bottom + 48}" text-anchor="middle">测试时没有文字的样本</text>')
# Labels at the right end, pushed apart where lines end close together.
places, last = {}, -100.0
for index in sorted(range(4), key=lambda i: y(table[-1][i])):
    last = places[index] = max(y(table[-1][index]), last + 20)
for index, (name, colour) in enumerate(zip(names, colours)):
    points = " ".join(f"{x(rate):g},{y(row[index]):.1f}" for rate, row in zip(RATES, table))
    dash = ' stroke-dasharray="5 5"' if index == 3 else ""
    out.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2.4"{dash}/>')
    if index < 3:
        out += [f'<circle cx="{x(rate):g}" cy="{y(row[index]):.1f}" r="4" fill="{colour}"/>' for rate, row in zip(RATES, table)]
    out.append(f'<text x="{right + 16}" y="{places[index] + 5:.1f}" fill="{colour}">{name} {table[-1][index]:.1f}</text>')
open("missing.svg", "w", encoding="utf-8").write("\n".join(out) + "\n</svg>\n")
