"""A tiny Grounding DINO with random weights, its BERT tokenizer, and what transformers makes of pictures, phrases and answers."""
import json

import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers
from transformers import BertConfig, BertTokenizer, GroundingDinoConfig, GroundingDinoForObjectDetection, GroundingDinoImageProcessor, GroundingDinoProcessor, SwinConfig
from common import Call, every, export, folder, packed, picture, randomise, save_golden

FAMILY, SHORTEST, LONGEST = "grounding-dino", 64, 90
PHRASES = [["a pump"], ["Corroded  FLANGE"], ["a safety helmet with a strap"], ["vàlve–seal"], ["unknowable xylophone"]]


def make_tokenizer():
    trained = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    trained.normalizer = normalizers.BertNormalizer(lowercase=True)
    trained.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    trainer = trainers.WordPieceTrainer(vocab_size=140, special_tokens=["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"], show_progress=False)
    trained.train_from_iterator(["a pump", "corroded flange", "a safety helmet with a strap", "valve - seal . , – ?", "an unlockable box"] * 4, trainer)
    return BertTokenizer(vocab=json.loads(trained.to_str())["model"]["vocab"], do_lower_case=True)


tokenizer = make_tokenizer()
tokenizer._tokenizer.no_padding(), tokenizer._tokenizer.no_truncation()
(folder(FAMILY) / "tokenizer.json").write_text(tokenizer._tokenizer.to_str(pretty=False) + "\n")
model = randomise(GroundingDinoForObjectDetection(GroundingDinoConfig(
    backbone_config=SwinConfig(embed_dim=4, depths=[1, 1, 1, 1], num_heads=[1, 1, 1, 1], window_size=4, mlp_ratio=2.0, image_size=64, out_indices=[2, 3, 4]),
    text_config=BertConfig(vocab_size=len(tokenizer), hidden_size=16, num_hidden_layers=2, num_attention_heads=2, intermediate_size=32, max_position_embeddings=64),
    d_model=32, num_queries=12, encoder_layers=1, decoder_layers=2, encoder_ffn_dim=16, decoder_ffn_dim=16, encoder_attention_heads=2, decoder_attention_heads=2, encoder_n_points=2,
    decoder_n_points=2, disable_custom_kernels=True, use_pretrained_backbone=False, attn_implementation="eager",
)), 0.8)
with torch.no_grad():  # scores that are not all 1
    for weight in model.model.decoder.layer_norm.parameters():
        weight.mul_(0.1)
processor = GroundingDinoProcessor(GroundingDinoImageProcessor(size={"shortest_edge": SHORTEST, "longest_edge": LONGEST}), tokenizer)
full = GroundingDinoImageProcessor()
pictures, found = [], []
for name in ["wide", "tall"]:
    small, large = processor.image_processor(picture(name), return_tensors="pt").pixel_values, full(picture(name), return_tensors="pt").pixel_values
    pictures.append({"picture": name, "dims": list(small.shape[1:]), "pixels": every(small, 17), "fullDims": list(large.shape[1:]), "full": every(large, 4999)})
cases = [("wide", PHRASES[0]), ("tall", PHRASES[2])]
for name, phrases in cases:
    image = picture(name)
    inputs = processor(images=image, text=[phrases], return_tensors="pt")
    with torch.no_grad():
        out = model(**inputs)
    best = torch.sigmoid(out.logits[0]).max(-1).values.sort(descending=True).values
    at = 3 + int((best[3:9] - best[4:10]).argmax())
    threshold, words = float(best[at] + best[at + 1]) / 2, float(torch.sigmoid(out.logits[0, :, 1:-1][torch.isfinite(out.logits[0, :, 1:-1])]).median()) + 1e-4
    result = processor.post_process_grounded_object_detection(out, inputs.input_ids, threshold=threshold, text_threshold=words, target_sizes=[(image.height, image.width)])[0]
    print(name, phrases, tuple(inputs.pixel_values.shape), threshold, words, result["scores"], result["text_labels"], result["boxes"][:2])
    length = inputs.input_ids.shape[1]
    found.append({
        "picture": name, "phrases": phrases, "threshold": threshold, "wordThreshold": words, "logits": packed(out.logits[0, :, :length]), "boxes": packed(out.pred_boxes[0]),
        "found": {"scores": packed(result["scores"]), "boxes": packed(result["boxes"]), "words": result["text_labels"]},
    })
texts = [{"phrases": p, "ids": processor(images=None, text=[p], return_tensors="pt").input_ids[0].tolist()} for p in [*PHRASES, ["a pump", "a Flange", "corroded valve seal"]]]
save_golden(FAMILY, {"shortest": SHORTEST, "longest": LONGEST, "pictures": pictures, "texts": texts, "found": found})

names = ["pixel_values", "input_ids", "token_type_ids", "attention_mask", "pixel_mask"]


def answer(m, pixel_values, input_ids, token_type_ids, attention_mask, pixel_mask):
    out = m(pixel_values=pixel_values, input_ids=input_ids, token_type_ids=token_type_ids, attention_mask=attention_mask, pixel_mask=pixel_mask)
    return out.logits, out.pred_boxes


inputs = processor(images=picture("wide"), text=[PHRASES[0]], return_tensors="pt")
# Traced at the size of one picture and for one phrase, as the public graph is for one phrase: both are constants in the graph then.
dynamic = {name: {0: "batch"} for name in [*names, "logits", "pred_boxes"]}


def so_far(values, most):
    """cummax and cummin without the operators that the exporter does not know."""
    order = torch.arange(values.shape[1])
    before = order[:, None] >= order[None, :]
    spread = torch.where(before[None], values[:, None, :], -most * 10**6)
    return (spread.amax(-1) if most > 0 else spread.amin(-1),)


torch.eye = lambda n, device=None, dtype=None: torch.arange(n)[:, None] == torch.arange(n)[None, :]
torch.isin = lambda values, known: (values[..., None] == torch.as_tensor(known)).int().sum(-1) > 0
torch.cummax = lambda values, dim: so_far(values, 1)
torch.cummin = lambda values, dim: so_far(values, -1)
export(FAMILY, "model", Call(model, answer), tuple(inputs[n] for n in names), names, ["logits", "pred_boxes"], dynamic)
