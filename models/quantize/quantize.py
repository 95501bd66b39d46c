"""Makes smaller variants of a pack's graphs: quantize.py PACK_DIRECTORY OUT_DIRECTORY

For each model of the manifest, from its first variant, OUT_DIRECTORY/<role>.<variant>.onnx:

  fp16          weights and arithmetic in half precision, inputs and outputs as they were
  int8          weights in 8 bits per channel, activations quantised as the graph runs, integer arithmetic
  int8-weights  weights in 8 bits per channel, arithmetic in full precision

What they are worth is for measure.ts to say. Not part of the product: nothing imports this, and nothing ships what it makes.
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from onnxruntime.transformers.float16 import convert_float_to_float16

# Below this many numbers a scale per channel saves nothing.
SMALLEST = 1024


def main(pack: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    manifest = json.loads((pack / "manifest.json").read_text())
    for model in manifest["models"]:
        source = pack / model["variants"][0]["file"]
        target = lambda variant: out / f"{model['role']}.{variant}.onnx"
        onnx.save(half(onnx.load(source)), target("fp16"))
        integer(source, target("int8"))
        onnx.save(weights_only(onnx.load(source)), target("int8-weights"))
        sizes = ", ".join(f"{v} {target(v).stat().st_size / 1e6:.2f} MB" for v in ("fp16", "int8", "int8-weights"))
        print(f"{model['role']}: {source.stat().st_size / 1e6:.2f} MB; {sizes}")


def half(model: onnx.ModelProto) -> onnx.ModelProto:
    return convert_float_to_float16(model, keep_io_types=True)


def integer(source: Path, target: Path) -> None:
    """ONNX Runtime's integer convolution takes unsigned weights only, so all are unsigned."""
    prepared = target.with_suffix(".prepared.onnx")
    quant_pre_process(source, prepared, skip_symbolic_shape=True)
    quantize_dynamic(prepared, target, per_channel=True, weight_type=QuantType.QUInt8, op_types_to_quantize=["MatMul", "Gemm", "Conv"])
    prepared.unlink()


def weights_only(model: onnx.ModelProto) -> onnx.ModelProto:
    """Replaces each large weight by its 8-bit numbers and a node that multiplies them by their channel's scale."""
    graph = model.graph
    initializers = {one.name: one for one in graph.initializer}
    axes: dict[str, set[int]] = {}
    for node in graph.node:
        if node.op_type not in ("Conv", "Gemm", "MatMul"):
            continue
        for place, name in enumerate(node.input[:2]):
            if name in initializers:
                axes.setdefault(name, set()).add(channel_axis(node, place, len(initializers[name].dims)))
    made = []
    for name, found in axes.items():
        weight = numpy_helper.to_array(initializers[name])
        if weight.dtype != np.float32 or weight.size < SMALLEST or weight.ndim < 2 or len(found) != 1:
            continue
        axis = found.pop()
        others = tuple(i for i in range(weight.ndim) if i != axis)
        scale = np.maximum(np.abs(weight).max(axis=others), 1e-12) / 127
        shape = [1] * weight.ndim
        shape[axis] = -1
        levels = np.clip(np.round(weight / scale.reshape(shape)), -127, 127).astype(np.int8)
        graph.initializer.remove(initializers[name])
        graph.initializer.extend(
            [numpy_helper.from_array(levels, f"{name}_int8"), numpy_helper.from_array(scale.astype(np.float32), f"{name}_scale")]
        )
        made.append(helper.make_node("DequantizeLinear", [f"{name}_int8", f"{name}_scale"], [name], axis=axis))
    for node in reversed(made):
        graph.node.insert(0, node)
    return model


def channel_axis(node: onnx.NodeProto, place: int, rank: int) -> int:
    """Where the results of a node have their channels in its weight."""
    if node.op_type == "Conv":
        return 0
    transposed = any(attribute.name == "transB" and attribute.i == 1 for attribute in node.attribute)
    return rank - 2 if place == 0 or transposed else rank - 1


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: quantize.py PACK_DIRECTORY OUT_DIRECTORY")
    main(Path(sys.argv[1]), Path(sys.argv[2]))
