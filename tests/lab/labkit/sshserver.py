# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The server's OpenSSH daemon. It listens on port 22 of the server's own network namespace."""

from .accounts import ACCOUNTS
from .command import run_inside, wait_until
from .layout import Lab

SSHD_CONFIG = b"""\
Port 22
ListenAddress 127.0.0.1
HostKey /etc/ssh/ssh_host_ed25519_key
PidFile /run/sshd.pid
UsePAM no
PermitRootLogin prohibit-password
PasswordAuthentication yes
KbdInteractiveAuthentication no
AuthorizedKeysFile /etc/ssh/authorized_keys/%u
UseDNS no
PrintMotd no
LogLevel VERBOSE
Subsystem sftp internal-sftp
"""
PID_FILE = "run/sshd.pid"


def ssh_files(lab: Lab, public_keys: dict) -> dict:
    files = {
        "/etc/ssh/sshd_config": (0o644, SSHD_CONFIG),
        "/etc/ssh/ssh_host_ed25519_key": (0o600, (lab.keys / "host").read_bytes()),
        "/etc/ssh/ssh_host_ed25519_key.pub": (0o644, public_keys["host"]),
    }
    for account in ACCOUNTS:
        files[f"/etc/ssh/authorized_keys/{account.name}"] = (0o644, public_keys[account.name])
    return files


def listener_pid(lab: Lab) -> int:
    """Process id of the listener inside the server, 0 when there is none."""
    try:
        pid = int((lab.server_root / PID_FILE).read_text())
    except (OSError, ValueError):
        return 0
    return pid if (lab.server_root / f"proc/{pid}").exists() else 0


def start(lab: Lab) -> None:
    if listener_pid(lab):
        return
    run_inside(lab, "/usr/sbin/sshd", "-E", "/var/log/sshd.log")
    wait_until("sshd", lambda: listener_pid(lab) > 0, 5, 0.01)


def stop(lab: Lab, sessions: bool = True) -> None:
    """End the listener and, as a stopped service would, its sessions."""
    pid = listener_pid(lab)
    if pid:
        run_inside(lab, "kill", "-TERM", str(pid))
        wait_until("end of sshd", lambda: listener_pid(lab) == 0, 5, 0.01)
    if sessions:
        run_inside(lab, "/bin/sh", "-c",
                   "for p in /proc/[0-9]*; do read -r n < $p/comm || continue; "
                   "[ \"$n\" != sshd ] || kill -KILL \"${p#/proc/}\"; done 2>/dev/null; :")


def use_host_key(lab: Lab, name: str) -> None:
    """Switch to another host key from the lab's key folder and restart the listener."""
    target = lab.server_root / "etc/ssh/ssh_host_ed25519_key"
    target.write_bytes((lab.keys / name).read_bytes())
    target.chmod(0o600)
    target.with_suffix(".pub").write_bytes((lab.keys / f"{name}.pub").read_bytes())
    stop(lab, sessions=True)
    start(lab)
