# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prepared Docker data roots in the cache folder.

base-<hash>.img holds the imported root file system; images-<hash>.img adds the stand-in, the
entry points and all tags. A lab gets a private copy, so nothing is imported at `lab up`.
"""

import hashlib
import json
import secrets
import shutil
import tarfile
import tempfile
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from . import basetree, engine, server, stack, volumes
from .accounts import account_files
from .layout import Lab, cache_dir

BASE_TAG = "leitstand-lab-base:1"
DOCKERFILE = f"""\
FROM {BASE_TAG}
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
COPY standin-context/ /tmp/standin-context/
RUN bash /tmp/standin-context/install-into-rootfs.sh /. && rm -rf /tmp/standin-context
"""


def images_hash() -> str:
    digest = hashlib.sha256(basetree.recipe_hash().encode() + DOCKERFILE.encode())
    digest.update(json.dumps(stack.image_names()).encode())
    for path in _standin_files():
        digest.update(str(path.relative_to(stack.STANDIN_SOURCE)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _standin_files() -> list[Path]:
    return [path for path in stack.source_files() if stack.STANDIN_SOURCE in path.parents
            and path.suffix not in (".md", ".env", ".yml")]


def ensure(say) -> Path:
    """Path of the prepared data root; built when the cache does not have it.

    The caller holds the cache's lock.
    """
    target = cache_dir() / f"images-{images_hash()}.img"
    if not target.exists():
        base = _ensure_base(say)
        say("Building the images of the practice server …")
        with builder(docker_from=base) as lab:
            engine.docker(lab, "build", "--quiet", "--tag", "leitstand-lab:1", "-",
                          stdin=_build_context())
            for name in stack.image_names():
                engine.docker(lab, "tag", "leitstand-lab:1", name)
            keep_volume(lab, "docker", target)
        forget_others("images-*.img", target)
    return target


def _ensure_base(say) -> Path:
    target = cache_dir() / f"base-{basetree.recipe_hash()}.img"
    if not target.exists():
        tar = basetree.ensure(say)
        with builder() as lab:
            with open(tar, "rb") as stream:
                engine.import_image(lab, stream, BASE_TAG)
            keep_volume(lab, "docker", target)
        tar.unlink()
        forget_others("base-*.img", target)
    return target


def _build_context() -> bytes:
    buffer = BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        info = tarfile.TarInfo("Dockerfile")
        info.size = len(DOCKERFILE)
        tar.addfile(info, BytesIO(DOCKERFILE.encode()))
        for path in _standin_files():
            tar.add(path, "standin-context/" + str(path.relative_to(stack.STANDIN_SOURCE)))
    return buffer.getvalue()


@contextmanager
def builder(docker_from: Path | None = None):
    """A server with an engine and nothing else, in a folder of its own inside the cache."""
    engine.require_installed()
    server.require_possible()
    cache_dir().mkdir(parents=True, exist_ok=True)
    lab = Lab(Path(tempfile.mkdtemp(prefix="build-", dir=cache_dir())))
    try:
        lab.logs.mkdir()
        lab.state = {"id": secrets.token_hex(4), "breaks": {}}
        if docker_from:
            volumes.clone_volume(docker_from, lab.volumes / "docker.img")
        volumes.create_missing(lab.volumes)
        server.boot(lab, account_files(secrets.token_hex(8)))
        lab.save()
        engine.start(lab)
        yield lab
    finally:
        server.end(lab)
        engine.remove_cgroups(lab)
        shutil.rmtree(lab.dir)


def remove_orphans() -> None:
    """Builders whose command was killed. Only call this while holding the cache's lock."""
    for folder in cache_dir().glob("build-*"):
        lab = Lab(folder)
        server.end(lab)
        engine.remove_cgroups(lab)
        shutil.rmtree(folder)


def keep_volume(lab: Lab, name: str, target: Path) -> None:
    """Stop the engine, unmount nothing half-written, and put the volume into the cache."""
    engine.stop(lab)
    server.end(lab)
    partial = target.with_suffix(".partial")
    shutil.move(lab.volumes / f"{name}.img", partial)
    partial.replace(target)


def forget_others(pattern: str, keep: Path) -> None:
    for path in cache_dir().glob(pattern):
        if path != keep:
            path.unlink()
