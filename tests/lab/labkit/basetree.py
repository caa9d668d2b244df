# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one root file system behind all images of the practice server, made of Debian packages.

Kept in the cache folder as base-<hash of the recipe>.tar; the .debs are kept beside it, so that
a changed recipe downloads only what is new. Packages come from wherever this machine's apt is
configured to fetch Debian from.
"""

import hashlib
import json
from pathlib import Path

from .command import run
from .errors import LabError
from .layout import cache_dir

SUITE = "bookworm"
PACKAGES = ("postgresql-15", "nginx-light", "python3-minimal", "python3", "python3-psycopg2",
            "prometheus", "prometheus-node-exporter", "curl", "openssl", "zstd", "git",
            "ca-certificates", "procps", "util-linux")
# No cluster at install time: the postgres entry point makes its own in the data folder.
ESSENTIAL_HOOK = ('mkdir -p "$1/etc/postgresql-common" && '
                  'echo "create_main_cluster = false" '
                  '> "$1/etc/postgresql-common/createcluster.conf"')
DROPPED = ("/usr/share/doc/*", "/usr/share/man/*", "/usr/share/locale/*", "/usr/share/info/*",
           "/usr/share/lintian/*", "/usr/share/i18n/*", "/usr/share/javascript/*",
           # PostgreSQL runs without its just-in-time compiler (LLVM, 130 MB).
           "/usr/lib/*/libLLVM*", "/usr/lib/*/libz3*", "/usr/lib/postgresql/15/lib/llvmjit*",
           "/usr/lib/postgresql/15/lib/bitcode/*")
BUILD_SECONDS = 1800


def recipe_hash() -> str:
    recipe = json.dumps([SUITE, PACKAGES, ESSENTIAL_HOOK, DROPPED])
    return hashlib.sha256(recipe.encode()).hexdigest()[:16]


def tar_path() -> Path:
    return cache_dir() / f"base-{recipe_hash()}.tar"


def ensure(say) -> Path:
    target = tar_path()
    if target.exists():
        return target
    say("Building the images' root file system from Debian packages (once, a few minutes) …")
    archives = cache_dir() / "debs"
    archives.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(".partial.tar")
    inside = "/var/cache/apt/archives"
    arguments = ["mmdebstrap", "--variant=essential", f"--include={','.join(PACKAGES)}",
                 "--format=tar", "--mode=root", "--skip=download/empty,essential/unlink",
                 f"--setup-hook=mkdir -p \"$1{inside}\"",
                 f"--setup-hook=sync-in '{archives}' {inside}",
                 f"--essential-hook={ESSENTIAL_HOOK}",
                 f"--customize-hook=sync-out {inside} '{archives}'",
                 "--aptopt=Acquire::Languages \"none\"",
                 "--aptopt=Acquire::Check-Valid-Until \"false\""]
    arguments += [f"--dpkgopt=path-exclude={path}" for path in DROPPED]
    run(*arguments, SUITE, str(partial), *_mirror_lines(), timeout=BUILD_SECONDS)
    partial.replace(target)
    for stale in cache_dir().glob("base-*.tar"):
        if stale != target:
            stale.unlink()
    return target


def _mirror_lines() -> list[str]:
    """The suite's sources.list lines from this machine's own apt configuration."""
    listed = run("apt-get", "indextargets", "--format", "$(REPO_URI)|$(RELEASE)|$(COMPONENT)",
                 "Created-By: Packages", "Origin: Debian").stdout.decode()
    lines = {f"deb {uri} {suite} {component}"
             for uri, suite, component in (line.split("|") for line in listed.splitlines())
             if suite.startswith(SUITE)}
    if not lines:
        raise LabError(f"apt on this machine knows no Debian {SUITE}; run apt-get update first.")
    return sorted(lines)
