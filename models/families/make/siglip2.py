"""A tiny SigLIP 2 with random weights, its Gemma-like tokenizer, and what transformers answers."""
import json

import torch
from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import SiglipConfig, SiglipImageProcessor, SiglipModel
from transformers.models.siglip2.tokenization_siglip2 import Siglip2Tokenizer
from common import Call, every, export, folder, packed, picture, randomise, save_golden

FAMILY, LENGTH = "siglip2", 64
SENTENCES = [
    "a photo of a red pump", "Corroded FLANGE, left side", "  two  spaces\tand tab ", "ポンプの銘板", "펌프 명판 확인", "Größe: 30×40 mm",
    "emoji 🙂 falls to bytes", "x", "a very long text " * 30,
]


def make_tokenizer():
    """As Gemma's: BPE over '▁' for spaces with byte fallback, no pre-tokens but the split at spaces."""
    special = ["<pad>", "<eos>", "<bos>", "<unk>", "<mask>"]
    bytes_ = [f"<0x{b:02X}>" for b in range(256)]
    trained = Tokenizer(models.BPE(unk_token="<unk>", fuse_unk=True, byte_fallback=True))
    trained.normalizer = normalizers.Replace(" ", "▁")
    trained.pre_tokenizer = pre_tokenizers.Split(" ", "merged_with_previous")
    trainer = trainers.BpeTrainer(vocab_size=370, special_tokens=special + bytes_, show_progress=False)
    corpus = ["a photo of a red pump", "corroded flange left side", "ポンプの銘板", "펌프 명판", "two spaces and tab", "a very long text", "grosse mm 30 40"]
    trained.train_from_iterator(corpus * 4, trainer)
    model = json.loads(trained.to_str())["model"]
    # The trainer leaves the byte tokens among the special ones; in the real file they are plain tokens of the model.
    tokenizer = Siglip2Tokenizer(vocab=model["vocab"], merges=[tuple(m) for m in model["merges"]])
    tokenizer._tokenizer.post_processor = processors.TemplateProcessing("$A <eos>", "$A <eos> $B <eos>", [("<eos>", 1)])
    tokenizer.padding_side = "right"
    return tokenizer


tokenizer = make_tokenizer()
tokenizer._tokenizer.no_padding(), tokenizer._tokenizer.no_truncation()
(folder(FAMILY) / "tokenizer.json").write_text(tokenizer._tokenizer.to_str(pretty=False) + "\n")

config = SiglipConfig(
    vision_config=dict(hidden_size=24, intermediate_size=48, num_hidden_layers=2, num_attention_heads=2, image_size=32, patch_size=8),
    text_config=dict(hidden_size=24, intermediate_size=48, num_hidden_layers=2, num_attention_heads=2, vocab_size=len(tokenizer), max_position_embeddings=LENGTH, projection_size=24, bos_token_id=2, eos_token_id=1, pad_token_id=0),
)
config._attn_implementation = "eager"
model = randomise(SiglipModel(config))
with torch.no_grad():
    model.logit_scale.fill_(2.3)
    model.logit_bias.fill_(-4.1)


def both_outputs(out):
    return out.last_hidden_state, out.pooler_output


vision = Call(model.vision_model, lambda tower, pixel_values: both_outputs(tower(pixel_values=pixel_values)))
text = Call(model.text_model, lambda tower, input_ids: both_outputs(tower(input_ids=input_ids)))
processor = SiglipImageProcessor(size={"height": 32, "width": 32}, resample=2)
full = SiglipImageProcessor(size={"height": 224, "width": 224}, resample=2)
bicubic = SiglipImageProcessor(size={"height": 224, "width": 224}, resample=3)
images = []
with torch.no_grad():
    for name in ["wide", "tall"]:
        pixels = processor(picture(name), return_tensors="pt").pixel_values
        embedding = model.vision_model(pixel_values=pixels).pooler_output
        images.append({
            "picture": name,
            "pixels": packed(pixels[0]),
            "step": 101,
            "bilinear224": every(full(picture(name), return_tensors="pt").pixel_values, 101),
            "bicubic224": every(bicubic(picture(name), return_tensors="pt").pixel_values, 101),
            "embedding": packed(torch.nn.functional.normalize(embedding, dim=-1)[0]),
        })
    tokens = tokenizer(SENTENCES, padding="max_length", max_length=LENGTH, truncation=True, return_tensors="pt").input_ids
    texts = model.text_model(input_ids=tokens).pooler_output
    texts = torch.nn.functional.normalize(texts, dim=-1)
    both = processor([picture("wide"), picture("tall")], return_tensors="pt").pixel_values
    probability = torch.sigmoid(model(input_ids=tokens, pixel_values=both).logits_per_image)
save_golden(FAMILY, {
    "logitScale": float(model.logit_scale), "logitBias": float(model.logit_bias), "images": images,
    "texts": [{"text": t, "ids": tokens[i].tolist(), "embedding": packed(texts[i])} for i, t in enumerate(SENTENCES)],
    "probability": packed(probability),
})
batch = {0: "batch"}
export(FAMILY, "vision_model", vision, (both,), ["pixel_values"], ["last_hidden_state", "pooler_output"], {"pixel_values": batch, "last_hidden_state": batch, "pooler_output": batch})
export(FAMILY, "text_model", text, (tokens[:2],), ["input_ids"], ["last_hidden_state", "pooler_output"], {"input_ids": batch, "last_hidden_state": batch, "pooler_output": batch})
