"""What the figures were taken on: the machine, the compiler, the versions."""

import datetime
import os
import pathlib
import platform
import re
import shutil
import subprocess


def said_by(*words):
    """The first line that a command says, or nothing."""
    if shutil.which(str(words[0])) is None:
        return ""
    done = subprocess.run(
        [str(word) for word in words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    return lines[0].strip() if lines and done.returncode == 0 else ""


def value_in(path, pattern):
    try:
        text = pathlib.Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    found = re.search(pattern, text, re.MULTILINE)
    return found[1].strip() if found else ""


def memory():
    """In GB."""
    kilobytes = value_in("/proc/meminfo", r"^MemTotal:\s*(\d+)")
    return f"{int(kilobytes) / 1e6:.0f} GB" if kilobytes else ""


def named(program):
    """By its own name: c++ stands for another."""
    return os.path.realpath(shutil.which(program) or program)


def compiler(build):
    cache = build / "CMakeCache.txt"
    path = value_in(cache, r"^CMAKE_CXX_COMPILER:\w+=(.*)$")
    kind = value_in(cache, r"^CMAKE_BUILD_TYPE:\w+=(.*)$")
    flags = value_in(cache, rf"^CMAKE_CXX_FLAGS_{kind.upper()}:\w+=(.*)$")
    return f"{said_by(named(path or 'c++'), '--version')}, {kind} ({flags})"


def described(build):
    system = value_in("/etc/os-release", r'^PRETTY_NAME="?([^"\n]*)')
    return {
        "date": datetime.date.today().isoformat(),
        "CPU": value_in("/proc/cpuinfo", r"^model name\s*:\s*(.*)$")
        or platform.processor(),
        "cores": str(len(os.sched_getaffinity(0))),
        "memory": memory(),
        "system": f"{system}, {platform.system()} {platform.release()}",
        "compiler": compiler(build),
    }


def of_shell():
    """Version lines of what is compared from the shell and in C."""
    lines = {
        "coreutils": said_by("sort", "--version"),
        "gawk": said_by("gawk", "--version"),
        "mawk": said_by("mawk", "-W", "version"),
        "ICU": said_by("pkg-config", "--modversion", "icu-uc"),
        "libxml2": said_by("pkg-config", "--modversion", "libxml-2.0"),
        "libdivsufsort": said_by("pkg-config", "--modversion", "libdivsufsort"),
    }
    return {name: number_in(line) for name, line in lines.items() if line}


def number_in(line):
    found = re.search(r"\d+(\.\d+)+", line)
    return found[0] if found else line


def of_cargo(peers):
    text = ""
    try:
        text = (peers / ".crates.toml").read_text(encoding="utf-8")
    except OSError:
        pass
    return dict(re.findall(r'^"(\S+) (\S+) ', text, re.MULTILINE))


def of_python(python):
    """That Python, and all that is installed beside the peers."""
    if python is None:
        return {}
    asked = (
        "import importlib.metadata as m, platform\n"
        "print('Python', platform.python_version())\n"
        "for d in m.distributions(): print(d.metadata['Name'], d.version)"
    )
    done = subprocess.run(
        [str(python), "-c", asked], stdout=subprocess.PIPE, check=False
    )
    return dict(line.split() for line in done.stdout.decode().splitlines())


def versions(tools, peers, python):
    return {
        "tamis": number_in(said_by(tools / "clean", "--version")),
        **of_shell(),
        **of_cargo(peers),
        **of_python(python),
    }
