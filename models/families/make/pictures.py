"""Draws the test pictures of all families: one wide, one tall, with edges, gradients and grain, so that a wrong filter shows."""
import numpy as np
from PIL import Image, ImageDraw

from common import folder


def draw(width, height, seed):
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width]
    base = np.stack([60 + 150 * x / width, 90 + 120 * y / height, 180 - 100 * (x + y) / (width + height)], -1)
    picture = Image.fromarray((base + rng.normal(0, 6, base.shape)).clip(0, 255).astype(np.uint8))
    pen = ImageDraw.Draw(picture)
    pen.ellipse([width * 0.1, height * 0.2, width * 0.45, height * 0.7], fill=(220, 40, 30))
    pen.rectangle([width * 0.55, height * 0.35, width * 0.85, height * 0.8], fill=(20, 60, 160), outline=(255, 255, 255))
    for k in range(0, width, 7):
        pen.line([k, height * 0.9, k + 3, height - 1], fill=(0, 0, 0))
    return picture


draw(181, 127, 1).save(folder("pictures") / "wide.png", optimize=True)
draw(93, 140, 2).save(folder("pictures") / "tall.png", optimize=True)
