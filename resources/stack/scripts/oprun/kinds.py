# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a checked request to the script and its arguments: a fixed list, nothing else can be started."""
import dataclasses
import os

from . import files, records, request as requests
from .errors import invalid, refused
from .settings import DAILY, SCRIPTS


@dataclasses.dataclass
class Work:
    """What is run for a request: ARGUMENTS go to SCRIPT as they are, no shell sees them."""

    script: str
    arguments: list
    environment: str | None = None
    set: str | None = None
    # Whether the data or the service of an environment is changed: asks for the name of production.
    changes: bool = False
    # Whether an exchange that was cut can be brought to one state by restore-db.sh --recover.
    recovers: bool = False
    locks: tuple = ()
    # Whether the script wants to know the operation's id.
    takes_id: bool = True
    # Arguments of the pre-flight in place of the run, None where there is none.
    check: list | None = None
    # What has to be typed for it where that is no environment: the serial number of a disk.
    confirm: str | None = None
    # A configuration that the script reads from a file: it may hold passwords, so it is no argument.
    config: str | None = None

    def with_config(self, path):
        more = ["--config", path]
        return dataclasses.replace(self, arguments=[*self.arguments, *more], check=[*self.check, *more], config=None)

    def command(self, *more):
        return [f"{SCRIPTS}/{self.script}", "--json", *self.arguments, *more]

    def check_command(self):
        return [f"{SCRIPTS}/{self.script}", "--json", *self.check]

    def command_as(self, identifier, *more):
        return self.command(*(["--operation", identifier] if self.takes_id else []), *more)


def work_of(wanted):
    """WANTED: a checked request with kind, mode, request."""
    value = requests.check_kind(wanted)
    work = _KINDS[wanted["kind"]](value, wanted["mode"] == "drill")
    if work.set is not None:
        _set_exists(work.set)
    return value, work


def check_confirmation(work, confirm):
    if work.confirm is not None and confirm != work.confirm:
        raise invalid("confirm", "This must be the serial number of the disk: " + work.confirm)
    name = work.confirm or work.environment or "prod"  # the plans are production's
    wanted = work.changes and name == "prod"
    if (wanted or confirm is not None) and confirm != name:
        raise invalid("confirm", "This must be the name of the environment: " + name)


def check_reason(value, reason):
    """Production without a test is somebody's decision: the log says why."""
    if value.get("untested") and not reason.strip():
        raise invalid("reason", "Why production gets what test has not run has to be said.")


def _restore_database(value, drill):
    environment, scratch = value["environment"], value["target"] == "scratch"
    chosen = _chosen_set(value["set"])
    arguments = ["--environment", environment, "--set", chosen, "--from", value["from"]]
    for field, option in (("filestore", "--filestore"), ("acceptMissing", "--accept-missing"), ("keep", "--keep")):
        if value.get(field):
            arguments.append(option)
    arguments += ["--scratch"] if scratch else []
    arguments += ["--drill"] if drill else []
    return Work("restore-db.sh", arguments, environment, chosen, changes=not scratch, recovers=True,
                locks=("shared", f"env-{environment}", f"set-{chosen}"), check=[*arguments, "--check"])


def _copy_environment(value, _):
    """Production's data, neutralised, in place of test's or dev's: a restore from a backup of this moment, or the latest."""
    environment, fresh = value["environment"], value.get("fresh", True)
    chosen = None if fresh else _chosen_set("latest")
    arguments = ["--environment", environment, "--from", "prod", *(["--fresh"] if fresh else ["--set", chosen])]
    arguments += ["--filestore"] if value["filestore"] else []
    locks = ("shared", f"env-{environment}", *(("backup", "env-prod") if fresh else (f"set-{chosen}",)))
    return Work("restore-db.sh", arguments, environment, chosen, changes=True, recovers=True, locks=locks, check=[*arguments, "--check"])


def _restore_filestore(value, _):
    environment, chosen = value["environment"], _chosen_set(value["set"])
    arguments = ["--environment", environment, "--set", chosen]
    return Work("restore-filestore.sh", arguments, environment, chosen, changes=True, recovers=True,
                locks=(f"env-{environment}", f"set-{chosen}"), check=[*arguments, "--check"])


