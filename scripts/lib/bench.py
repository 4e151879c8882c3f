#!/usr/bin/env python3
"""Measures tend beside its peers; scripts/bench finds the tools and calls it.

For each size: files read beside Python's csv, vobject and mailbox, a store from a generated LinkedIn export, then the same contacts with five interactions
each (keys). Every figure is a median of its runs; a figure beside a peer was measured in turn with it.
"""
import argparse, datetime, json, os, shutil, subprocess, sys, tempfile, uuid

PARSE = """import sys, csv
n = 0
with open(sys.argv[1], newline='', encoding='utf-8') as f:
    for _ in range(3): f.readline()
    for r in csv.DictReader(f):
        r['First Name'], r['Last Name']; n += 1
print(n)"""
CARDS = """import sys, vobject
n = 0
with open(sys.argv[1], newline='', encoding='utf-8') as f:
    for c in vobject.readComponents(f):
        c.fn.value, [e.value for e in c.contents.get('email', [])]; n += 1
print(n)"""
MAIL = """import sys, mailbox
from email.utils import getaddresses, parsedate_to_datetime
n = 0
for m in mailbox.mbox(sys.argv[1]):
    getaddresses(m.get_all('from', []) + m.get_all('to', [])), m['subject'], m['message-id']
    parsedate_to_datetime(m['date']) if m['date'] else None; n += 1
print(n)"""
STORE = """import sys, csv, sqlite3, os
p = sys.argv[2]
if os.path.exists(p): os.remove(p)
db = sqlite3.connect(p)
db.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; CREATE TABLE c(id INTEGER PRIMARY KEY, f, l, url, mail, org, pos, since);"
  "CREATE VIRTUAL TABLE s USING fts5(f, l, mail, org, pos, content='c', content_rowid='id', prefix='2 3');"
  "CREATE TRIGGER t AFTER INSERT ON c BEGIN INSERT INTO s(rowid,f,l,mail,org,pos) VALUES(new.id,new.f,new.l,new.mail,new.org,new.pos); END;")
with open(sys.argv[1], newline='', encoding='utf-8') as f:
    for _ in range(3): f.readline()
    r = csv.reader(f); next(r)
    db.executemany("INSERT INTO c(f,l,url,mail,org,pos,since) VALUES(?,?,?,?,?,?,?)", (x[:7] for x in r))
db.commit()"""


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", required=True, help="the folder with ptybench.py and gen.py")
    parser.add_argument("--program", required=True, help="the release program")
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--keep", metavar="FOLDER", help="keep the data here")
    return parser.parse_args()


def milliseconds(value, digits=1):
    return "-" if value is None else f"{value * 1000:.{digits}f} ms"


def median(stat):
    return None if not stat else stat["median"]


