# SPDX-License-Identifier: GPL-3.0-or-later
"""Bobbin as a user meets it: started, looked at and worked with keyboard and mouse."""
import os
import sqlite3
import subprocess
import time


def wait_for(what, condition, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit(f"shots: waited {seconds} s in vain for {what}")


def xdotool(*arguments):
    done = subprocess.run(["xdotool", *map(str, arguments)], capture_output=True, text=True)
    return done.stdout.split()


def window(title):
    """The visible window of just this title, or None."""
    found = xdotool("search", "--onlyvisible", "--name", f"^{title}$")
    return found[-1] if found else None


def geometry(window_id):
    lines = xdotool("getwindowgeometry", "--shell", window_id)
    return {key: int(value) for key, value in (line.split("=") for line in lines)}


class Desktop:
    def __init__(self, folder):
        self.folder = folder

        # Black would be all that is seen round a menu. It returns 1 when it has done it, too.
        subprocess.run(["display", "-window", "root", "xc:#5b7a99"], check=False)

    def picture(self, name, source, *crop):
        """A file that is small for a page to load; a window has far fewer than 255 colours."""
        path = self.folder / name
        subprocess.run(["import", "-window", str(source), *crop, "-strip", "+repage", "-dither",
                        "None", "-colors", "255", "-define", "png:compression-level=9",
                        f"PNG8:{path}"], check=True)
        print(f"{path}  {path.stat().st_size // 1024} KiB")


class Bobbin:
    """One run of the program on a profile; ended by Ctrl+Q."""

    def __init__(self, program, profile, environment):
        self.command = [program, "--profile", profile]
        self.profile = profile
        self.environment = {**os.environ, **environment}

    def __enter__(self):
        self.process = subprocess.Popen(self.command, env=self.environment)
        self.window = wait_for("the window", lambda: window("Bobbin"))
        self.activate(self.window)
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            self.keys("ctrl+q")
            self.process.wait(20)
        else:
            self.process.kill()
            self.process.wait()

    def hand_over(self, *arguments):
        subprocess.run([*self.command, *arguments], env=self.environment, check=True)

    def activate(self, window_id):
        xdotool("windowactivate", "--sync", window_id)
        wait_for("the focus", lambda: xdotool("getactivewindow") == [window_id])

    def keys(self, *keys):
        xdotool("key", "--delay", 60, *keys)

    def dialog(self, keys, title):
        """The dialog that the keys open."""
        self.keys(keys)
        opened = wait_for(f"the window {title}", lambda: window(title))
        self.activate(opened)
        return opened

    def rows(self, where="1"):
        """How many rows of the list are so, by what is on disk."""
        with sqlite3.connect(f"file:{self.profile}/bobbin.db?mode=ro", uri=True) as database:
            return database.execute(
                f"SELECT count(*) FROM downloads WHERE removed_at IS NULL AND {where}"
            ).fetchone()[0]
