"""A bouncing ball, seen and heard: writes late.wav and offset.svg, and prints how often the offset is found. Needs numpy."""
import wave

import numpy as np

FPS, RATE, SECONDS, LATE = 25, 8000, 3.2, 5  # LATE: frames by which the sound comes too late
FRAMES, STEP, REACH = int(FPS * SECONDS), RATE // FPS, 15


def ball():
    """Height of each frame, and the times and speeds of the impacts."""
    height, speed, fine, heights, hits = 1.0, 0.0, 1 / 2000, [], []
    for tick in range(int(SECONDS / fine)):
        if tick % int(1 / fine / FPS) == 0:
            heights.append(height)
        speed -= 9.8 * fine
        height += speed * fine
        if height < 0 and speed < 0:
            if speed < -0.6:
                hits.append((tick * fine, -speed))
            height, speed = 0.0, -0.82 * speed
    return np.array(heights[:FRAMES]), hits


def sound(hits, late):
    """A thump a hit, louder where it is faster."""
    wave_, t = np.zeros(int(SECONDS * RATE)), np.arange(int(0.12 * RATE)) / RATE
    for time, speed in hits:
        start = int((time + late / FPS) * RATE)
        thump = speed * np.exp(-t * 40) * np.sin(2 * np.pi * (140 + 500 * np.exp(-t * 60)) * t)
        rest = wave_[max(0, start) : max(0, start + len(t))]
        rest += thump[max(0, -start) :][: len(rest)]
    return wave_ / np.abs(wave_).max()


def loudness(samples):
    return np.sqrt((samples[: FRAMES * STEP].reshape(FRAMES, STEP) ** 2).mean(1))


def jerk(heights):
    """How suddenly the motion changes: at an impact the ball turns within one frame."""
    return np.maximum(0, np.diff(heights, 2, prepend=heights[0], append=heights[-1]))


def match(seen, heard):
    """Correlation at each offset of -REACH to REACH frames."""
    unit = lambda x: (x - x.mean()) / (x.std() + 1e-9)
    result = []
    for offset in range(-REACH, REACH + 1):
        a, b = (seen[: FRAMES - offset], heard[offset:]) if offset >= 0 else (seen[-offset:], heard[:offset])
        result.append((unit(a) * unit(b)).mean())
    return np.array(result)


def found(seen, hits, noise, trials=1000):
    """Share of trials in which the highest correlation is at the true offset."""
    rng, right = np.random.default_rng(5), 0
    for _ in range(trials):
        late = int(rng.integers(-8, 9))
        heard = loudness(sound(hits, late)) + noise * rng.random(FRAMES)
        blurred = seen + noise * seen.max() * rng.random(FRAMES)
        right += match(blurred, heard).argmax() - REACH == late
    return float(right / trials)


heights, hits = ball()
seen, samples = jerk(heights), sound(hits, LATE)
heard = loudness(samples)
curve = match(seen, heard)
print("impacts:", [round(time, 2) for time, _ in hits])
print("offset:", curve.argmax() - REACH, "frames, correlation", round(float(curve.max()), 2), "at zero", round(float(curve[REACH]), 2))
# A metronome beats every 8 frames: the same picture at many offsets.
beats = [(time, 1.0) for time in np.arange(0.1, SECONDS, 8 / FPS)]
beating = np.zeros(FRAMES)
beating[[int(time * FPS) for time, _ in beats]] = 1
for name, seen_, hits_ in (("ball", seen, hits), ("metronome", beating, beats)):
    print(name, [found(seen_, hits_, noise) for noise in (0.1, 0.5)])

with wave.open("late.wav", "wb") as file:
    file.setnchannels(1)
    file.setsampwidth(1)
    file.setframerate(RATE)
    file.writeframes((128 + 120 * samples).round().astype(np.uint8).tobytes())

left, right = 60, 640
x = lambda frame: left + frame / (FRAMES - 1) * (right - left)
out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 400" width="680" height="400" font-family="system-ui, '
       "'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif\" font-size=\"14\" fill=\"#22262b\">",
       "<title>球的高度、声音的响度，和不同偏移下的相关系数</title>"]
line = lambda points, colour: (f'<polyline points="{" ".join(f"{a:.1f},{b:.1f}" for a, b in points)}" fill="none" '
                               f'stroke="{colour}" stroke-width="2.2"/>')
out.append(f'<path d="M{left} 130H{right}M{left} 220H{right}" stroke="#d8d4cb"/>')
out.append(line([(x(i), 130 - 96 * h) for i, h in enumerate(heights)], "#17527a"))
for i, level in enumerate(heard / heard.max()):
    if level > 0.01:
        out.append(f'<rect x="{x(i) - 2:.1f}" y="{220 - 70 * level:.1f}" width="4" height="{70 * level:.1f}" fill="#b06028"/>')
out.append(f'<text x="{left}" y="20" fill="#17527a">看到的：球的高度</text>'
           f'<text x="{left}" y="242" fill="#b06028">听到的：每帧的响度</text>')
first = round(hits[0][0] * FPS)
out.append(f'<path d="M{x(first):.1f} 132V224M{x(first + LATE):.1f} 132V224" stroke="#596069" stroke-dasharray="4 4"/>'
           f'<text x="{x(first + LATE) + 8:.1f}" y="150" fill="#596069" font-size="13">晚了 {LATE} 帧</text>')
y = lambda value: 350 - 80 * max(value, -0.2)
z = lambda offset: left + (offset + REACH) / (2 * REACH) * (right - left)
out.append(f'<path d="M{left} {y(0):.1f}H{right}" stroke="#d8d4cb"/>')
out.append(line([(z(i - REACH), y(value)) for i, value in enumerate(curve)], "#22262b"))
best = curve.argmax() - REACH
out.append(f'<circle cx="{z(best):.1f}" cy="{y(curve.max()):.1f}" r="5" fill="#22262b"/>')
for offset in range(-15, 16, 5):
    out.append(f'<text x="{z(offset):.1f}" y="388" text-anchor="middle" font-size="13" fill="#596069">{offset}</text>')
out.append(f'<text x="{z(best) + 12:.1f}" y="{y(curve.max()) + 5:.1f}">相关系数最高：{best} 帧</text>'
           f'<text x="{left}" y="276">把声音提前的帧数</text>')
open("offset.svg", "w", encoding="utf-8").write("\n".join(out) + "\n</svg>\n")