class Bench:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.home = os.path.join(folder, "home")
        os.makedirs(self.home, exist_ok=True)
        self.environment = {"HOME": self.home, "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        for name in ("DATA", "CONFIG", "STATE", "CACHE"):
            self.environment[f"XDG_{name}_HOME"] = os.path.join(self.home, name.lower())
        os.environ.update(self.environment)
        self.python = sys.executable

    def run(self, *words):
        return subprocess.run(words, check=True, capture_output=True, text=True).stdout

    def has(self, module):
        return subprocess.run([self.python, "-c", f"import {module}"], capture_output=True).returncode == 0

    def generate(self, count):
        data = os.path.join(self.folder, str(count))
        if not os.path.isdir(os.path.join(data, "linkedin")) or not os.path.exists(os.path.join(data, "mbox")):
            self.run(self.python, os.path.join(self.options.bench, "gen.py"), "--n", str(count), "--out", data,
                     "--what", "linkedin,google,abook,lines,sqlite,vcf,mbox")
        return data

    def imports(self, count, data):
        """reading alone, then into a store with its search index, each in turn with Python"""
        from benchlib import pairs
        tend, runs = self.options.program, max(3, self.options.runs)
        file = os.path.join(data, "linkedin", "Connections.csv")
        store, peer = os.path.join(data, "import.db"), os.path.join(data, "peer.db")
        google = os.path.join(data, "google", "contacts.csv")
        clean = lambda path: f"rm -f {path} {path}-wal {path}-shm; exec "
        read = pairs([tend, "import", "--dry-run", "--json", file], [self.python, "-c", PARSE, file], runs, 1, {}, {})
        report("LinkedIn CSV to JSON", read, "Python csv, nothing written", count)
        cards, mail = os.path.join(data, "contacts3.vcf"), os.path.join(data, "mbox")
        if self.has("vobject"):
            read = pairs([tend, "import", "--dry-run", "--json", cards], [self.python, "-c", CARDS, cards], runs, 1, {}, {})
            report("vCards to JSON", read, "Python vobject, nothing written", count)
        read = pairs([tend, "import", "--dry-run", "--json", mail], [self.python, "-c", MAIL, mail], runs, 1, {}, {})
        report("mailbox to JSON", read, "Python mailbox, nothing written", count, "messages")
        stored = pairs(["sh", "-c", f"{clean(store)} '{tend}' --store {store} import {file} --yes"],
                       [self.python, "-c", STORE, file, peer], runs, 1, {}, {})
        report("LinkedIn CSV into the store", stored, "Python csv into SQLite with FTS", count)
        from benchlib import whole
        alone = whole(["sh", "-c", f"{clean(store)} '{tend}' --store {store} import {google} --yes"], runs, 1)
        line("Google CSV into the store", f"{count / median(alone['wall']):,.0f} contacts/s",
             f"peak {median(alone['peak']):.0f} MiB")
        return store

    def grown(self, count, data, store):
        """the imported contacts as a working life leaves them, through export and import

        Of five interactions a contact, half are with one in fifty; these are in nearer circles, so that hundreds are due
        on any day, others are dormant, and some have a follow-up open. Five networks share them.
        """
        path = os.path.join(data, "full.db")
        if os.path.exists(path):
            return path
        tend = self.options.program
        pattern = os.path.join(data, "pattern.db")
        for suffix in ("", "-wal", "-shm"):
            if os.path.exists(pattern + suffix):
                os.remove(pattern + suffix)
        self.run(tend, "--store", pattern, "networks", "add", "Pattern")
        self.run(tend, "--store", pattern, "add", "Pat Example", "--network", "Pattern")
        self.run(tend, "--store", pattern, "log", "Pat Example", "--note", "pattern")
        self.run(tend, "--store", pattern, "follow-up", "Pat Example", "Pattern", "--due", "today")
        shapes = json.loads(self.run(tend, "--store", pattern, "export"))
        entry, task = shapes["interactions"][0], shapes["followUps"][0]
        member, network = shapes["memberships"][0], shapes["networks"][0]
        document = json.loads(self.run(tend, "--store", store, "export"))
        uids = [contact["contact"]["uid"] for contact in document["contacts"]]
        first = datetime.date.fromisoformat(entry["interaction"]["day"])
        before = lambda days: (first - datetime.timedelta(days=days)).isoformat()
        near = uids[::50]
        for index, contact in enumerate(document["contacts"][::50]):
            contact["contact"].update(circle=2 if index % 10 == 0 else 3, importance=1 + index % 5)
        for index in range(5 * len(uids)):
            isNear = index % 2 == 0
            # Who is near was last met within months, the others within four years.
            day = before((index * 7919) % 1460 if not isNear else (index // 2 % len(near)) % 200 + index // len(near))
            interaction = dict(entry["interaction"], uid=str(uuid.UUID(int=index + 1)), day=day,
                               note=f"talked about project {index % 97} and {NOTED[index * 31 % len(NOTED)]}")
            who = near[index // 2 % len(near)] if isNear else uids[index // 2 % len(uids)]
            document["interactions"].append(dict(entry, interaction=interaction, contacts=[who]))
        # Who logs from day to day has them in the file in this order.
        document["interactions"].sort(key=lambda entry: entry["interaction"]["day"])
        for index, uid in enumerate(near[::5]):
            due = before(index % 90 - 60)
            followUp = dict(task["followUp"], uid=str(uuid.UUID(int=1 << 100 | index)), due=due, title=f"Send notes {index}")
            document["followUps"].append(dict(task, followUp=followUp, contact=uid))
        for index, name in enumerate(("Alumni", "Board", "Clients", "Suppliers")):
            uid = str(uuid.UUID(int=1 << 101 | index))
            document["networks"].append(dict(network, uid=uid, name=name))
            document["memberships"] += [dict(member, network=uid, contact=who) for who in uids[index * 7::40]]
        file = os.path.join(data, "full.json")
        with open(file, "w", encoding="utf-8") as out:
            json.dump(document, out)
        self.run(tend, "--store", path, "import", file, "--yes")
        os.remove(file)
        return path

    def session(self, name, command, until, keys, burst="", quit_keys="q", rows=24, cols=80, **extra):
        import ptybench
        words = ["--name", name, "--runs", str(self.options.runs), "--rows", str(rows), "--cols", str(cols),
                 "--until", until, "--keys", keys, "--quit", quit_keys, "--timeout", "60"]
        if burst:
            words += ["--burst", burst]
        for key, value in extra.items():
            words += [f"--{key.replace('_', '-')}", str(value)]
        for key, value in self.environment.items():
            words += ["--env", f"{key}={value}"]
        options = ptybench.parser().parse_args(words + ["--"] + command)
        options.cmd = [word for word in options.cmd if word != "--"]
        return ptybench.bench(options)

    def interactive(self, count, data, store):
        tend = [self.options.program, "--store", store]
        lines = os.path.join(data, "lines.txt")
        # The day's list is short, and at its end a key shows nothing; the card of who is under the cursor comes when it rests.
        rows = [("tend", self.session("tend", tend, r"due", "j*6", "", "Q"))]
        rows.append(("tend contacts", self.session(
            "tend contacts", tend, r"due", "j*40,PGDN*10,/,text:sofia mor", "j*50", "ESC,ESC,Q", pre="2")))
        rows.append(("tend log line", self.session(
            "tend log line", tend, r"due", "i,text:coffee with sofia yesterday about pricing !send deck fri", "",
            "ESC,ESC,Q", pre="2")))
        if shutil.which("abook"):
            book = os.path.join(data, "abook", "addressbook")
            rows.append(("abook", self.session("abook", ["abook", "--datafile", book], r"@.*\.(com|net|org|me)",
                                               "j*40,PGDN*10", "j*50", "Q")))
        if shutil.which("less"):
            rows.append(("less", self.session("less", ["less", "-S", lines], r"@.*\.(com|net|org|me)", "j*40,SPACE*10",
                                              "j*50")))
        if shutil.which("fzf"):
            rows.append(("fzf", self.session("fzf", ["sh", "-c", f"exec fzf --no-mouse < {lines}"], rf"{count}/{count}",
                                             "UP*20,text:sofia mor", "", "ESC", key_quiet=120 if count <= 10000 else 800,
                                             key_timeout=20)))
        for name, result in rows:
            self.show(name, result)

    def search(self, data, store):
        """whole commands, each in turn with tend; the peers look through names and addresses only, tend through all"""
        from benchlib import pairs
        lines, base = os.path.join(data, "lines.txt"), os.path.join(data, "contacts.db")
        for query in ("sofia", "s", "sofia mor", "qzqzqz"):
            words = " ".join(f'"{word}"*' for word in query.split())
            sql = ("SELECT c.id, c.fn, c.org, c.title FROM contact_fts f JOIN contact c ON c.id = f.rowid "
                   f"WHERE contact_fts MATCH '{words}' ORDER BY rank LIMIT 40")
            peers = {"fzf": ["sh", "-c", f"exec fzf --filter '{query}' < {lines}"],
                     "rg": ["rg", "-i", "-F", "--", query, lines], "sqlite3": ["sqlite3", "-readonly", base, sql]}
            own = [self.options.program, "--store", store, "find", query, "--limit", "40"]
            for name, command in peers.items():
                if shutil.which(name):
                    result = pairs(own, command, max(3, self.options.runs), 1, {}, {})
                    line(f"find '{query}': tend, {name}",
                         f"{milliseconds(median(result['A']['wall']))}, {milliseconds(median(result['B']['wall']))}",
                         f"tend takes {median(result['ratio_wall']):.2f} of its time")

    def show(self, name, result):
        line(f"{name}: start to frame", milliseconds(median(result["frame"])),
             f"{median(result['start_bytes']):.0f} B, {median(result['peak_rss']):.0f} MiB"
             + ("" if result["ok"] else ", the frame was NOT as expected"))
        typed = {k: v for k, v in result["keys"].items() if k.startswith("text")}
        for key, value in result["keys"].items():
            if key not in typed:
                line(f"{name}: {key}", f"{milliseconds(median(value['last']), 2)}, p95 {milliseconds(value['p95_last'], 2)}",
                     f"{median(value['bytes']):.0f} B")
        if typed:
            worst = max((v["p95_last"] or 0) for v in typed.values())
            line(f"{name}: typing a search, worst letter", f"p95 {milliseconds(worst, 2)}",
                 f"{max(median(v['bytes']) for v in typed.values()):.0f} B")
        for key, value in result["bursts"].items():
            line(f"{name}: {key} at once", milliseconds(median(value["time"])), f"{median(value['bytes']):.0f} B")


NOTED = ("pricing", "hiring", "the conference", "a shared supplier", "the new office", "a pilot", "their move", "sailing")


def line(*cells):
    print(f"  {cells[0]:<44} {cells[1]:<28} {cells[2] if len(cells) > 2 else ''}", flush=True)


def report(what, result, peer, count, unit="contacts"):
    ours, theirs = median(result["A"]["wall"]), median(result["B"]["wall"])
    line(what, f"{count / ours:,.0f} {unit}/s", f"peak {median(result['A']['peak']):.0f} MiB")
    line(f"  {peer}", f"{count / theirs:,.0f} {unit}/s",
         f"peak {median(result['B']['peak']):.0f} MiB; tend takes {median(result['ratio_wall']):.2f} of its time")


def main():
    options = arguments()
    sys.path.insert(0, options.bench)
    folder = options.keep or tempfile.mkdtemp(prefix="tend-bench-")
    os.makedirs(folder, exist_ok=True)
    try:
        bench = Bench(options, folder)
        for count in map(int, options.sizes.split(",")):
            print(f"\n{count:,} contacts, {5 * count:,} interactions", flush=True)
            data = bench.generate(count)
            store = bench.imports(count, data)
            full = bench.grown(count, data, store)
            bench.search(data, full)
            bench.interactive(count, data, full)
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
