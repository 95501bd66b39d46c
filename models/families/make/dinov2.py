"""A tiny DINOv2 with random weights, and what transformers makes of pictures and answers."""
import torch
from transformers import BitImageProcessor, Dinov2Config, Dinov2Model
from common import Call, every, export, packed, picture, randomise, save_golden

FAMILY = "dinov2"
model = randomise(Dinov2Model(Dinov2Config(hidden_size=24, num_hidden_layers=2, num_attention_heads=2, mlp_ratio=2, image_size=56, patch_size=14, attn_implementation="eager")), 2)


def processor(edge, crop):
    return BitImageProcessor(size={"shortest_edge": edge}, crop_size={"height": crop, "width": crop}, resample=3, image_mean=[0.485, 0.456, 0.406], image_std=[0.229, 0.224, 0.225])


images = []
for name in ["wide", "tall"]:
    pixels = processor(64, 56)(picture(name), return_tensors="pt").pixel_values
    with torch.no_grad():
        hidden = model(pixel_values=pixels).last_hidden_state[0]
    images.append({
        "picture": name, "pixels": every(pixels, 5), "at224": every(processor(256, 224)(picture(name), return_tensors="pt").pixel_values, 101),
        "classToken": packed(hidden[0]), "patches": packed(hidden[1:]),
    })
save_golden(FAMILY, {"images": images})
dynamic = {"pixel_values": {0: "batch"}, "last_hidden_state": {0: "batch"}}
export(FAMILY, "model", Call(model, lambda m, pixel_values: m(pixel_values=pixel_values).last_hidden_state), (torch.rand(2, 3, 56, 56),), ["pixel_values"], ["last_hidden_state"], dynamic)
