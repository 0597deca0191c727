#!/usr/bin/env python3
"""Sigi against DuckDB: the same files, the same machine, the same run.

  benchmarks/race.py APPLICANTS ... [--base FOLDER] [--work FOLDER] [--packing plain|gzip] [--rounds N] [--late [people|newest]]

Multiplies the event files of a run (default: out/default/landing, which ./sigi run makes) to each number of applicants (default: 20000
200000 2000000) and lets both engines make silver and gold from them, in turn, two threads each. Prints wall time, CPU time and peak memory
of every command, and the ratios. Keeps nothing but the generated files.

With --late some lines are held back from both: those of one applicant in a hundred that tell what happened after a draw, or with --late newest
the newest hundredth of every file. They land in Sigi's lake after the race and are built in. Prints what that build takes as a share of the first.
"""
import argparse
import glob
import os
import re
import shutil
import subprocess
import sys
import time
import zlib

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SILVER, GOLD = "silver", "gold"

# The product's own commands. Whoever renames them, or moves silver from one to the other, changes this table alone: a stage that a
# command tells by name ("Conform to silver ... 31.0 s") counts where the second column says, the rest of the command's time where the third says.
SIGI = [
    (["./sigi", "ingest", "{files}", "--lake", "{lake}", "--cores", "2"], {}, SILVER),
    (["./sigi", "build", "--lake", "{lake}", "--cores", "2"], {"Conform to silver": SILVER}, GOLD),
]
DUCKDB = [
    (["{java}", "load", "{files}", "{database}"], {}, SILVER),
    (["{java}", "gold", "{database}"], {}, GOLD),
]


def java(main, heap="-Xmx1g"):
    classes = os.path.join(HOME, "benchmarks/target/classes")
    with open(os.path.join(HOME, "benchmarks/target/benchmarks.classpath")) as path:
        return ["java", heap, "--enable-native-access=ALL-UNNAMED", "-cp", classes + ":" + path.read(), main]


