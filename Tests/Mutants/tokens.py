"""The mutants of the library: which tokens can be others, and what is written in their place so that either can be run."""

import itertools
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CORE = Path("Sources/BHXHCore")

#: What is found in a line, and what is put in its place: the other operator of the same operands, or `name` of a function.
OPERATORS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&", "+": "-", "-": "+", "*": "+"}
TOKENS = [
    (r"(?<= )(?:<=?|>=?|==|!=|&&|\|\||\*|[+-](?= [\w(]))(?= )", "operator"),
    (r"\.\.<", "range"),
    (r"(?<![\w.])(?:min|max)(?=\()", "extreme"),
    (r"\b(?:true|false)\b", "truth"),
    (r"(?<![\w.\"#$])\d+(?![\w.\"])", "number"),
    (r"(?<=\bguard )!|(?<=\bif )!", "negation"),
]


def mutants_of_code(path):
    """Every change of a file: its line, the columns of the token, its kind."""
    for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").split("\n")):
        bare = line.split("//")[0]
        if '"' in bare or "@" in bare or "precondition" in bare or "#" in bare or "reserveCapacity" in bare or "->" in bare:
            continue
        if re.search(r"\b(func|struct|enum|extension|protocol|case|init)\b.*[<>]", bare):
            continue
        for pattern, kind in TOKENS:
            for match in re.finditer(pattern, bare):
                yield str(path), number, match.start(), match.end(), kind


def mutants_of_table(path):
    """A word less."""
    for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").split("\n")):
        aliases = line.split(",", 2)[-1]
        if number == 0 or '"' in line or aliases.count("|") < 1:
            continue
        start = len(line) - len(aliases)
        for match in re.finditer(r"[^|]+", aliases):
            before = match.start() > 0
            yield str(path), number, start + match.start() - before, start + match.end() + (not before), "word"


def all_mutants(folders):
    """Folder, path, line, columns of the token, its kind."""
    for folder in folders:
        if folder == "data":
            yield from ((folder, *mutant) for mutant in mutants_of_table(Path("data/headers.csv")))
            continue
        for path in sorted((ROOT / CORE / folder).rglob("*.swift")):
            yield from ((folder, *mutant) for mutant in mutants_of_code(path.relative_to(ROOT)))


#: Characters that Swift takes for operators, one for each mutant that is one.
SIGNS = [chr(code) for code in itertools.chain(range(0x2190, 0x2400), range(0x2500, 0x2776), range(0x2794, 0x2C00)) if code not in (0x2329, 0x232A)]

PRELUDE = """
internal import Glibc

/// The mutant that lives: `BHXH_MUTANT`, or none.
let livingMutant: Int = unsafe getenv("BHXH_MUTANT").map { unsafe Int(String(cString: $0)) ?? 0 } ?? 0

@inline(__always) func lives(_ mutant: Int) -> Bool { livingMutant == mutant }

@inline(__always) func bumped<T: Numeric>(_ mutant: Int, _ value: T) -> T { lives(mutant) ? value + 1 : value }
"""


def woven(mutant, identity):
    """What stands in place of the token, and the declarations that it needs."""
    folder, path, line, start, end, kind, token = mutant
    sign = SIGNS[identity]
    if kind == "truth":
        return f"(lives({identity}) ? {'false' if token == 'true' else 'true'} : {token})", ""
    if kind == "number":
        return f"bumped({identity}, {token})", ""
    if kind == "extreme":
        other = "max" if token == "min" else "min"
        return f"extreme{identity}", f"""
func extreme{identity}<T: Comparable>(_ a: T, _ b: T) -> T {{ lives({identity}) ? Swift.{other}(a, b) : Swift.{token}(a, b) }}
func extreme{identity}<T: Comparable>(_ a: T, _ b: T, _ c: T) -> T {{ lives({identity}) ? Swift.{other}(a, b, c) : Swift.{token}(a, b, c) }}
"""
    if kind == "range":
        return sign, f"""
infix operator {sign}: RangeFormationPrecedence
prefix operator {sign}
func {sign} (left: Int, right: Int) -> Range<Int> {{ lives({identity}) ? left..<(right + 1) : left..<right }}
prefix func {sign} (right: Int) -> PartialRangeUpTo<Int> {{ lives({identity}) ? ..<(right + 1) : ..<right }}
"""
    if kind == "negation":
        return sign, f"\nprefix operator {sign}\nprefix func {sign} (value: Bool) -> Bool {{ lives({identity}) ? value : !value }}\n"
    other = OPERATORS[token]
    if token in ("&&", "||"):
        precedence = "LogicalConjunctionPrecedence" if token == "&&" else "LogicalDisjunctionPrecedence"
        short = {"&&": "left ? try right() : false", "||": "left ? true : try right()"}
        body = f"lives({identity}) ? ({short[other]}) : ({short[token]})"
        functions = [f"func {sign} (left: Bool, right: @autoclosure () throws -> Bool) rethrows -> Bool {{ {body} }}"]
    else:
        comparison = f"lives({identity}) ? left {other} right : left {token} right"
        if token in ("==", "!="):
            precedence = "ComparisonPrecedence"
            functions = [f"func {sign} <T: Equatable>(left: T, right: T) -> Bool {{ {comparison} }}",
                         f"func {sign} <T>(left: T?, right: _OptionalNilComparisonType) -> Bool {{ {comparison} }}"]
        elif token in ("<", "<=", ">", ">="):
            precedence = "ComparisonPrecedence"
            functions = [f"func {sign} <T: Comparable>(left: T, right: T) -> Bool {{ {comparison} }}"]
        elif token == "*":
            precedence = "MultiplicationPrecedence"
            functions = [f"func {sign} <T: Numeric>(left: T, right: T) -> T {{ {comparison} }}"]
        else:
            precedence = "AdditionPrecedence"
            functions = [f"func {sign} <T: AdditiveArithmetic>(left: T, right: T) -> T {{ {comparison} }}"]
    return f"{sign}", f"\ninfix operator {sign}: {precedence}\n" + "\n".join(functions) + "\n"
