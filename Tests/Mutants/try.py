"""Changes one operator, bound or table row at a time and asks the tests.

All mutants of a sample are built into one program: each changed token is a function of its own that does what stood there, or, where
`BHXH_MUTANT` names it, what the mutant does. So one build tries them all, and a mutant takes only as long as it lives: half a second to a minute.
The suites of its folder are asked first, then the sheets and golden folders, then the oracles and laws of the program; what lives even then is
shown: it changes nothing that can be seen, or a test is missing. Ends with 1 where less than nine tenths are killed.
"""

import argparse
import itertools
import os
import random
import re
import shutil
import subprocess
import sys
import threading
import time

from tokens import CORE, PRELUDE, ROOT, all_mutants, woven

WORK = ROOT / ".build-mutants"
TREE = WORK / "tree"

#: Folders of the library, and those of tests that are asked first. What is in `Evidence` is tried by `.ci/worlds` too; it is sampled by `--only`.
FOLDERS = {
    "Numbers": ["Numbers", "Reading"],
    "Figures": ["Figures", "Indicators", "Writing"],
    "Indicators": ["Indicators", "Figures", "Answers"],
    "Evidence": ["Evidence"],
    "Calendar": ["Calendar", "Reading"],
    "Reading/Headers": ["Reading"],
    "Reading/Grammar": ["Reading"],
    "Reading/Groups": ["Reading"],
    "Reading/Rows": ["Reading"],
    "data": ["Reading", "Numbers", "Geography"],
}

#: What is asked of those that live.
PROGRAM = "GoldenTests|SheetTests|SheetCollection|EverySpelling"
LAWS = ("NothingHidden|ConvertLaw|Places|RealFiles|Oracle|Documents|OwnRelation|RestatedLaw|Report|BHXHCoreTests.(Answers|Results)|WordsTests|"
        "ReadBack|RoundTrip")


def weave(chosen):
    """The tree of the checkout with the mutants in it: identity → mutant, of those that are written in code."""
    by_path = {}
    declarations = PRELUDE
    for identity, mutant in chosen.items():
        by_path.setdefault(mutant[1], []).append((identity, mutant))
    for path, mutants in by_path.items():
        lines = (ROOT / path).read_text(encoding="utf-8").split("\n")
        if path.endswith(".csv"):
            for identity, (_, _, number, start, end, _, _) in mutants:
                line = lines[number]
                table = "\n".join(lines[:number] + [line[:start] + line[end:]] + lines[number + 1:])
                (WORK / f"table-{identity}").write_text(table, encoding="utf-8")
            continue
        for identity, mutant in sorted(mutants, key=lambda pair: pair[1][2:4], reverse=True):
            number, start, end = mutant[2:5]
            text, more = woven(mutant, identity)
            lines[number] = lines[number][:start] + text + lines[number][end:]
            declarations += more
        (TREE / path).write_text("\n".join(lines), encoding="utf-8")
    (TREE / CORE / "Mutants.swift").write_text(declarations, encoding="utf-8")


def copy_tree():
    if TREE.exists():
        shutil.rmtree(TREE)
    names = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in names.split("\n"):
        if name and (ROOT / name).is_file():
            (TREE / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, TREE / name)

    def change(name, before, after):
        text = (TREE / name).read_text(encoding="utf-8")
        assert before in text, (name, before)
        (TREE / name).write_text(text.replace(before, after), encoding="utf-8")

    # Which mutant lives is told to the programs that tests run, and the library is as fast as the one that ships.
    change("Tests/bhxhTests/BinaryUnderTest.swift", 'passedOn = [', 'passedOn = ["BHXH_MUTANT", "BHXH_MUTANT_TABLE", ')
    change("Package.swift", ".treatAllWarnings(as: .error),", '.unsafeFlags(["-suppress-warnings"]),')
    change("Package.swift", "strict + shared + system", 'strict + shared + [.unsafeFlags(["-O"])] + system')
    # A table that a mutant changed stands in the place of the one that is bundled.
    change(str(CORE / "Bytes/System/BundledTable.swift"), "    for index in 0..<bundled_table_count {", """
    if name == "headers.csv", let table = Self.mutant { return try body(table.span.bytes) }
    for index in 0..<bundled_table_count {""")
    change(str(CORE / "Bytes/System/BundledTable.swift"), "package enum BundledTable {", """internal import Glibc
package enum BundledTable {
  static let mutant: [UInt8]? = {
    guard let path = unsafe getenv("BHXH_MUTANT_TABLE") else { return nil }
    guard let file = unsafe fopen(path, "r") else { fatalError("no table") }
    var bytes: [UInt8] = []
    while true { let byte = unsafe getc(file); if byte < 0 { break }; bytes.append(UInt8(byte)) }
    return bytes
  }()
""")


def faults():
    """The lines of the woven library that the compiler refuses: path → numbers."""
    module = WORK / "module.modulemap"
    module.write_text(f'module BundledData {{ header "{ROOT}/Sources/BundledData/include/BundledData.h" export * }}')
    paths = [str(path.relative_to(TREE)) for path in sorted((TREE / CORE).rglob("*.swift"))]
    done = subprocess.run(
        ["swiftc", "-typecheck", "-wmo", "-module-name", "BHXHCore", "-package-name", "bhxh", "-swift-version", "6", "-suppress-warnings",
         *itertools.chain(*(["-enable-upcoming-feature", name] for name in ("ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"))),
         "-Xcc", "-D_GNU_SOURCE", "-Xcc", f"-fmodule-map-file={module}", *paths], cwd=TREE, capture_output=True, text=True)
    found = {}
    for path, number in re.findall(r"^(?:.*/)?(Sources/BHXHCore/\S+\.swift):(\d+):\d+: error:", done.stderr, re.M):
        found.setdefault(path, set()).add(int(number) - 1)
    if done.returncode and not found:
        sys.exit(done.stderr)
    return found


