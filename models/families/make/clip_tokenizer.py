"""A small tokenizer of CLIP's kind, for the families whose texts go through one."""
import json

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers
from transformers import CLIPTokenizer


def make_tokenizer(pad_token):
    """As CLIP's: bytes, bytes that end a word, merges, then the two marks."""
    trained = Tokenizer(models.BPE(end_of_word_suffix="</w>"))
    trained.normalizer = normalizers.Lowercase()
    trained.pre_tokenizer = CLIPTokenizer()._tokenizer.pre_tokenizer
    trainer = trainers.BpeTrainer(vocab_size=420, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), end_of_word_suffix="</w>", show_progress=False)
    trained.train_from_iterator(["a photo of a red pump", "corroded flange, left side", "it's 30 mm", "ポンプの銘板", "a pump of the left side"] * 4, trainer)
    merges = [tuple(m) for m in json.loads(trained.to_str())["model"]["merges"]]
    characters = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokens = [*characters, *(c + "</w>" for c in characters)]
    tokens += [a + b for a, b in merges if a + b not in tokens]
    tokens += ["<|startoftext|>", "<|endoftext|>"]
    return CLIPTokenizer(vocab={t: i for i, t in enumerate(tokens)}, merges=merges, pad_token=pad_token)
