"""A tiny SAM 2.1 with random weights, and what transformers makes of pictures, prompts and answers."""
import base64

import numpy as np
import torch
from transformers import Sam2Config, Sam2HieraDetConfig, Sam2ImageProcessor, Sam2Model, Sam2Processor, Sam2VisionConfig
from common import Call, every, export, packed, picture, randomise, save_golden

FAMILY, SIDE = "sam2", 128
backbone = Sam2HieraDetConfig(
    hidden_size=8, image_size=[SIDE, SIDE], blocks_per_stage=[1, 1, 2, 1], embed_dim_per_stage=[8, 12, 16, 24], num_attention_heads_per_stage=[1, 1, 1, 1],
    window_size_per_stage=[8, 4, 4, 4], global_attention_blocks=[3], window_positional_embedding_background_size=[4, 4], mlp_ratio=2.0,
)
config = Sam2Config(
    vision_config=Sam2VisionConfig(backbone_config=backbone, backbone_channel_list=[24, 16, 12, 8], backbone_feature_sizes=[[32, 32], [16, 16], [8, 8]], fpn_hidden_size=32),
    prompt_encoder_config=dict(hidden_size=32, image_size=SIDE, patch_size=16, mask_input_channels=4),
    mask_decoder_config=dict(hidden_size=32, mlp_dim=32, num_hidden_layers=2, num_attention_heads=2, iou_head_hidden_dim=32),
)
config._attn_implementation = "eager"
model = randomise(Sam2Model(config), 1.5)
processor, full = Sam2Processor(Sam2ImageProcessor(size={"height": SIDE, "width": SIDE})), Sam2ImageProcessor()
processor.target_size = SIDE
PROMPTS = [
    {"points": [[60, 50]], "labels": [1]},
    {"points": [[60, 50], [10.5, 100]], "labels": [1, 0]},
    {"box": [12, 20, 80, 90.5]},
    {"points": [[40, 60]], "labels": [0], "box": [5, 8, 70, 110]},
]
images = []
for name in ["wide", "tall"]:
    image = picture(name)
    answers = []
    for prompt in PROMPTS:
        asked = {}
        if "points" in prompt:
            asked = {"input_points": [[prompt["points"]]], "input_labels": [[prompt["labels"]]]}
        if "box" in prompt:
            asked["input_boxes"] = [[prompt["box"]]]
        inputs = processor(images=image, return_tensors="pt", **asked)
        with torch.no_grad():
            out = model(**{k: v for k, v in inputs.items() if k != "original_sizes"})
        best = int(out.iou_scores[0, 0].argmax())
        mask = processor.post_process_masks(out.pred_masks, inputs["original_sizes"])[0][0, best].numpy()
        print(name, prompt, out.iou_scores[0, 0].tolist(), best, mask.mean())
        answers.append({**prompt, "scores": packed(out.iou_scores[0, 0]), "logits": packed(out.pred_masks[0, 0, best]), "best": best, "mask": base64.b64encode(np.packbits(mask).tobytes()).decode(), "share": float(mask.mean())})
    images.append({"picture": name, "pixels": every(inputs["pixel_values"], 23), "at1024": every(full(image, return_tensors="pt").pixel_values, 4999), "answers": answers})
save_golden(FAMILY, {"side": SIDE, "images": images})


def decode(m, input_points, input_labels, input_boxes, first, second, third):
    """As the public export: points and boxes are both inputs, either may be empty, and no point is added for padding."""
    points = m.prompt_encoder._embed_points(input_points, input_labels, pad=False)
    boxes = m.prompt_encoder._embed_boxes(input_boxes)
    # All corners of one prompt: ONNX Runtime joins [N, 1, P, C] and [N, 0, 3, C] to something that nobody wrote.
    boxes = boxes.reshape(boxes.shape[0], 1, input_boxes.shape[1] * 3, boxes.shape[3])
    sparse = torch.cat([points, boxes], dim=2)
    dense = m.prompt_encoder.no_mask_embed.weight.reshape(1, -1, 1, 1).expand(third.shape[0], -1, third.shape[2], third.shape[3])
    places = m.get_image_wide_positional_embeddings().repeat(third.shape[0], 1, 1, 1)
    masks, scores, _, objects = m.mask_decoder(
        image_embeddings=third, image_positional_embeddings=places, sparse_prompt_embeddings=sparse, dense_prompt_embeddings=dense,
        multimask_output=True, high_resolution_features=[first, second],
    )
    return scores, masks, objects


embeddings = [f"image_embeddings.{i}" for i in range(3)]
batch = {0: "batch"}
pixels = torch.rand(2, 3, SIDE, SIDE)
export(FAMILY, "vision_encoder", Call(model, lambda m, pixel_values: tuple(m.get_image_embeddings(pixel_values))), (pixels,), ["pixel_values"], embeddings, {k: batch for k in ["pixel_values", *embeddings]})
with torch.no_grad():
    maps = model.get_image_embeddings(pixels)
dynamic = {"input_points": {0: "batch", 2: "points"}, "input_labels": {0: "batch", 2: "points"}, "input_boxes": {0: "batch", 1: "boxes"}, **{k: batch for k in [*embeddings, "iou_scores", "pred_masks", "object_score_logits"]}}
asked = (torch.rand(2, 1, 2, 2) * SIDE, torch.ones(2, 1, 2, dtype=torch.int64), torch.rand(2, 1, 4) * SIDE, *maps)
export(FAMILY, "prompt_encoder_mask_decoder", Call(model, decode), asked, ["input_points", "input_labels", "input_boxes", *embeddings], ["iou_scores", "pred_masks", "object_score_logits"], dynamic)
