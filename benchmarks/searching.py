"""Finding records by their texts, as the palette asks with each key: in an encrypted store, over an index of all of it."""

from __future__ import annotations

import random
import statistics
import time
from functools import partial

from benchmarks.laptops import Laptop, Records
from muster.templates import Library
from muster_desktop.search import Search, wordings
from muster_desktop.search_index import Index


def search_times(laptop: Laptop, records: Records, queries: int) -> list[float]:
    """ms of each query: the beginning of a word, a part inside of one, a whole one, two of them; rare and frequent ones."""
    index = Index(laptop.profile.store, laptop.held.rollout, partial(wordings, Library()))
    index.catch_up()
    search = Search(laptop.profile.store, laptop.held.rollout, index)
    source, out = random.Random(5), []
    texts = [text for edit in records.edits if (text := edit.values.get("summary") or edit.values.get("note"))]
    for _ in range(queries):
        words = source.choice(texts).split()
        one = source.choice(words)
        typed = source.choice([one[:1], one[:2], one[:3], one[1:4], one, " ".join(source.sample(words, min(2, len(words))))])
        start = time.perf_counter()
        search.find(typed)
        out.append((time.perf_counter() - start) * 1000)
    return out


def search_figures(laptop: Laptop, records: Records, queries: int) -> dict[str, float]:
    """The median and the 99th of a hundred queries, in ms."""
    times = sorted(search_times(laptop, records, queries))
    return {"search_p50": statistics.median(times), "search_p99": times[min(len(times) - 1, int(0.99 * len(times)))]}
