# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs resources/stack on the server and starts it by Compose."""

import json
import secrets
import shutil
from pathlib import Path

from .command import run, run_inside, wait_until
from .engine import compose, docker
from .errors import LabError
from .layout import LAB_SOURCE, PROBE_SOURCE, STACK_SOURCE, Lab

STANDIN_SOURCE = LAB_SOURCE / "odoo-standin"
STACK_DIR = "opt/odoo-stack"
PASSWORD_NAMES = ("POSTGRES_PASSWORD", "ODOO_PROD_DB_PASSWORD", "ODOO_TEST_DB_PASSWORD",
                  "ODOO_DEV_DB_PASSWORD")
HEALTHY_SECONDS = 240


def install(lab: Lab, passwords: dict) -> None:
    target = lab.server_root / STACK_DIR
    shutil.copytree(STACK_SOURCE, target, symlinks=True, dirs_exist_ok=True,
                    ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(STANDIN_SOURCE / "docker-compose.lab.yml", target / "docker-compose.override.yml")
    environment = target / ".env"
    environment.write_text(env_text(passwords))
    environment.chmod(0o600)
    for name in ("prod", "test", "dev", "postgres"):
        (lab.server_root / "mnt/odoo-data" / name).mkdir(exist_ok=True)
    for folder in ("var/www/html", "var/lib/odoo-stack/metrics"):
        (lab.server_root / folder).mkdir(parents=True, exist_ok=True)
    run_inside(lab, "/bin/bash", f"/{STACK_DIR}/scripts/make-placeholder-certs.sh")
    _write_test_login(target / "nginx/auth/htpasswd")
    install_commands(lab)


def _write_test_login(path: Path) -> None:
    """Basic auth of the test site; nobody knows the password, nginx only needs the file."""
    secret = secrets.token_hex(16).encode()
    crypted = run("openssl", "passwd", "-apr1", "-stdin", stdin=secret).stdout.decode().strip()
    path.write_text(f"test:{crypted}\n")
    path.chmod(0o644)


def install_commands(lab: Lab) -> None:
    """The root-owned commands that the sudo rules name."""
    folder = lab.server_root / "usr/local/sbin"
    if PROBE_SOURCE.exists():
        shutil.copy(PROBE_SOURCE, folder / "leitstand-read")
        (folder / "leitstand-read").chmod(0o755)
    shutil.copy(STACK_SOURCE / "scripts/op-run", folder / "op-run")
    (folder / "op-run").chmod(0o755)


def env_text(passwords: dict) -> str:
    """The stack's .env.example with passwords, then the small machine's values."""
    lines = []
    for line in (STACK_SOURCE / ".env.example").read_text().splitlines():
        name = line.split("=", 1)[0]
        lines.append(f"{name}={passwords[name]}" if name in passwords else line)
    return "\n".join(lines) + "\n" + (STANDIN_SOURCE / "lab.env").read_text()


def image_names() -> list[str]:
    """Every image name that lab.env sets."""
    names = [line.split("=", 1)[1] for line in (STANDIN_SOURCE / "lab.env").read_text().splitlines()
             if "_IMAGE=" in line and not line.startswith("#")]
    return sorted(set(names))


def start(lab: Lab) -> None:
    compose(lab, "up", "-d", "--no-build")


def container_states(lab: Lab, seconds: float = 60) -> dict[str, str]:
    """Name -> health where there is a check, else status."""
    text = docker(lab, "ps", "--all", "--no-trunc", "--format", "{{.Names}}",
                  timeout=seconds).stdout.decode()
    names = text.split()
    if not names:
        return {}
    form = '{"name":{{json .Name}},"state":{{json .State}}}'
    lines = docker(lab, "inspect", "--format", form, *names, check=False,
                   timeout=seconds).stdout.decode()
    states = {}
    for line in lines.splitlines():
        item = json.loads(line)
        health = (item["state"].get("Health") or {}).get("Status")
        status = item["state"]["Status"]
        states[item["name"].lstrip("/")] = health if health and status == "running" else status
    return states


def wait_healthy(lab: Lab, seconds: float = HEALTHY_SECONDS) -> None:
    def ready() -> bool:
        states = container_states(lab)
        return bool(states) and all(state in ("healthy", "running") for state in states.values())
    try:
        wait_until("all containers healthy", ready, seconds, 0.25)
    except LabError as error:
        raise LabError(f"{error}\n{json.dumps(container_states(lab))}") from error


def source_files() -> list[Path]:
    """All files that decide what the prepared images and data look like."""
    folders = (STACK_SOURCE, STANDIN_SOURCE)
    return sorted(path for folder in folders for path in folder.rglob("*")
                  if path.is_file() and "__pycache__" not in path.parts)