def _restore_plans(value, _):
    chosen = _chosen_set(value["set"])
    arguments = ["--set", chosen]
    if "path" in value:
        if not files.exists_without_links(f"{DAILY}/{chosen}/building-plans", value["path"]):
            raise invalid("request.path", "The set has no such folder or file.")
        arguments += ["--path", value["path"]]
    return Work("restore-plans.sh", arguments, None, chosen, changes=True, locks=("plans", f"set-{chosen}"), check=[*arguments, "--check"])


_SCRIPTS_OF_RECORDS = {"database": "restore-db.sh", "scratch": "restore-db.sh", "filestore": "restore-filestore.sh",
                       "plans": "restore-plans.sh", "deploy": "deploy.sh"}


def _of_record(value, option):
    operation = value["operation"]
    record = records.find(operation)
    if record is None:
        raise invalid("request.operation", "There is no such restore.")
    if record["state"] != "kept":
        raise refused("not-kept", f"The copy of {operation} is no longer kept.")
    environment = record["environment"]
    locks = ("plans",) if record["kind"] == "plans" else ("shared", f"env-{environment}")
    locks += (f"deploy-{environment}",) if record["kind"] == "deploy" else ()
    return record["kind"], Work(_SCRIPTS_OF_RECORDS[record["kind"]], [option, operation], environment, None,
                                changes=record["kind"] != "scratch", recovers=environment is not None, locks=locks)


def _undo(value, _):
    kind, work = _of_record(value, "--undo")
    if kind == "scratch":
        raise refused("nothing-to-undo", "A scratch database was only looked into; it can be released.")
    if kind in ("database", "deploy"):
        work.check = [*work.arguments, "--check"]
        if value.get("acceptLoss"):
            work.arguments.append("--accept-loss")
    return work


def _release(value, _):
    return _of_record(value, "--release")[1]


def _backup(_value, _):
    return Work("backup.sh", [], locks=("backup", "env-prod", "env-test", "env-dev"), takes_id=False, check=["--check"])


def _verify(value, _):
    chosen = _chosen_set(value["set"])
    restore = ["--restore"] if value["restore"] else []
    return Work("verify-backup.sh", [*restore, chosen], None, chosen, locks=("shared", f"set-{chosen}"), takes_id=False)


def _container(value, _):
    environment = value["environment"]
    arguments = ["--environment", environment, "--action", value["action"]]
    return Work("container-action.sh", arguments, environment, None, changes=True, locks=(f"env-{environment}",),
                check=[*arguments, "--check"])


def _disk(action):
    def work(value, _):
        arguments = ["--action", action, "--serial", value["serial"]]
        return Work("disk-swap.sh", arguments, changes=True, confirm=value["serial"], locks=("raid",), check=[*arguments, "--check"])
    return work


def _deploy(value, _):
    environment = value["environment"]
    arguments = ["--environment", environment]
    for field in ("image", "addons", "update"):
        if field in value:
            arguments += ["--" + field, value[field]]
    arguments += ["--backup"] if value.get("backup") else []
    arguments += ["--untested"] if value.get("untested") else []
    return Work("deploy.sh", arguments, environment, None, changes=True, recovers=True,
                locks=(f"deploy-{environment}", "shared", f"env-{environment}"), check=[*arguments, "--check"], config=value.get("config"))


def _rollback_deploy(value, _):
    record = records.find(value["operation"])
    if record is not None and record["kind"] != "deploy":
        raise invalid("request.operation", "This is no deployment.")
    return _undo(value, _)


_KINDS = {"restore-database": _restore_database, "restore-filestore": _restore_filestore, "restore-plans": _restore_plans,
          "undo": _undo, "release": _release, "backup": _backup, "verify": _verify, "container": _container,
          "deploy": _deploy, "copy-environment": _copy_environment, "rollback-deploy": _rollback_deploy,
          "disk-remove": _disk("remove"), "disk-add": _disk("add")}


def _chosen_set(name):
    """"latest" becomes the set that it means now, so that journal and record name it."""
    if name != "latest":
        return name
    try:
        name = os.path.basename(os.readlink(f"{DAILY}/latest"))
        return requests.KINDS["verify"]["set"][0]("request.set", name)
    except OSError:
        raise invalid("request.set", "There is no latest set.") from None


def _set_exists(name):
    if name == "latest" or not files.is_folder(DAILY, name):
        raise invalid("request.set", "There is no such backup set.")
