"""Tiny BGE-M3 and bge-reranker-v2-m3 with random weights, their XLM-R tokenizer, and what transformers answers."""
import io
import json

import sentencepiece as spm
import torch
from sentencepiece import sentencepiece_model_pb2
from transformers import XLMRobertaConfig, XLMRobertaForSequenceClassification, XLMRobertaModel, XLMRobertaTokenizer
from common import Call, export, folder, packed, randomise, save_golden

FAMILY, LENGTH = "bge", 24
SENTENCES = [
    "the pump leaks at the flange", "Corroded  FLANGE,\tleft side", "ポンプの銘板を確認する", "펌프 명판 확인", "ＦＵＬＬ　ｗｉｄｔｈ ﾎﾝ ①", "Größe: 30×40 mm, ½ inch™", "emoji 🙂 and unknown ☃",
    "zero\u200bwidth and\u00a0no-break\u00adsoft", "a", "the pump leaks " * 20,
]
HALF_WIDTH = "ﾎﾟﾝﾌﾟ"
PAIRS = [
    ("does the pump leak?", "the pump leaks at the flange"), ("ポンプ", "펌프 명판 확인"), ("pump", "the pump leaks " * 20), ("does the pump leak " * 9, "flange"), ("does the pump leak " * 9, "the flange leaks " * 9),
    ("does the pump leak or not at all", "the flange leaks at the left side and at the right side of it"),
]


def make_tokenizer():
    things, states, places = ["pump", "flange", "valve", "seal", "ポンプ", "銘板", "펌프", "명판"], ["leaks", "corroded", "is FULL", "does not leak", "を確認する", "확인"], ["at the left side", "on the right", "size 1/2 inch TM", "30x40 mm", "Größe 12", "width and soft break"]
    corpus = [f"the {t} {s} {p}" for t in things for s in states for p in places] + ["ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 .,:?!⁄×の"]
    trained = io.BytesIO()
    spm.SentencePieceTrainer.train(sentence_iterator=iter(corpus), model_writer=trained, vocab_size=200, hard_vocab_limit=False, model_type="unigram", normalization_rule_name="nmt_nfkc", character_coverage=1.0, minloglevel=2)
    proto = sentencepiece_model_pb2.ModelProto.FromString(trained.getvalue())
    pieces = [(p.piece, p.score) for p in proto.pieces][3:]
    vocab = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), *pieces, ("<mask>", 0.0)]
    # "ﾎﾟ" is one character to SentencePiece and to JavaScript; the Rust library takes six bytes or more apart and leaves the mark alone.
    pieces = spm.SentencePieceProcessor(model_proto=trained.getvalue()).encode(HALF_WIDTH, out_type=str)
    half_width = [[piece for piece, _ in vocab].index(piece) for piece in pieces]
    return half_width, XLMRobertaTokenizer(vocab=vocab, _spm_precompiled_charsmap=proto.normalizer_spec.precompiled_charsmap)


half_width, tokenizer = make_tokenizer()
written = json.loads(tokenizer._tokenizer.to_str())
# 300 kB of a table that the JavaScript library does not read: it has the same rules in code. The goldens are made with the table.
written["normalizer"]["precompiled_charsmap"] = ""
written["truncation"] = written["padding"] = None
(folder(FAMILY) / "tokenizer.json").write_text(json.dumps(written, ensure_ascii=False) + "\n")
shared = dict(
    vocab_size=len(tokenizer), hidden_size=24, num_hidden_layers=2, num_attention_heads=2, intermediate_size=32, max_position_embeddings=48, pad_token_id=1, bos_token_id=0, eos_token_id=2,
    type_vocab_size=1, attn_implementation="eager",
)
embedder = randomise(XLMRobertaModel(XLMRobertaConfig(**shared), add_pooling_layer=False), 1.5)
reranker = randomise(XLMRobertaForSequenceClassification(XLMRobertaConfig(**shared, num_labels=1)), 1.5)
texts = tokenizer(SENTENCES, padding=True, truncation=True, max_length=LENGTH, return_tensors="pt")
pairs = tokenizer([list(p) for p in PAIRS], padding=True, truncation=True, max_length=LENGTH, return_tensors="pt")
with torch.no_grad():
    dense = torch.nn.functional.normalize(embedder(input_ids=texts.input_ids, attention_mask=texts.attention_mask).last_hidden_state[:, 0], dim=-1)
    logits = reranker(input_ids=pairs.input_ids, attention_mask=pairs.attention_mask).logits
print(torch.sigmoid(logits).flatten(), (dense @ dense.T)[0])
used = lambda batch, i: batch.input_ids[i][batch.attention_mask[i] == 1].tolist()
save_golden(FAMILY, {
    "length": LENGTH, "halfWidth": {"text": HALF_WIDTH, "ids": [0, *half_width, 2]},
    "texts": [{"text": t, "ids": used(texts, i), "embedding": packed(dense[i])} for i, t in enumerate(SENTENCES)],
    "pairs": [{"query": q, "passage": p, "ids": used(pairs, i), "logit": float(logits[i]), "score": float(torch.sigmoid(logits[i]))} for i, (q, p) in enumerate(PAIRS)],
})
axes = {0: "batch", 1: "tokens"}
asked = (texts.input_ids[:2], texts.attention_mask[:2])
names = ["input_ids", "attention_mask"]
export(FAMILY, "embedder", Call(embedder, lambda m, i, a: m(input_ids=i, attention_mask=a).last_hidden_state), asked, names, ["last_hidden_state"], {"input_ids": axes, "attention_mask": axes, "last_hidden_state": axes})
export(FAMILY, "reranker", Call(reranker, lambda m, i, a: m(input_ids=i, attention_mask=a).logits), asked, names, ["logits"], {"input_ids": axes, "attention_mask": axes, "logits": {0: "batch"}})
