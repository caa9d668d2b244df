# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""up and down: the order in which a practice server comes and goes."""

import secrets
import shutil
import time
from dataclasses import dataclass

from . import (accounts, engine, nights, relayclient, seed, server, simulation, sshserver, stack,
               timers, volumes)
from .errors import LabError
from .layout import Lab

STATE_VERSION = 1
MARKER = ".practice-server"


@dataclass
class UpOptions:
    port: int = 0
    docker: bool = True
    fast: bool = False
    any_data: bool = False


def up(lab: Lab, options: UpOptions, say) -> None:
    if lab.is_running():
        raise LabError(f"A practice server is already running in {lab.dir}.")
    server.require_possible()
    prepared = seed.ensure(say, options.any_data) if options.docker else None
    _remove_folder(lab)
    lab.dir.mkdir(mode=0o755, parents=True)
    (lab.dir / MARKER).touch()
    lab.logs.mkdir()
    began = time.monotonic()
    try:
        if prepared:
            passwords = seed.use(prepared, lab)
        _start_ssh(lab, options)
        if prepared:
            _start_stack(lab, passwords, options)
    except BaseException:
        down(lab)
        raise
    lab.state["upSeconds"] = round(time.monotonic() - began, 2)
    lab.save()
    say(f"The practice server is up after {lab.state['upSeconds']} s: "
        f"ssh port {lab.state['port']}, profile {lab.dir / 'profile.json'}")


def _start_ssh(lab: Lab, options: UpOptions) -> None:
    password = accounts.new_password()
    public_keys = accounts.make_keys(lab)
    lab.state = {"version": STATE_VERSION, "id": secrets.token_hex(4), "dir": str(lab.dir),
                 "docker": options.docker, "password": password,
                 "passwordUser": accounts.PASSWORD_ACCOUNT, "breaks": {},
                 "hostKeySha256": accounts.host_fingerprint(lab)}
    volumes.create_missing(lab.volumes)
    files = accounts.account_files(password) | sshserver.ssh_files(lab, public_keys)
    server.boot(lab, files)
    lab.save()
    relayclient.start_relay(lab, options.port)
    lab.save()
    _make_homes(lab)
    simulation.create(lab)
    sshserver.start(lab)
    accounts.write_profiles(lab)


def _start_stack(lab: Lab, passwords: dict, options: UpOptions) -> None:
    engine.start(lab)
    stack.install(lab, passwords)
    nights.write_history(lab)
    nights.date_sets(lab)
    stack.start(lab)
    if not options.fast:
        stack.wait_healthy(lab)
    timers.start(lab)


def _make_homes(lab: Lab) -> None:
    for account in accounts.ACCOUNTS:
        if account.uid:
            home = lab.server_root / account.home_path.lstrip("/")
            home.mkdir(mode=0o755)
            shutil.chown(home, account.uid, account.uid)


def down(lab: Lab) -> None:
    """Ends everything of this lab. Safe on a half-started or a dead one."""
    relayclient.stop_relay(lab)
    server.end(lab)
    engine.remove_cgroups(lab)
    _remove_folder(lab)


def _remove_folder(lab: Lab) -> None:
    """Only a folder that `up` made (or an empty one) is deleted."""
    if not lab.dir.exists():
        return
    if any(lab.dir.iterdir()) and not (lab.dir / MARKER).exists():
        raise LabError(f"{lab.dir} is not a practice server's folder; it is left alone.")
    if lab.dir.is_symlink() or not lab.dir.is_dir():
        raise LabError(f"{lab.dir} is not a folder of its own; it is left alone.")
    shutil.rmtree(lab.dir)
