"""Untrained networks point one way: draws cosine.svg and two-cones.png. Needs numpy and Pillow."""
import numpy as np
from PIL import Image, ImageDraw, ImageFont

WIDTH, INPUTS, DEPTH, SEEDS = 256, 300, 10, 5


def layers(x, rng, relu):
    """The outputs after each layer of a random network with He's initialisation; nothing is trained."""
    yield x
    for _ in range(DEPTH):
        x = x @ (rng.normal(size=(WIDTH, WIDTH)) * np.sqrt((2 if relu else 1) / WIDTH))
        if relu:
            x = np.maximum(x, 0)
        yield x


def unit(x):
    return x / np.linalg.norm(x, axis=1, keepdims=True)


def mean_cosine(x):
    """Over all pairs of different rows."""
    c = unit(x) @ unit(x).T
    return (c.sum() - len(c)) / (len(c) * (len(c) - 1))


def curve(relu):
    runs = []
    for seed in range(SEEDS):
        rng = np.random.default_rng(seed)
        runs.append([mean_cosine(x) for x in layers(rng.normal(size=(INPUTS, WIDTH)), rng, relu)])
    return np.mean(runs, axis=0)


straight, bent = curve(False), curve(True)
print("linear", straight.round(2))
print("ReLU  ", bent.round(2))

rng = np.random.default_rng(1)
x = rng.normal(size=(INPUTS, WIDTH))
*_, a = layers(x, np.random.default_rng(10), True)
*_, b = layers(x, np.random.default_rng(20), True)
a, b = unit(a), unit(b)
print("the same inputs, two random networks: within", mean_cosine(a).round(2), mean_cosine(b).round(2), "between", (a @ b.T).mean().round(2))
both = np.r_[a, b]
centred = both - both.mean(0)
_, values, axes = np.linalg.svd(centred, full_matrices=False)
flat = centred @ axes[:2].T
print("share of variance on the first axis", (values[0] ** 2 / (values**2).sum()).round(2))

left, right, top, bottom = 70, 450, 30, 250
px = lambda layer: left + layer / DEPTH * (right - left)
py = lambda value: bottom - value * (bottom - top)
out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 310" width="680" height="310" font-family="system-ui, '
       'sans-serif" font-size="14" fill="#22262b">', "<title>Mean cosine by depth</title>"]
for value in (0, 0.25, 0.5, 0.75, 1):
    out.append(f'<path d="M{left} {py(value):g}H{right}" stroke="#d8d4cb"/>'
               f'<text x="{left - 10}" y="{py(value) + 5:g}" text-anchor="end" font-size="13" fill="#596069">{value:g}</text>')
for layer in range(0, DEPTH + 1, 2):
    out.append(f'<text x="{px(layer):g}" y="{bottom + 22}" text-anchor="middle" font-size="13" fill="#596069">{layer}</text>')
out.append(f'<text x="{(left + right) / 2:g}" y="{bottom + 46}" text-anchor="middle">random layers passed</text>')
for name, values_, colour in (("with ReLU", bent, "#17527a"), ("linear only", straight, "#b06028")):
    points = " ".join(f"{px(i):.1f},{py(value):.1f}" for i, value in enumerate(values_))
    out.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2.4"/>')
    out.append(f'<text x="{right + 14}" y="{py(values_[-1]) + 5:.1f}" fill="{colour}">{name} {abs(values_[-1]):.2f}</text>')
open("cosine.svg", "w", encoding="utf-8").write("\n".join(out) + "\n</svg>\n")

scale, wide, high = 2, 680, 330
picture = Image.new("RGB", (wide * scale, high * scale), "white")
draw = ImageDraw.Draw(picture)
font = ImageFont.truetype("DejaVuSans.ttf", 14 * scale)
reach = np.abs(flat).max() * 1.15
for part, colour, name, at in ((flat[:INPUTS], "#17527a", "network A", 0), (flat[INPUTS:], "#b06028", "network B", 1)):
    points = [(wide * scale / 2 * (1 + u / reach), high * scale / 2 - v / reach * wide * scale / 2) for u, v in part]
    for u, v in points:
        draw.ellipse((u - 5, v - 5, u + 5, v + 5), fill=colour)
    draw.text((np.mean([u for u, _ in points]), 24), name, fill=colour, font=font, anchor="mt")
picture.quantize(32).save("two-cones.png", optimize=True)
