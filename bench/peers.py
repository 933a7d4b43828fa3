"""hnswlib and faiss on vectors and questions of 384 little-endian floats: peers.py VECTORS QUESTIONS"""
import sys
import time

import faiss
import hnswlib
import numpy as np

NEAREST = 10
FAN_OUTS = (20, 50, 100, 200, 400)

vectors = np.fromfile(sys.argv[1], dtype="<f4").reshape(-1, 384)
questions = np.fromfile(sys.argv[2], dtype="<f4").reshape(-1, 384)
faiss.omp_set_num_threads(1)


def timed(search):
    """Finds for each question alone; the numbers found and the median of the milliseconds."""
    found, times = [], []
    for question in questions:
        start = time.perf_counter()
        found.append(search(question.reshape(1, -1)))
        times.append((time.perf_counter() - start) * 1000)
    return found, float(np.median(times))


flat = faiss.IndexFlatIP(384)
flat.add(vectors)
exact, scan = timed(lambda question: set(flat.search(question, NEAREST)[1][0]))


def cell(search):
    timed(search)
    found, millis = timed(search)
    recall = sum(len(set(f) & e) for f, e in zip(found, exact)) / NEAREST / len(questions)
    return f"{recall:.3f} at {millis:.2f}"


print("| peer | made in s | recall@10 at p50 ms, " + " | ".join(f"fan-out {f}" for f in FAN_OUTS) + " |")
print("|---" * (2 + len(FAN_OUTS)) + "|")
print(f"| faiss, exact scan | 0 | 1.000 at {scan:.2f} " + "| " * (len(FAN_OUTS) - 1) + "|")

start = time.perf_counter()
graph = hnswlib.Index(space="ip", dim=384)
graph.init_index(max_elements=len(vectors), M=16, ef_construction=100)
graph.set_num_threads(2)
graph.add_items(vectors)
made = time.perf_counter() - start
graph.set_num_threads(1)
cells = []
for fan_out in FAN_OUTS:
    graph.set_ef(fan_out)
    cells.append(cell(lambda question: graph.knn_query(question, k=NEAREST)[0][0]))
print(f"| hnswlib, M 16, 100 | {made:.0f} | " + " | ".join(cells) + " |")
del graph

faiss.omp_set_num_threads(2)
start = time.perf_counter()
graph = faiss.IndexHNSWFlat(384, 16, faiss.METRIC_INNER_PRODUCT)
graph.hnsw.efConstruction = 100
graph.add(vectors)
made = time.perf_counter() - start
faiss.omp_set_num_threads(1)
cells = []
for fan_out in FAN_OUTS:
    graph.hnsw.efSearch = fan_out
    cells.append(cell(lambda question: graph.search(question, NEAREST)[1][0]))
print(f"| faiss HNSW, M 16, 100 | {made:.0f} | " + " | ".join(cells) + " |")
