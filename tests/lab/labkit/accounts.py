# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The server's accounts, keys, sudo rules, and the profiles with which the console connects."""

import json
import secrets
from dataclasses import dataclass

from .command import run
from .layout import HOSTNAME, STACK_SOURCE, Lab


@dataclass(frozen=True)
class Account:
    name: str
    uid: int
    groups: tuple[str, ...] = ()
    home: str = ""

    @property
    def home_path(self) -> str:
        return self.home or f"/home/{self.name}"


ACCOUNTS = (
    Account("root", 0, home="/root"),
    Account("admin", 1000, groups=("leitstand-operator",)),
    Account("observer", 1001, groups=("leitstand-observer",)),
    Account("plain", 1002),
    Account("dockeruser", 1003, groups=("docker",)),
)
DEFAULT_ACCOUNT = "admin"
PASSWORD_ACCOUNT = "admin"
HOST_KEY_COMMENT = f"host@{HOSTNAME}"

SYSTEM_USERS = (("daemon", 1, 1), ("bin", 2, 2), ("sys", 3, 3), ("man", 6, 12), ("mail", 8, 8),
                ("www-data", 33, 33), ("sshd", 110, 65534), ("nobody", 65534, 65534))
SYSTEM_GROUPS = {"root": 0, "daemon": 1, "bin": 2, "sys": 3, "adm": 4, "tty": 5, "disk": 6,
                 "mail": 8, "man": 12, "kmem": 15, "sudo": 27, "www-data": 33, "shadow": 42,
                 "utmp": 43, "users": 100, "docker": 998, "leitstand-observer": 990,
                 "leitstand-operator": 991, "nogroup": 65534}

SUDOERS_SOURCE = STACK_SOURCE / "sudoers.d" / "leitstand"


def account_files(password: str) -> dict:
    """passwd, shadow, group and sudoers of the server: path -> (mode, bytes)."""
    users = [(name, uid, gid, "/nonexistent", "/usr/sbin/nologin")
             for name, uid, gid in SYSTEM_USERS]
    users += [(a.name, a.uid, a.uid, a.home_path, "/bin/bash") for a in ACCOUNTS]
    users.sort(key=lambda user: user[1])
    groups = dict(SYSTEM_GROUPS)
    groups.update({a.name: a.uid for a in ACCOUNTS})
    members = {group: [a.name for a in ACCOUNTS if group in a.groups] for group in groups}
    crypted = run("openssl", "passwd", "-6", "-stdin", stdin=password.encode()).stdout.decode()
    secret = {PASSWORD_ACCOUNT: crypted.strip()}
    passwd = "".join(f"{n}:x:{u}:{g}:{n}:{h}:{s}\n" for n, u, g, h, s in users)
    shadow = "".join(f"{u[0]}:{secret.get(u[0], '*')}:19000:0:99999:7:::\n" for u in users)
    group = "".join(f"{n}:x:{i}:{','.join(members[n])}\n"
                    for n, i in sorted(groups.items(), key=lambda item: item[1]))
    return {
        "/etc/passwd": (0o644, passwd.encode()),
        "/etc/shadow": (0o640, shadow.encode()),
        "/etc/group": (0o644, group.encode()),
        "/etc/sudoers": (0o440, b"Defaults env_reset\n"
                                b'Defaults secure_path="/usr/local/sbin:/usr/local/bin:'
                                b'/usr/sbin:/usr/bin:/sbin:/bin"\n'
                                b"root ALL=(ALL:ALL) ALL\n@includedir /etc/sudoers.d\n"),
        "/etc/sudoers.d/leitstand": (0o440, SUDOERS_SOURCE.read_bytes()),
        "/etc/hostname": (0o644, f"{HOSTNAME}\n".encode()),
        "/etc/hosts": (0o644, f"127.0.0.1 localhost {HOSTNAME}\n".encode()),
        "/etc/resolv.conf": (0o644, b""),
        "/etc/machine-id": (0o444, f"{secrets.token_hex(16)}\n".encode()),
    }


def new_password() -> str:
    return secrets.token_urlsafe(12)


def make_keys(lab: Lab) -> dict:
    """One key pair per account plus the host key; returns the public keys by account."""
    lab.keys.mkdir(mode=0o700, exist_ok=True)
    public = {}
    for name in [a.name for a in ACCOUNTS] + ["host"]:
        path = lab.keys / name
        if not path.exists():
            run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", f"{name}@{HOSTNAME}",
                "-f", str(path))
        public[name] = path.with_suffix(".pub").read_bytes()
    return public


def host_fingerprint(lab: Lab, key: str = "host") -> str:
    out = run("ssh-keygen", "-l", "-E", "sha256", "-f", str(lab.keys / f"{key}.pub")).stdout
    return out.decode().split()[1]


def write_profiles(lab: Lab) -> None:
    """profile.json for the default account and profile-<user>.json for each."""
    for account in ACCOUNTS:
        profile = {
            "format": "leitstand-profile", "version": 1, "name": HOSTNAME,
            "host": "127.0.0.1", "port": lab.state["port"], "user": account.name,
            "hostKeySha256": lab.state["hostKeySha256"],
            "auth": {"method": "key", "keyFile": str(lab.keys / account.name)},
            "practice": True,
        }
        text = json.dumps(profile, indent=2) + "\n"
        (lab.dir / f"profile-{account.name}.json").write_text(text)
        if account.name == DEFAULT_ACCOUNT:
            (lab.dir / "profile.json").write_text(text)
