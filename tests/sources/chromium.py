"""Chromium without a window, asked through pipes: it saves pages as its users do."""

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

CHROMIUM = shutil.which("chromium")
_START = """
import fcntl, os, sys
pipes = [fcntl.fcntl(int(number), fcntl.F_DUPFD, 50) for number in sys.argv[1:3]]
os.dup2(pipes[0], 3), os.dup2(pipes[1], 4)
os.execv(sys.argv[3], sys.argv[3:])
"""


def snapshot(page: Path, profile: Path) -> bytes:
    """What "save as, web page, single file" makes of a page."""
    to_child, from_us = os.pipe()
    from_child, to_us = os.pipe()
    command = [
        sys.executable, "-c", _START, str(to_child), str(to_us), str(CHROMIUM), "--headless", "--no-sandbox",
        "--disable-gpu", f"--user-data-dir={profile}", "--remote-debugging-pipe", page.as_uri(),
    ]  # fmt: skip
    with subprocess.Popen(command, pass_fds=(to_child, to_us), stderr=subprocess.DEVNULL) as browser:
        os.close(to_child)
        os.close(to_us)
        ending = threading.Timer(60, browser.kill)
        ending.start()
        try:
            with os.fdopen(from_us, "wb", buffering=0) as asks, os.fdopen(from_child, "rb") as answers:
                return _captured(asks, answers)
        finally:
            ending.cancel()
            browser.kill()


def _captured(asks, answers) -> bytes:
    def ask(number, method, session=None, **params):
        message = {"id": number, "method": method, "params": params} | ({"sessionId": session} if session else {})
        asks.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = json.loads(_message(answers))
            if answer.get("id") == number:
                return answer["result"]

    targets = ask(1, "Target.getTargets")["targetInfos"]
    page = next(target["targetId"] for target in targets if target["type"] == "page")
    session = ask(2, "Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
    for number in range(100, 400):
        state = ask(number, "Runtime.evaluate", session, expression="document.body?.innerHTML && document.readyState")
        if state["result"].get("value") == "complete":
            break
        time.sleep(0.1)
    return str(ask(3, "Page.captureSnapshot", session, format="mhtml")["data"]).encode()


def _message(answers) -> bytes:
    message = b""
    while not message.endswith(b"\0"):
        more = answers.read(1)
        if not more:
            raise EOFError("the browser ended")
        message += more
    return message[:-1]
