"""Few labels, many pairs: what images learn from texts that are gone at test time. Draws borrow.svg. Needs numpy."""
import numpy as np

CAUSES, NOISE, IMAGE, TEXT, CLASSES, SEEDS = 8, 24, 64, 20, 4, 30
UNLABELLED, TEST = 3000, 1000
LABELS = (20, 40, 80, 160, 320, 640)


def ridge(x, y, weight):
    return np.linalg.solve(x.T @ x + weight * np.eye(x.shape[1]), x.T @ y)


def accuracy(x, label, count):
    """Regression to one-hot classes on the first `count` rows; the weight is chosen on a fifth of them."""
    onehot, cut = np.eye(CLASSES)[label], max(4, count // 5)
    hits = lambda w, part: ((x[part] @ w).argmax(1) == label[part]).mean()
    best = max(10.0 ** np.arange(-2, 4), key=lambda weight: hits(ridge(x[cut:count], onehot[cut:count], weight), slice(0, cut)))
    return hits(ridge(x[:count], onehot[:count], best), slice(-TEST, None))


def run(seed):
    rng = np.random.default_rng(seed)
    rows = max(LABELS) + UNLABELLED + TEST
    z, clutter = rng.normal(size=(rows, CAUSES)), rng.normal(size=(rows, NOISE))
    label = (z @ rng.normal(size=(CAUSES, CLASSES))).argmax(1)
    # The picture holds the causes under strong clutter; the text says the causes, nearly clean.
    image = z @ rng.normal(size=(CAUSES, IMAGE)) + 3 * clutter @ rng.normal(size=(NOISE, IMAGE)) + rng.normal(size=(rows, IMAGE))
    text = z @ rng.normal(size=(CAUSES, TEXT)) + 0.5 * rng.normal(size=(rows, TEXT))
    pairs = slice(max(LABELS), max(LABELS) + UNLABELLED)
    translated = image @ ridge(image[pairs], text[pairs], 10)
    # Control: the same pairs, each picture with the text of another.
    mixed = image @ ridge(image[pairs], rng.permutation(text[pairs]), 10)
    scale = lambda x: x / x.std()
    return [[accuracy(scale(x), label, count) for x in (image, translated, mixed)] for count in LABELS]


table = 100 * np.mean([run(seed) for seed in range(SEEDS)], axis=0)
names = ("只用图像", "先学“看图猜字”", "配错的图文")
print("标注数  " + "  ".join(names))
for count, row in zip(LABELS, table):
    print(f"{count:5}  " + "  ".join(f"{value:.1f}" for value in row))

left, right, top, bottom, low, high = 70, 440, 30, 270, 20, 90
x = lambda index: left + index * (right - left) / (len(LABELS) - 1)
y = lambda value: bottom - (value - low) / (high - low) * (bottom - top)
colours = ("#b06028", "#17527a", "#596069")
out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 330" width="680" height="330" font-family="system-ui, '
       "'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif\" font-size=\"14\" fill=\"#22262b\">",
       "<title>标注数与正确率</title>"]
for value in range(30, high + 1, 20):
    out.append(f'<path d="M{left} {y(value):.1f}H{right}" stroke="#d8d4cb"/>'
               f'<text x="{left - 10}" y="{y(value) + 5:.1f}" text-anchor="end" font-size="13" fill="#596069">{value}%</text>')
for index, count in enumerate(LABELS):
    out.append(f'<text x="{x(index):g}" y="{bottom + 24}" text-anchor="middle" font-size="13" fill="#596069">{count}</text>')
out.append(f'<text x="{(left + right) / 2:g}" y="{bottom + 48}" text-anchor="middle">有标注的图像（张）</text>')
places, last = {}, -100.0
for column in sorted(range(3), key=lambda i: y(table[-1][i])):
    last = places[column] = max(y(table[-1][column]), last + 22)
for column, (name, colour) in enumerate(zip(names, colours)):
    points = " ".join(f"{x(index):g},{y(row[column]):.1f}" for index, row in enumerate(table))
    dash = ' stroke-dasharray="5 5"' if column == 2 else ""
    out.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2.4"{dash}/>')
    out += [f'<circle cx="{x(index):g}" cy="{y(row[column]):.1f}" r="4" fill="{colour}"/>' for index, row in enumerate(table)]
    out.append(f'<text x="{right + 16}" y="{places[column] + 5:.1f}" fill="{colour}">{name} {table[-1][column]:.1f}</text>')
open("borrow.svg", "w", encoding="utf-8").write("\n".join(out) + "\n</svg>\n")