def sample(count, seed, folders):
    """Mutants that build, by identity."""
    every = list(all_mutants(folders))
    random.Random(seed).shuffle(every)
    print(f"{len(every)} mutants", flush=True)
    waiting = iter(every)
    chosen = {}
    taken = set()
    refused = 0
    while True:
        # What stands inside another is not changed twice.
        while len(chosen) < count and (mutant := next(waiting, None)):
            if mutant[1:4] in taken:
                continue
            taken.add(mutant[1:4])
            path, number, start, end = mutant[1:5]
            token = (ROOT / path).read_text(encoding="utf-8").split("\n")[number][start:end]
            chosen[len(taken)] = (*mutant, token)
        copy_tree()
        weave(chosen)
        found = faults()
        dropped = [key for key, mutant in chosen.items() if mutant[2] in found.get(mutant[1], ())]
        if found and not dropped:
            # The fault shows on another line of the same statement.
            dropped = [key for key, mutant in chosen.items()
                       if any(abs(mutant[2] - line) <= 12 for line in found.get(mutant[1], ()))] or sys.exit(f"does not build: {found}")
        for key in dropped:
            del chosen[key]
        refused += len(dropped)
        print(f"{len(dropped)} do not build", flush=True)
        if not dropped:
            return chosen, refused


def suites(folder):
    """The names of the suites of some folders of tests."""
    names = []
    for tests in FOLDERS[folder]:
        for path in sorted((ROOT / "Tests/BHXHCoreTests" / tests).rglob("*.swift")):
            names += re.findall(r"@Suite[^\n]*struct (\w+)", path.read_text(encoding="utf-8"))
    return "|".join(f"BHXHCoreTests.{name}/" for name in names)


def run(identity, mutant, chosen_tests, limit):
    """What the tests say of a mutant: None if all pass, or the first that fails."""
    bundle = next((WORK / "build").glob("*-linux-gnu/debug/bhxhPackageTests.xctest"))
    environment = dict(os.environ, BHXH_MUTANT=str(identity), SWIFT_BACKTRACE="enable=no")
    if mutant and mutant[5] == "word":
        environment["BHXH_MUTANT_TABLE"] = str(WORK / f"table-{identity}")
    process = subprocess.Popen([str(bundle), "--testing-library", "swift-testing", *chosen_tests], cwd=TREE, env=environment, text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
    late = threading.Timer(limit, lambda: os.killpg(process.pid, 9))
    late.start()
    begun = time.time()
    failed = None
    for line in process.stdout:
        if "✘" in line:
            failed = line.strip()[:160]
            break
    else:
        if process.wait():
            failed = "hangs" if time.time() - begun >= limit else f"ends with {process.returncode}"
    late.cancel()
    try:
        os.killpg(process.pid, 9)
    except ProcessLookupError:
        pass
    process.wait()
    return failed, time.time() - begun


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--sample", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default=",".join(name for name in FOLDERS if name != "Evidence"))
    parser.add_argument("--list", action="store_true")
    arguments = parser.parse_args()
    WORK.mkdir(exist_ok=True)
    for table in WORK.glob("table-*"):
        table.unlink()
    chosen, refused = sample(arguments.sample, arguments.seed, arguments.only.split(","))

    def shown(identity):
        _, path, number, start, end, kind, token = chosen[identity]
        line = (ROOT / path).read_text(encoding="utf-8").split("\n")[number]
        return f"{path}:{number + 1}:{start + 1}: {token} in {line.strip()[:100]}" if kind != "word" else f"{path}:{number + 1}: without {token}"

    if arguments.list:
        for identity in chosen:
            print(shown(identity))
        return
    built = subprocess.run(["swift", "build", "--build-tests", "--scratch-path", str(WORK / "build")], cwd=TREE)
    if built.returncode:
        sys.exit("the mutants do not build")
    stages = {folder: [["--filter", asked] for asked in (suites(folder), PROGRAM, LAWS)] for folder in arguments.only.split(",")}
    limits = {}
    for asked in itertools.chain(*stages.values()):
        if tuple(asked) in limits:
            continue
        failed, seconds = run(0, None, asked, 3600)
        if failed:
            sys.exit(f"no mutant lives, and yet: {failed}")
        limits[tuple(asked)] = 30 + 4 * seconds
        print(f"{seconds:6.1f} s for {asked[1][:80]}", flush=True)
    lived = []
    for tried, identity in enumerate(sorted(chosen, key=lambda key: chosen[key][1:3]), 1):
        spent = 0
        for stage, asked in enumerate(stages[chosen[identity][0]]):
            failed, seconds = run(identity, chosen[identity], asked, limits[tuple(asked)])
            spent += seconds
            if failed:
                break
        else:
            lived.append(identity)
        print(f"{tried:4} {spent:6.1f} s {'lives' if not failed else 'killed ' + str(stage + 1)} {shown(identity)} {failed or ''}", flush=True)
    print(f"{len(chosen) - len(lived)} of {len(chosen)} killed; {refused} more did not build")
    for identity in lived:
        print(f"lives: {shown(identity)}")
    sys.exit(0 if len(lived) * 10 <= len(chosen) else 1)


if __name__ == "__main__":
    main()
