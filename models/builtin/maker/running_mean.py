import copy

import torch


class RunningMean:
    """A running mean of a net's weights: better than the last step's, and good enough to stop at any time."""

    def __init__(self, net):
        self.net, self.steps = copy.deepcopy(net), 0

    @torch.no_grad()
    def follow(self, net, keep=0.998):
        self.steps += 1
        part = 1 - min(keep, self.steps / (self.steps + 20))
        for mean, now in zip(self.net.state_dict().values(), net.state_dict().values()):
            if mean.is_floating_point():
                mean.lerp_(now, part)
            else:
                mean.copy_(now)
