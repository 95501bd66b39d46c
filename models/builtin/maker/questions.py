"""What a person may ask about a scene, and how well pictures answer."""

import torch
import torch.nn.functional as F


def ask(main, concepts):
    """One query per picture, out of what is true of it: a thing, a kind, a finish, a place, a state, or several at once."""
    things, bearers, finishes = len(concepts["things"]), len(concepts["bearers"]), len(concepts["finishes"])
    n, device = main.shape[0], main.device
    place_at, state_at = bearers + finishes, bearers + finishes + len(concepts["places"])
    query = torch.zeros_like(main)
    roll, dice = torch.rand(n, device=device), lambda: torch.rand(n, device=device)
    query[:, :things] = main[:, :things] * (roll < 0.66).float()[:, None]
    groups = main[:, things:bearers]
    chosen = F.one_hot((groups * torch.rand_like(groups)).argmax(1), groups.shape[1]).float()
    query[:, things:bearers] = chosen * ((roll >= 0.66) & (roll < 0.84)).float()[:, None]
    query[:, bearers:place_at] = main[:, bearers:place_at] * ((dice() < 0.66) | (roll >= 0.95)).float()[:, None]
    query[:, place_at:state_at] = main[:, place_at:state_at] * ((dice() < 0.15) | ((roll >= 0.84) & (roll < 0.95))).float()[:, None]
    query[:, state_at:] = main[:, state_at:] * (dice() < 0.15).float()[:, None]
    return query[query.sum(1) > 0]


class Catalogue:
    """Every single question worth asking: each thing, finish, place, kind and state, and each finish of each thing."""

    def __init__(self, concepts, device):
        self.things, self.bearers, self.finishes = len(concepts["things"]), len(concepts["bearers"]), len(concepts["finishes"])
        self.places, self.count = len(concepts["places"]), len(concepts["concepts"])
        rows = torch.zeros(self.things, self.finishes, self.count, device=device)
        for thing in range(self.things):
            rows[thing, :, thing] = 1
        for finish in range(self.finishes):
            rows[:, finish, self.bearers + finish] = 1
        self.queries = torch.cat([torch.eye(self.count, device=device), rows.flatten(0, 1)])

    def loss(self, scores, thing, finish, place=None):
        """scores: pictures or regions x queries. One of several for what excludes each other; -1 where there is none."""
        at = self.bearers
        loss = F.cross_entropy(scores[:, : self.things], thing, label_smoothing=0.02)
        painted = finish >= 0
        if painted.any():
            loss = loss + F.cross_entropy(scores[painted, at : at + self.finishes], finish[painted], label_smoothing=0.02)
            pair = thing[painted] * self.finishes + finish[painted]
            loss = loss + F.cross_entropy(scores[painted, self.count :], pair, label_smoothing=0.02)
        if place is not None and (place >= 0).any():
            at = self.bearers + self.finishes
            loss = loss + 0.3 * F.cross_entropy(scores[place >= 0, at : at + self.places], place[place >= 0])
        return loss


def listwise(scores, positive, excluded):
    """Each right picture should beat all wrong ones; the right ones don't compete with each other."""
    wrong = scores.masked_fill((positive | excluded), -1e4).logsumexp(1, keepdim=True)
    loss = F.softplus(wrong - scores)
    has = positive.any(1)
    return ((loss * positive).sum(1) / positive.sum(1).clamp(min=1))[has].mean()
