# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks of the line and of sshd."""

from .. import sshserver
from ..accounts import HOST_KEY_COMMENT
from ..command import run
from ..errors import LabError
from ..layout import Lab
from ..relayclient import control
from .registry import Break

OTHER_HOST_KEY = "host-changed"
MAX_DELAY_MS = 10_000


def _require_delay(_lab: Lab, argument: str) -> None:
    if not argument.isdigit() or int(argument) > MAX_DELAY_MS:
        raise LabError(f"The delay is a number of milliseconds up to {MAX_DELAY_MS}.")


def _slow(lab: Lab, argument: str) -> None:
    control(lab, delayMs=int(argument))


def _fast(lab: Lab, _argument: str) -> None:
    control(lab, delayMs=0)


def _mode(mode: str):
    def apply(lab: Lab, _argument: str) -> None:
        control(lab, mode=mode)
    return apply


def _stop_sshd(lab: Lab, _argument: str) -> None:
    sshserver.stop(lab)
    control(lab, mode="refuse")  # the relay's port must be as closed as the server's


def _start_sshd(lab: Lab, _argument: str) -> None:
    sshserver.start(lab)
    control(lab, mode="open")


def _change_host_key(lab: Lab, _argument: str) -> None:
    if not (lab.keys / OTHER_HOST_KEY).exists():
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", HOST_KEY_COMMENT,
            "-f", str(lab.keys / OTHER_HOST_KEY))
    sshserver.use_host_key(lab, OTHER_HOST_KEY)


def _restore_host_key(lab: Lab, _argument: str) -> None:
    sshserver.use_host_key(lab, "host")


BREAKS = (
    Break("slow-link", "delay every byte on the line, each way", _slow, _fast,
          argument="milliseconds each way", default="15", check=_require_delay),
    Break("cut-link", "nothing passes any more; nothing is closed", _mode("cut"), _mode("open")),
    Break("silent-sshd", "connections are accepted, then nothing is said", _mode("silent"),
          _mode("open")),
    Break("sshd-stop", "sshd ends, the port is closed", _stop_sshd, _start_sshd),
    Break("host-key-change", "sshd comes back with another host key", _change_host_key,
          _restore_host_key),
)
