"""Times the measures of a network beside igraph, networkit and networkx, in turn, in one run.

Each peer runs in a process of its own through graph_peers.py of the bench folder; both sides tell the time of the count
alone, without reading the file. Called by scripts/bench graph.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile

# Our measure, the peer's name for it, and the peers that are asked.
MEASURES = [
    ("betweenness", "betweenness", "igraph,networkit"),
    ("harmonic", "harmonic", "igraph,networkit"),
    ("closeness_wf", "closeness", "igraph,networkit"),
    ("constraint", "constraint", "igraph,networkx"),
    ("effective_size", "effective-size", "igraph,networkx"),
    ("pagerank_085", "pagerank", "igraph,networkit,networkx"),
    ("core_number", "kcore", "igraph,networkit,networkx"),
    ("component_sizes", "components", "igraph,networkit,networkx"),
    ("clustering", "clustering", "igraph,networkit,networkx"),
    # Ours goes three rounds where there are more than 20,000 ties; the modularity tells what that costs.
    ("community_quality", "leiden-2it", "igraph"),
    ("community_quality", "leiden", "igraph"),
]
# Of larger networks nobody counts all shortest ways in bearable time.
EXACT_LIMIT = 20_000
EXACT = {"betweenness", "harmonic", "closeness_wf"}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", required=True, help="the folder with gen.py and graph_peers.py")
    parser.add_argument("--program", required=True, help="the release build of tend")
    parser.add_argument("--sizes", default="10000,100000", help="numbers of contacts")
    parser.add_argument("--runs", type=int, default=5, help="runs in turn of each")
    parser.add_argument("--keep", help="a folder in which the generated networks stay")
    return parser.parse_args()


def generate(options, count, folder):
    """A network of so many contacts, with about four ties for each."""
    data = os.path.join(folder, f"graph-{count}")
    edges = os.path.join(data, "graph", "edges.txt")
    if not os.path.exists(edges):
        subprocess.run([sys.executable, os.path.join(options.bench, "gen.py"), "--n", str(count), "--out", data,
                        "--what", "graph"], check=True, stdout=subprocess.DEVNULL)
    table = os.path.join(data, "ties.csv")
    if not os.path.exists(table):
        with open(edges) as lines, open(table, "w") as out:
            out.write("source,target\n")
            out.writelines(",".join(line.split()[:2]) + "\n" for line in lines if not line.startswith("#"))
    return edges, table


def ours(options, table, measure):
    """Seconds of one count."""
    output = subprocess.run([options.program, "analyze", table, "--measures", measure, "--timings", "--json"],
                            check=True, capture_output=True, text=True).stdout
    return json.loads(output)["seconds"][measure]


def quality(options, table):
    output = subprocess.run([options.program, "analyze", table, "--measures", "community_quality", "--json"],
                            check=True, capture_output=True, text=True).stdout
    return json.loads(output)["graph"]["community_quality"]["modularity"]


def peer(options, edges, library, metric):
    """Seconds of one count and what was counted; nil where the library cannot do it."""
    command = [sys.executable, os.path.join(options.bench, "graph_peers.py"), "--graph", edges, "--threads", "2",
               "--one", library, metric]
    result = subprocess.run(command, capture_output=True, text=True,
                            env=dict(os.environ, OMP_NUM_THREADS="2", RAYON_NUM_THREADS="2"))
    if result.returncode != 0:
        sys.stderr.write(result.stderr.strip().splitlines()[-1] + "\n" if result.stderr.strip() else "")
        return None, None
    answer = json.loads(result.stdout.strip().splitlines()[-1])
    return (answer["sec"], answer["q"]) if answer else (None, None)


def row(options, count, edges, table, measure, metric, libraries):
    print(f"{count} contacts, {measure}, {metric}", file=sys.stderr)
    mine, theirs, told = [], {library: [] for library in libraries.split(",")}, {}
    for turn in range(options.runs):
        mine.append(ours(options, table, measure))
        for library, times in theirs.items():
            # What takes long differs little from run to run.
            if turn and times and (times[-1] is None or times[-1] > 10):
                continue
            seconds, told[library] = peer(options, edges, library, metric)
            times.append(seconds)
    median = statistics.median(mine)
    cells = [f"{median * 1000:.1f} ms ({min(mine) * 1000:.1f}-{max(mine) * 1000:.1f})"]
    for library, times in theirs.items():
        known = [time for time in times if time is not None]
        if known:
            cells.append(f"{library} {statistics.median(known) * 1000:.1f} ms: {median / statistics.median(known):.3f}")
    if measure == "community_quality":
        cells.append(f"modularity {quality(options, table):.4f}, igraph's {(told.get('igraph') or {}).get('Q')}")
    what = measure if metric != "leiden" else f"{measure} (peer to the end)"
    print(f"| {count} | {what} | " + " | ".join(cells) + " |", flush=True)


def main():
    options = arguments()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or temporary
        print("| contacts | measure | tend | peers: time, tend / peer |\n|---|---|---|---|")
        for count in map(int, options.sizes.split(",")):
            edges, table = generate(options, count, folder)
            for measure, metric, libraries in MEASURES:
                if count <= EXACT_LIMIT or measure not in EXACT:
                    row(options, count, edges, table, measure, metric, libraries)


main()
