"""Tiny PP-OCRv5 detector and recogniser with random weights, probability maps as a trained detector gives them, and what transformers makes of it all."""
import base64

import cv2
import numpy as np
import torch
from transformers import PPOCRV5MobileDetConfig, PPOCRV5MobileDetForObjectDetection, PPOCRV5MobileRecConfig, PPOCRV5MobileRecForTextRecognition
from transformers.models.pp_lcnet_v3.configuration_pp_lcnet_v3 import PPLCNetV3Config
from transformers.models.pp_ocrv5_server_det.image_processing_pp_ocrv5_server_det import PPOCRV5ServerDetImageProcessor
from transformers.models.pp_ocrv5_server_rec.image_processing_pp_ocrv5_server_rec import PPOCRV5ServerRecImageProcessor
from common import Call, every, export, packed, picture, randomise, save_golden

FAMILY = "ocr"
CHARACTERS = ["blank", *"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-/ポンプ펌프銘板", " "]


def backbone(strides):
    channels = [8, 8, 16, 16, 24, 32]
    blocks = [[[3, channels[i], channels[i + 1], strides[i], i == 4]] for i in range(5)]
    return PPLCNetV3Config(scale=1.0, divisor=8, stem_channels=8, conv_symmetric_num=1, block_configs=blocks, out_indices=[2, 3, 4, 5])


detector = randomise(PPOCRV5MobileDetForObjectDetection(PPOCRV5MobileDetConfig(backbone_config=backbone([1, 2, 2, 2, 2]), neck_out_channels=16, layer_list_out_channels=[8, 8, 8, 16])), 1.3)
recogniser = randomise(PPOCRV5MobileRecForTextRecognition(PPOCRV5MobileRecConfig(
    backbone_config=backbone([1, [2, 1], [1, 2], [2, 1], [2, 1]]), hidden_size=16, depth=1, num_attention_heads=2, head_out_channels=len(CHARACTERS), attn_implementation="eager")), 1.6)
finder, reader = PPOCRV5ServerDetImageProcessor(), PPOCRV5ServerRecImageProcessor(character_list=CHARACTERS)

found = []
for name, limit, kind in [("wide", 64, "min"), ("tall", 96, "max"), ("wide", 960, "max")]:
    inputs = finder(picture(name), limit_side_len=limit, limit_type=kind, return_tensors="pt")
    pixels = inputs.pixel_values
    with torch.no_grad():
        map_ = detector(pixel_values=pixels).last_hidden_state
    print(name, tuple(pixels.shape), map_.min(), map_.max(), map_.mean())
    found.append({"picture": name, "limit": limit, "kind": kind, "dims": list(pixels.shape[1:]), "pixels": every(pixels, 37), "map": every(map_, 11)})

read = []
with torch.no_grad():
    for name, box in [("wide", (0, 0, 181, 40)), ("tall", (10, 20, 90, 50)), ("wide", (20, 30, 160, 37)), ("tall", (0, 0, 93, 140))]:
        pixels = reader(picture(name).crop(box), return_tensors="pt").pixel_values
        out = recogniser(pixel_values=pixels)
        text = reader.post_process_text_recognition(out)[0]
        print(name, box, tuple(pixels.shape), text)
        steps = out.last_hidden_state[0] if len(read) == 1 else out.last_hidden_state[0, :0]
        read.append({"probabilities": packed(steps), "picture": name, "box": list(box), "dims": list(pixels.shape[1:]), "pixels": every(pixels, 37), "text": text["text"], "score": text["score"]})


def probability_map(width, height, seed):
    """Slanted lines of text with soft edges, a faint one, one at the edge, one with a hole and specks, on a noisy ground."""
    rng = np.random.default_rng(seed)
    soft = np.zeros((height, width), np.float32)
    for k in range(7):
        angle, strength = rng.uniform(-40, 40), [0.97, 0.95, 0.55, 0.99, 0.9, 0.96, 0.8][k]
        box = cv2.boxPoints(((rng.uniform(0, width), rng.uniform(0, height)), (rng.uniform(20, width / 3), rng.uniform(7, 18)), angle))
        line = np.zeros_like(soft)
        cv2.fillPoly(line, [box.round().astype(np.int32)], strength)
        soft = np.maximum(soft, cv2.GaussianBlur(line, (0, 0), 0.7))
    cv2.rectangle(soft, (20, 15), (70, 40), 0.9, -1)
    cv2.rectangle(soft, (32, 25), (58, 29), 0.1, -1)
    return np.clip(soft + rng.normal(0, 0.02, soft.shape), 0, 1).astype(np.float32)


maps = []
for seed, (width, height, to_width, to_height) in enumerate([(160, 96, 160, 96), (192, 128, 731, 500), (128, 160, 100, 137)]):
    levels = (probability_map(width, height, seed) * 255).round().astype(np.uint8)  # one byte a pixel keeps the golden small
    probabilities = levels.astype(np.float32) / 255
    boxes, scores = finder._boxes_from_bitmap(probabilities, probabilities > 0.3, to_width, to_height, 0.6, 1.5, 3, 1000)
    print(seed, len(boxes), scores)
    maps.append({"width": width, "height": height, "toWidth": to_width, "toHeight": to_height, "levels": base64.b64encode(cv2.imencode(".png", levels)[1].tobytes()).decode(), "boxes": boxes.tolist(), "scores": [float(s) for s in scores]})


def cut(pixels, corners):
    """PaddleOCR's get_rotate_crop_image."""
    points = np.array(corners, np.float32)
    width = int(max(np.linalg.norm(points[0] - points[1]), np.linalg.norm(points[2] - points[3])))
    height = int(max(np.linalg.norm(points[0] - points[3]), np.linalg.norm(points[1] - points[2])))
    to = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    line = cv2.warpPerspective(pixels, cv2.getPerspectiveTransform(points, to), (width, height), borderMode=cv2.BORDER_REPLICATE, flags=cv2.INTER_CUBIC)
    return np.rot90(line) if line.shape[0] / line.shape[1] >= 1.5 else line


cuts = []
for name, corners in [("wide", [[20, 30], [150, 60], [145, 85], [14, 52]]), ("tall", [[30, 20], [50, 20], [50, 110], [30, 110]]), ("wide", [[-1, 100], [181, 90], [181, 127], [0, 127]])]:
    line = cut(np.array(picture(name)), corners)
    cuts.append({"picture": name, "corners": corners, "width": line.shape[1], "height": line.shape[0], "step": 7, "pixels": base64.b64encode(np.ascontiguousarray(line).reshape(-1)[::7].tobytes()).decode()})
save_golden(FAMILY, {"cuts": cuts, "characters": CHARACTERS, "found": found, "read": read, "maps": maps})
free = {0: "batch", 2: "height", 3: "width"}
export(FAMILY, "detector", Call(detector, lambda m, x: m(pixel_values=x).last_hidden_state), (torch.rand(2, 3, 64, 96),), ["x"], ["fetch_name_0"], {"x": free, "fetch_name_0": free})
export(FAMILY, "recogniser", Call(recogniser, lambda m, x: m(pixel_values=x).last_hidden_state), (torch.rand(2, 3, 48, 320),), ["x"], ["fetch_name_0"], {"x": {0: "batch", 3: "width"}, "fetch_name_0": {0: "batch", 1: "steps"}})
