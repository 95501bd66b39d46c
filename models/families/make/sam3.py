"""
A tiny SAM 3 with random weights, both its parts: the tracker (masks of points and boxes) and the detector (boxes and masks of what a text
names), the latter's CLIP tokenizer, and what transformers makes of pictures, prompts, texts and answers.

With `--checkpoint DIRECTORY --to DIRECTORY` it makes nothing of that but exports the detector of a checkpoint of transformers' `Sam3Model`.
"""
import argparse
import base64
import pathlib

import numpy as np
import torch
from transformers import Sam3Config, Sam3ImageProcessor, Sam3Model, Sam3Processor, Sam3TrackerConfig, Sam3TrackerModel, Sam3TrackerProcessor, Sam3VisionConfig, Sam3ViTConfig
from transformers.models.sam3.modeling_sam3 import Sam3VisionEncoderOutput
from clip_tokenizer import make_tokenizer
from common import Call, every, export, folder, packed, picture, randomise, save_golden
from prompted_masks import answers, export_both

FAMILY, SIDE, LENGTH = "sam3", 112, 32
SENTENCES = ["a red pump", "Corroded  FLANGE, left side", "it's 30 mm", "ポンプ", "Größe 🙂", "x"]
FEATURES = ["fpn_hidden_state_0", "fpn_hidden_state_1", "fpn_hidden_state_2", "fpn_position_encoding_2"]
ANSWERS = ["pred_masks", "pred_boxes", "pred_logits", "presence_logits"]


def encode_picture(m, pixel_values):
    out = m.vision_encoder(pixel_values)
    # The same for every picture, so traced of one: the exporter would keep the length of the batch.
    place = out.fpn_position_encoding[2][:1]
    return *out.fpn_hidden_states[:3], place.expand(pixel_values.shape[0], -1, -1, -1)


def encode_text(m, input_ids, attention_mask):
    return m.get_text_features(input_ids=input_ids, attention_mask=attention_mask).pooler_output


class Projected:
    """Texts that have been through the encoder, as the model's own method gives them."""

    def __init__(self, features):
        self.pooler_output = features


def find(m, first, second, third, place, text_features, attention_mask):
    seen = Sam3VisionEncoderOutput(fpn_hidden_states=(first, second, third, None), fpn_position_encoding=(None, None, place, None))
    out = m(vision_embeds=seen, text_embeds=Projected(text_features), attention_mask=attention_mask)
    return tuple(getattr(out, name) for name in ANSWERS)


def export_detector(model, ids, mask, place=None):
    """Three graphs, named and asked as the public exports of the detector are, and with the logit of presence, without which scores mean less."""
    side = model.config.image_size
    rows = lambda names: {name: {0: "batch"} for name in names}
    pixels = torch.rand(2, 3, side, side)
    export(FAMILY, "concept_vision_encoder", Call(model, encode_picture), (pixels,), ["pixel_values"], FEATURES, rows(["pixel_values", *FEATURES]), place=place)
    texts = ["input_ids", "attention_mask"]
    export(FAMILY, "concept_text_encoder", Call(model, encode_text), (ids, mask), texts, ["text_features"], rows([*texts, "text_features"]), place=place)
    with torch.no_grad():
        seen, read = encode_picture(model, pixels), encode_text(model, ids, mask)
    asked = [*FEATURES, "text_features", "attention_mask"]
    export(FAMILY, "concept_decoder", Call(model, find), (*seen, read, mask), asked, ANSWERS, rows([*asked, *ANSWERS]), place=place)


def two_texts(tokenizer):
    read = tokenizer(["a pump", "a flange on the left side"], padding="max_length", max_length=LENGTH, return_tensors="pt")
    return read.input_ids, read.attention_mask


def export_checkpoint(checkpoint, to):
    pathlib.Path(to).mkdir(parents=True, exist_ok=True)
    model = Sam3Model.from_pretrained(checkpoint, attn_implementation="eager", dtype=torch.float32).eval()
    export_detector(model, *two_texts(Sam3Processor.from_pretrained(checkpoint).tokenizer), place=pathlib.Path(to))


def vision(levels):
    backbone = Sam3ViTConfig(hidden_size=16, intermediate_size=24, num_hidden_layers=2, num_attention_heads=2, image_size=SIDE, window_size=4, global_attn_indexes=[1], pretrain_image_size=56)
    return Sam3VisionConfig(backbone_config=backbone, fpn_hidden_size=32, backbone_feature_sizes=[[32, 32], [16, 16], [8, 8]], scale_factors=levels)


def tiny_tracker():
    config = Sam3TrackerConfig(
        vision_config=vision([4.0, 2.0, 1.0]),
        prompt_encoder_config=dict(hidden_size=32, image_size=SIDE, patch_size=14, mask_input_channels=4),
        mask_decoder_config=dict(hidden_size=32, mlp_dim=32, num_hidden_layers=2, num_attention_heads=2, iou_head_hidden_dim=32),
    )
    config._attn_implementation = "eager"
    torch.manual_seed(52)  # one whose masks are neither empty nor full
    model = randomise(Sam3TrackerModel(config))
    randomise(model.vision_encoder, 0.8)
    return model


