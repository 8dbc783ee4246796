"""Two linear towers on made-up pairs: draws similarity.png. Needs numpy and Pillow."""
import numpy as np
from PIL import Image, ImageDraw, ImageFont

rng = np.random.default_rng(7)
pairs, hidden, image_size, text_size, size = 400, 12, 40, 30, 16
temperature, rate, steps = 0.1, 0.5, 400

# One hidden cause, seen twice: once as an "image", once as a "text", both noisy.
cause = rng.normal(size=(pairs, hidden))
images = cause @ rng.normal(size=(hidden, image_size)) + 1.0 * rng.normal(size=(pairs, image_size))
texts = cause @ rng.normal(size=(hidden, text_size)) + 1.0 * rng.normal(size=(pairs, text_size))
train, held = slice(0, 384), slice(384, 400)


def tower(x, w):
    z = x @ w
    return z / np.linalg.norm(z, axis=1, keepdims=True), np.linalg.norm(z, axis=1, keepdims=True)


def back(gradient, unit, norm, x):
    """Through the normalisation to the weights."""
    return x.T @ ((gradient - unit * (gradient * unit).sum(1, keepdims=True)) / norm)


def softmax(a):
    e = np.exp(a - a.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def similarity(a, b):
    return tower(images[held], a)[0] @ tower(texts[held], b)[0].T


a = rng.normal(size=(image_size, size)) / np.sqrt(image_size)
b = rng.normal(size=(text_size, size)) / np.sqrt(text_size)
before = similarity(a, b)
for step in range(steps):
    pick = rng.choice(384, 64, replace=False)
    x, y = images[train][pick], texts[train][pick]
    (u, nu), (v, nv) = tower(x, a), tower(y, b)
    logits = u @ v.T / temperature
    g = (softmax(logits) + softmax(logits.T).T - 2 * np.eye(64)) / (2 * 64) / temperature
    a -= rate * back(g @ v, u, nu, x)
    b -= rate * back(g.T @ u, v, nv, y)
after = similarity(a, b)
for name, s in (("before", before), ("after", after)):
    print(name, "top-1, image to text:", (s.argmax(1) == np.arange(16)).mean())

# Blue for alike, white for unrelated, warm for opposite.
cell, gap, margin, top = 26, 72, 24, 56
board = 16 * cell
picture = Image.new("RGB", (2 * board + gap + 2 * margin, board + top + margin), "white")
draw = ImageDraw.Draw(picture)
font = ImageFont.truetype("DejaVuSans.ttf", 20)
for left, title, s in ((margin, "before training", before), (margin + board + gap, "after training", after)):
    draw.text((left, 18), title, fill="#22262b", font=font)
    for i in range(16):
        for j in range(16):
            end = np.array([23, 82, 122]) if s[i, j] > 0 else np.array([176, 96, 40])
            colour = 255 + (end - 255) * min(1, abs(s[i, j]))
            x, y = left + j * cell, top + i * cell
            draw.rectangle((x, y, x + cell - 2, y + cell - 2), fill=tuple(int(c) for c in colour))
picture.quantize(128).save("similarity.png", optimize=True)