def measured(command, environment):
    """Wall seconds, CPU seconds and peak kilobytes of a command, and what it said."""
    start = time.time()
    process = subprocess.Popen(command, cwd=HOME, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.time() - start
    if process.returncode != 0:
        sys.exit("%s ended with %d:\n%s" % (" ".join(command)[:300], process.returncode, said[-3000:]))
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss, said


def contest(name, stages, words):
    """One contestant's turn: seconds by layer, CPU seconds, peak memory, and what the last command took."""
    seconds, cpu, peak = {SILVER: 0.0, GOLD: 0.0}, 0.0, 0
    environment = dict(os.environ, SIGI_PSEUDONYM_KEY="5a" * 32)
    for template, told, rest in stages:
        command = []
        for word in template:
            command += words[word] if isinstance(words.get(word), list) else [words.get(word, word)]
        wall, processor, memory, said = measured(command, environment)
        last = wall, processor
        for stage, layer in told.items():
            for taken in re.findall(re.escape(stage) + r".*?([0-9.]+) s\s*$", said, re.MULTILINE):
                seconds[layer] += float(taken)
                wall -= float(taken)
        seconds[rest] += wall
        cpu += processor
        peak = max(peak, memory)
        for line in said.strip().splitlines():
            if re.search(r"[0-9] s\s*$|rows of gold|accepted", line):
                print("    " + line.rstrip())
        print("  %-7s %-60s CPU %8.1f s, peak %6.2f GB" % (name, " ".join(template)[:60], processor, memory / 1048576))
    print("  %-7s silver %8.1f s, gold %8.1f s, CPU %8.1f s, peak %6.2f GB" % (name, seconds[SILVER], seconds[GOLD], cpu, peak / 1048576), flush=True)
    return seconds, cpu, peak, last


AFTER_DRAWS = (b"course.purchased", b"course.completed", b"course.rated", b"certificate.", b"redeem_code.", b"attendance.", b"incentive.", b"survey.", b"complaint.", b"payout.")


def is_late(line):
    """Whether a line is of one applicant in a hundred and tells what happened after a draw."""
    start = line.find(b'"subject":"')
    kind = line.find(b'"id.prakerja.')
    if start < 0 or kind < 0 or not line.startswith(AFTER_DRAWS, kind + 13):
        return False
    return zlib.crc32(line[start + 11 : line.find(b'"', start + 11)]) % 100 == 0


def held_back(files, first, late, newest):
    """Splits files in two: what lands first and what comes late."""
    os.makedirs(first)
    os.makedirs(late)
    for name in sorted(os.listdir(files)):
        source = os.path.join(files, name)
        cut = os.path.getsize(source) * 99 // 100
        with open(source, "rb") as lines, open(os.path.join(first, name), "wb") as early, open(os.path.join(late, "z" + name), "wb") as behind:
            place = 0
            for line in lines:
                place += len(line)
                (behind if (place > cut if newest else is_late(line)) else early).write(line)


def late(behind, lake, first):
    """What a build costs after the lines that were held back have landed."""
    environment = dict(os.environ, SIGI_PSEUDONYM_KEY="5a" * 32)
    words = {"{files}": behind, "{lake}": lake}
    landing, part = (measured([words.get(word, word) for word in template], environment) for template, _, _ in SIGI)
    print("  late: landing %.1f s (CPU %.1f s); first build %.1f s (CPU %.1f s), second %.1f s (CPU %.1f s, peak %.2f GB), share %.3f (CPU %.3f);%s" % (
        landing[0], landing[1], first[0], first[1], part[0], part[1], part[2] / 1048576, part[0] / first[0], part[1] / first[1],
        part[3].rstrip().splitlines()[-1]), flush=True)


def race(applicants, arguments, of_base):
    copies = max(1, round(applicants / of_base))
    folder = os.path.join(arguments.work, str(copies * of_base))
    files = os.path.join(folder, "files-" + arguments.packing)
    if not os.path.isdir(files):
        print(measured(java("id.sigi.benchmarks.CohortSpeed", "-Xmx3g") + [arguments.base, files, str(copies), arguments.packing], None)[3].strip())
    size = sum(os.path.getsize(file) for file in glob.glob(files + "/*"))
    print("%d applicants: %.2f GB in %d files" % (copies * of_base, size / 1e9, len(os.listdir(files))), flush=True)
    behind = os.path.join(folder, "behind-" + arguments.late) if arguments.late else None
    if behind:
        whole, files = files, os.path.join(folder, "first-" + arguments.late)
        if not os.path.isdir(files):
            held_back(whole, files, behind, arguments.late == "newest")
        print("  held back: %.1f MB" % (sum(os.path.getsize(file) for file in glob.glob(behind + "/*")) / 1e6), flush=True)
    for turn in range(arguments.rounds):
        lake, database = os.path.join(folder, "lake"), os.path.join(folder, "duckdb")
        words = {"{files}": files, "{lake}": lake, "{database}": os.path.join(database, "race.db"), "{java}": java("id.sigi.benchmarks.RefereeStages")}
        os.makedirs(database)
        theirs = contest("DuckDB", DUCKDB, words)
        shutil.rmtree(database)
        ours = contest("Sigi", SIGI, words)
        if behind:
            late(behind, lake, ours[3])
        shutil.rmtree(lake)
        print("  ratios  silver %.2f, gold %.2f, both %.2f, CPU %.2f, peak %.2f" % (
            ours[0][SILVER] / theirs[0][SILVER], ours[0][GOLD] / theirs[0][GOLD],
            sum(ours[0].values()) / sum(theirs[0].values()), ours[1] / theirs[1], ours[2] / theirs[2]), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("applicants", nargs="*", type=int, default=[20_000, 200_000, 2_000_000])
    parser.add_argument("--base", default=os.path.join(HOME, "out/default/landing"))
    parser.add_argument("--work", default=os.path.join(HOME, "benchmarks/target/race"))
    parser.add_argument("--packing", choices=["plain", "gzip"], default="plain")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--late", nargs="?", choices=["people", "newest"], const="people", help="measure a build of late lines too; plain files only")
    parser.add_argument("--built", action="store_true", help="everything is built already")
    arguments = parser.parse_args()
    arguments.base, arguments.work = os.path.abspath(arguments.base), os.path.abspath(arguments.work)
    if not arguments.built:
        subprocess.run(["./mvnw", "-B", "-q", "-ntp", "-Pbenchmarks", "-pl", "benchmarks", "-am", "-DskipTests", "package"], cwd=HOME, check=True)
    if not os.path.isdir(arguments.base):
        subprocess.run(["./sigi", "run"], cwd=HOME, check=True)
    registrations = set()
    for file in glob.glob(arguments.base + "/*"):
        with open(file) as lines:
            registrations.update(line.split('"applicant_id":"', 1)[1].split('"', 1)[0] for line in lines
                                 if '"id.prakerja.applicant.registered.' in line and '"applicant_id":"' in line and line.endswith("}}\n"))
    for applicants in arguments.applicants:
        race(applicants, arguments, len(registrations))


if __name__ == "__main__":
    main()
