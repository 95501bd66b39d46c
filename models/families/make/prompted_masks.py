"""What SAM 2.1 and SAM 3's tracker share: prompts, goldens of their masks, and the two graphs of the public exports."""
import base64

import numpy as np
import torch
from common import Call, every, export, packed, picture

PROMPTS = [
    {"points": [[60, 50]], "labels": [1]},
    {"points": [[60, 50], [10.5, 100]], "labels": [1, 0]},
    {"box": [12, 20, 80, 90.5]},
    {"points": [[40, 60]], "labels": [0], "box": [5, 8, 70, 110]},
]


def answers(model, processor, name):
    """What the reference makes of each prompt in a picture, and the pixels that it saw."""
    image, made = picture(name), []
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
        made.append({**prompt, "scores": packed(out.iou_scores[0, 0]), "logits": packed(out.pred_masks[0, 0, best]), "best": best, "mask": base64.b64encode(np.packbits(mask).tobytes()).decode(), "share": float(mask.mean())})
    return every(inputs["pixel_values"], 23), made


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


def export_both(family, model, side, vision_encoder, mask_decoder):
    """Names are those of the files."""
    embeddings = [f"image_embeddings.{i}" for i in range(3)]
    batch = {0: "batch"}
    pixels = torch.rand(2, 3, side, side)
    export(family, vision_encoder, Call(model, lambda m, pixel_values: tuple(m.get_image_embeddings(pixel_values))), (pixels,), ["pixel_values"], embeddings, {k: batch for k in ["pixel_values", *embeddings]})
    with torch.no_grad():
        maps = model.get_image_embeddings(pixels)
    dynamic = {"input_points": {0: "batch", 2: "points"}, "input_labels": {0: "batch", 2: "points"}, "input_boxes": {0: "batch", 1: "boxes"}, **{k: batch for k in [*embeddings, "iou_scores", "pred_masks", "object_score_logits"]}}
    asked = (torch.rand(2, 1, 2, 2) * side, torch.ones(2, 1, 2, dtype=torch.int64), torch.rand(2, 1, 4) * side, *maps)
    export(family, mask_decoder, Call(model, decode), asked, ["input_points", "input_labels", "input_boxes", *embeddings], ["iou_scores", "pred_masks", "object_score_logits"], dynamic)
