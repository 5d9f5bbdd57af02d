"""Types at an interactive shell and prints all that its screen was sent.

usage: typed.py TEXT COMMAND [ARGUMENT...]

The shell's prompt must be "READY>". TEXT may hold \\t, \\r and the like.
"""
import os
import pty
import select
import struct
import sys
import termios
import time
import fcntl


def read_until(master, mark, seconds):
    """What comes up to `mark`; all that came, if it does not come in time."""
    seen = b""
    end = time.monotonic() + seconds
    while mark not in seen and time.monotonic() < end:
        if select.select([master], [], [], 0.1)[0]:
            try:
                seen += os.read(master, 65536)
            except OSError:
                break
    return seen


def main():
    text = sys.argv[1].encode().decode("unicode_escape").encode("latin-1")
    pid, master = pty.fork()
    if pid == 0:
        os.execvp(sys.argv[2], sys.argv[2:])
    size = struct.pack("HHHH", 300, 200, 0, 0)
    fcntl.ioctl(master, termios.TIOCSWINSZ, size)
    shown = read_until(master, b"READY>", 30)
    time.sleep(0.3)
    os.write(master, text)
    os.write(master, b"\x15echo FI''N\r")  # whose echo has the quotes
    shown += read_until(master, b"FIN\r\n", 30)
    os.write(master, b"\x15exit\r")
    read_until(master, b"\0", 1)
    os.close(master)
    os.waitpid(pid, 0)
    sys.stdout.buffer.write(shown)


main()