def tiny_detector(tokenizer):
    part = dict(hidden_size=32, num_attention_heads=2)
    config = Sam3Config(
        vision_config=vision([4.0, 2.0, 1.0, 0.5]),
        text_config=dict(
            model_type="clip_text_model", vocab_size=len(tokenizer), hidden_size=16, intermediate_size=32, projection_dim=16, num_hidden_layers=2, num_attention_heads=2,
            max_position_embeddings=LENGTH, hidden_act="gelu", bos_token_id=tokenizer.bos_token_id, eos_token_id=tokenizer.eos_token_id, pad_token_id=tokenizer.pad_token_id,
        ),
        geometry_encoder_config=dict(**part, num_layers=1, intermediate_size=32),
        detr_encoder_config=dict(**part, num_layers=1, intermediate_size=32, dropout=0.0),
        detr_decoder_config=dict(**part, num_layers=2, intermediate_size=32, num_queries=10, dropout=0.0),
        mask_decoder_config=part,
        attn_implementation="eager",
    )
    # Strong enough for scores to differ, and weak enough for a level of 255 more or less in a picture not to.
    model = randomise(Sam3Model(config), 0.8, 0.2)
    for part, scale in [("vision_encoder", 1), ("text_encoder", 4), ("text_projection", 2), ("detr_decoder", 1.3), ("dot_product_scoring", 1.2), ("mask_decoder", 1.2)]:
        randomise(getattr(model, part), scale)
    return model


def make_tiny():
    tokenizer = make_tokenizer("<|endoftext|>")
    (folder(FAMILY) / "tokenizer.json").write_text(tokenizer._tokenizer.to_str(pretty=False) + "\n")
    small, full = Sam3ImageProcessor(size={"height": SIDE, "width": SIDE}), Sam3ImageProcessor()
    tracker, detector = tiny_tracker(), tiny_detector(tokenizer)
    prompts, processor = Sam3TrackerProcessor(small, target_size=SIDE), Sam3Processor(small, tokenizer)
    images, found = [], []
    for name, text in [("wide", SENTENCES[0]), ("tall", SENTENCES[1])]:
        image = picture(name)
        pixels, made = answers(tracker, prompts, name)
        inputs = processor(images=image, text=text, return_tensors="pt")
        with torch.no_grad():
            seen = encode_picture(detector, inputs.pixel_values)
            out = detector(pixel_values=inputs.pixel_values, input_ids=inputs.input_ids, attention_mask=inputs.attention_mask)
        images.append({
            "picture": name, "pixels": pixels, "at1008": every(full(image, return_tensors="pt").pixel_values, 4999), "answers": made,
            "features": {feature: every(values, 37) for feature, values in zip(FEATURES, seen)},
        })
        scores = (out.pred_logits.sigmoid() * out.presence_logits.sigmoid())[0].sort(descending=True).values
        at = 2 + int((scores[2:6] - scores[3:7]).argmax())  # where the scores leave a gap
        threshold = float(scores[at] + scores[at + 1]) / 2
        best = processor.post_process_instance_segmentation(out, threshold=threshold, target_sizes=[(image.height, image.width)])[0]
        print(name, text, "presence", float(out.presence_logits.sigmoid()), "scores", scores.tolist(), "boxes", best["boxes"].tolist(), "masks", best["masks"].float().mean((1, 2)).tolist())
        found.append({
            "picture": name, "text": text, "threshold": threshold, "masks": packed(out.pred_masks[0]), "boxes": packed(out.pred_boxes[0]), "logits": packed(out.pred_logits[0]), "presence": packed(out.presence_logits[0]),
            "found": {
                "scores": packed(best["scores"]), "labels": [0] * len(best["scores"]), "boxes": packed(best["boxes"]),
                "masks": [base64.b64encode(np.packbits(mask.numpy().astype(bool)).tobytes()).decode() for mask in best["masks"]],
            },
        })
    read = tokenizer(SENTENCES, padding="max_length", max_length=LENGTH, return_tensors="pt")
    with torch.no_grad():
        features = encode_text(detector, read.input_ids, read.attention_mask)
    texts = [
        {"text": t, "ids": read.input_ids[i].tolist(), "mask": read.attention_mask[i].tolist(), "features": packed(features[i, : int(read.attention_mask[i].sum())])}
        for i, t in enumerate(SENTENCES)
    ]
    save_golden(FAMILY, {"side": SIDE, "images": images, "found": found, "texts": texts})
    export_both(FAMILY, tracker, SIDE, "vision_encoder", "prompt_encoder_mask_decoder")
    export_detector(detector, *two_texts(tokenizer))


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--checkpoint", help="a directory, or a name on the model hub, of a checkpoint of Sam3Model")
    arguments.add_argument("--to", help="where the three graphs of the checkpoint are written")
    asked = arguments.parse_args()
    if asked.checkpoint:
        export_checkpoint(asked.checkpoint, asked.to or "sam3-concepts")
    else:
        make_tiny()
