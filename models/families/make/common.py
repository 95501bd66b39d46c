"""What the programs of all families share: places, goldens and the export to ONNX."""
import base64
import json
import pathlib
import warnings

import numpy as np
import onnx
import torch
from PIL import Image

warnings.filterwarnings("ignore")
torch.manual_seed(20261201)
torch.set_num_threads(1)
home = pathlib.Path(__file__).resolve().parent.parent


def folder(family):
    place = home / family
    place.mkdir(exist_ok=True)
    return place


def picture(name):
    return Image.open(home / "pictures" / f"{name}.png").convert("RGB")


def packed(array):
    """A tensor as JSON: its shape, and float32 (or int64) little-endian in base64."""
    array = array.detach().numpy() if isinstance(array, torch.Tensor) else np.asarray(array)
    kind = "float32" if array.dtype.kind == "f" else "int64"
    raw = np.ascontiguousarray(array, dtype="<f4" if kind == "float32" else "<i8").tobytes()
    return {"type": kind, "dims": list(array.shape), "base64": base64.b64encode(raw).decode()}


def every(array, step):
    """Each `step`th value, for tensors that are too large to keep."""
    return packed(array.detach().numpy().reshape(-1)[::step])


def save_golden(family, golden):
    (folder(family) / "golden.json").write_text(json.dumps(golden, indent=1, ensure_ascii=False) + "\n")


def randomise(model, scale=1.0, bias=0.1):
    """Weights that are far enough from zero for every part of the model to matter."""
    generator = torch.Generator().manual_seed(7)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if weight.dim() > 1:
                weight.copy_(torch.randn(weight.shape, generator=generator) * scale / np.sqrt(weight[0].numel()))
            else:
                weight.add_(torch.randn(weight.shape, generator=generator) * bias)
    return model.eval()


class Call(torch.nn.Module):
    """A function over a model, as a module that can be exported."""

    def __init__(self, model, call):
        super().__init__()
        self.model, self.call = model.requires_grad_(False), call

    def forward(self, *inputs):
        return self.call(self.model, *inputs)


def export(family, name, module, inputs, input_names, output_names, dynamic, opset=17, place=None):
    """
    Exports by the tracing exporter: its graphs are small and hold no long names. With a place of its own, which is for checkpoints of a size
    that a graph can't hold, weights lie in a file beside it.
    """
    path = (place or folder(family)) / f"{name}.onnx"
    with torch.no_grad():
        torch.onnx.export(module.eval(), inputs, str(path), input_names=input_names, output_names=output_names,
                          dynamic_axes=dynamic, opset_version=opset, dynamo=False)
        answers = module(*inputs)
    model = with_short_names(onnx.load(path))
    set_lengths(model, answers if isinstance(answers, tuple) else (answers,), dynamic)
    model.graph.name = f"{family}/{name}"
    beside = dict(save_as_external_data=True, location=f"{name}.onnx_data") if place else {}
    onnx.save(model, path, **beside)
    print(family, name, path.stat().st_size, "bytes", [i.name for i in model.graph.input], [o.name for o in model.graph.output])
    return path


def set_lengths(model, answers, dynamic):
    """The lengths of all axes that are not free: where the exporter can't tell them, it gives different ones the same name."""
    for value, answer in zip(model.graph.output, answers):
        for axis, length in enumerate(answer.shape):
            if axis not in dynamic.get(value.name, {}):
                value.type.tensor_type.shape.dim[axis].dim_value = length


def with_short_names(model):
    """The same graph without the paths of Python modules, which are most of a tiny model's bytes."""
    kept = {v.name for v in [*model.graph.input, *model.graph.output]} | {""}
    names = {}

    def short(name):
        return name if name in kept else names.setdefault(name, f"v{len(names)}")

    def visit(graph):
        for weight in graph.initializer:
            weight.name = short(weight.name)
        for value in [*graph.input, *graph.output]:
            value.name = short(value.name)
        graph.ClearField("value_info")
        for node in graph.node:
            for field in ["name", "doc_string", "metadata_props"]:
                node.ClearField(field)
            node.input[:] = [short(n) for n in node.input]
            node.output[:] = [short(n) for n in node.output]
            for attribute in node.attribute:
                if attribute.type == onnx.AttributeProto.GRAPH:
                    visit(attribute.g)

    visit(model.graph)
    return model
