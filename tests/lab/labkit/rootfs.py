# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the server's file tree. Runs inside the new mount namespace, before its process 1.

The programs are the machine's own /usr (seen through an overlay, with an empty /usr/local); all
the rest, /etc included, is the server's own. Nothing else of the machine is visible inside.
"""

import os
import shutil
import stat
import subprocess
from pathlib import Path

from .syscalls import pivot_root
from .volumes import VOLUMES

ETC_FROM_MACHINE = (
    "alternatives", "bash.bashrc", "debian_version", "deluser.conf", "environment", "fuse.conf",
    "gai.conf", "inputrc", "iproute2", "issue.net", "ld.so.cache", "ld.so.conf", "ld.so.conf.d",
    "libaudit.conf", "localtime", "login.defs", "mke2fs.conf", "nftables.conf", "nsswitch.conf",
    "os-release", "pam.conf", "pam.d", "profile", "protocols", "python3", "python3.11", "rpc",
    "security", "services", "shells", "ssl/openssl.cnf", "ssl/certs", "sudo.conf",
    "sudo_logsrvd.conf", "terminfo", "ethertypes",
)
FOLDERS = ("dev", "etc", "home", "mnt", "opt", "proc", "run", "srv", "sys", "usr",
           "var/cache", "var/lib/odoo-stack/health", "var/log", "var/spool",
           "etc/leitstand", "etc/sudoers.d", "etc/ssh", "etc/letsencrypt/live")
DEVICES = ("null", "zero", "full", "random", "urandom", "tty", "fuse", "loop-control")


def build(lab_dir: Path, etc_files: dict) -> None:
    """Mount everything and make it the root. etc_files: path -> (mode, bytes)."""
    _mount("--make-rprivate", "/")
    root = lab_dir / "rootfs"
    for name, point, _ in VOLUMES:
        target = root / point.lstrip("/")
        target.mkdir(parents=True, exist_ok=True)
        _mount("-t", "ext4", "-o", "loop,noatime", lab_dir / "volumes" / f"{name}.img", target)
        shutil.rmtree(target / "lost+found", ignore_errors=True)
        if point == "/":
            _make_skeleton(root)
    _mount_usr(root)
    _copy_etc(root)
    for path, (mode, content) in etc_files.items():
        _write(root / path.lstrip("/"), mode, content)
    _mount_kernel(root)
    pivot_root(str(root))
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)


def _mount(*arguments) -> None:
    done = subprocess.run(["mount", *map(str, arguments)], capture_output=True, check=False)
    if done.returncode != 0:
        text = done.stderr.decode(errors="replace").strip()
        raise OSError(f"mount {' '.join(map(str, arguments))}: {text}")


def _make_skeleton(root: Path) -> None:
    for folder in FOLDERS:
        (root / folder).mkdir(parents=True, exist_ok=True)
    for folder, mode in (("tmp", 0o1777), ("var/tmp", 0o1777), ("root", 0o700)):
        (root / folder).mkdir(exist_ok=True)
        (root / folder).chmod(mode)
    for name in ("bin", "sbin", "lib", "lib32", "lib64"):
        if os.path.lexists(f"/{name}") and not os.path.lexists(root / name):
            (root / name).symlink_to(f"usr/{name}")
    if not os.path.lexists(root / "var/run"):
        (root / "var/run").symlink_to("/run")


def _mount_usr(root: Path) -> None:
    upper, work = root / "var/cache/.usr/upper", root / "var/cache/.usr/work"
    for folder in ("bin", "sbin", "lib", "share"):
        (upper / "local" / folder).mkdir(parents=True, exist_ok=True)
    work.mkdir(exist_ok=True)
    (upper.parent).chmod(0o700)
    # Opaque: the machine's own /usr/local (another docker, another python) stays outside.
    os.setxattr(upper / "local", "trusted.overlay.opaque", b"y")
    _mount("-t", "overlay", "-o", f"lowerdir=/usr,upperdir={upper},workdir={work}", "overlay",
           root / "usr")


def _copy_etc(root: Path) -> None:
    for name in ETC_FROM_MACHINE:
        source, target = Path("/etc") / name, root / "etc" / name
        if not os.path.lexists(source) or os.path.lexists(target):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir() and not source.is_symlink():
            shutil.copytree(source, target, symlinks=True)
        else:
            shutil.copy2(source, target, follow_symlinks=False)
    if not os.path.lexists(root / "etc/mtab"):
        (root / "etc/mtab").symlink_to("/proc/self/mounts")


def _write(path: Path, mode: int, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    path.chmod(mode)


def _mount_kernel(root: Path) -> None:
    _mount("-t", "proc", "-o", "nosuid,nodev,noexec", "proc", root / "proc")
    _mount("-t", "sysfs", "-o", "nosuid,nodev,noexec", "sysfs", root / "sys")
    _mount("--rbind", "/sys/fs/cgroup", root / "sys/fs/cgroup")
    _mount("-t", "tmpfs", "-o", "nosuid,nodev,mode=755,size=64m", "tmpfs", root / "run")
    (root / "run/lock").mkdir()
    (root / "run/sshd").mkdir(mode=0o755)
    dev = root / "dev"
    _mount("-t", "tmpfs", "-o", "nosuid,mode=755,size=1m", "tmpfs", dev)
    old_mask = os.umask(0)
    for name in DEVICES:
        if os.path.exists(f"/dev/{name}"):
            info = os.stat(f"/dev/{name}")
            mode = 0o600 if name == "loop-control" else 0o666
            os.mknod(dev / name, stat.S_IFCHR | mode, info.st_rdev)
    os.umask(old_mask)
    for name, target in (("fd", "/proc/self/fd"), ("stdin", "/proc/self/fd/0"),
                         ("stdout", "/proc/self/fd/1"), ("stderr", "/proc/self/fd/2"),
                         ("ptmx", "pts/ptmx")):
        (dev / name).symlink_to(target)
    for name in ("pts", "shm"):
        (dev / name).mkdir()
    _mount("-t", "devpts", "-o", "newinstance,ptmxmode=0666,mode=620,gid=5", "devpts",
           dev / "pts")
    _mount("-t", "tmpfs", "-o", "nosuid,nodev,mode=1777,size=64m", "tmpfs", dev / "shm")
