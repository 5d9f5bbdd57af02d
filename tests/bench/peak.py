"""Prints the most memory, in bytes, that a command held at once.

The command reads what comes on stdin; its output is dropped.
usage: peak.py COMMAND [ARGUMENT...]
"""
import resource
import subprocess
import sys

subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
