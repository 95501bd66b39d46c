import torch


def export(net, example, file, inputs, outputs, free=("N",)):
    """Writes a net as ONNX with its first axis free (and more of the first input's, by the names in `free`)."""
    net = net.float().cpu().eval()
    axes = {name: {0: "N"} for name in outputs}
    axes[inputs[0]] = dict(enumerate(free))
    torch.onnx.export(
        net, example, file, input_names=inputs, output_names=outputs, dynamic_axes=axes, opset_version=18, dynamo=False, do_constant_folding=True
    )
