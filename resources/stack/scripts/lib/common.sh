# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by every script of the stack: strict mode, paths, log lines, JSON, small file writes.
# Source first. Exit codes of all scripts: 0 done, 1 failed, 2 wrong use, 3 no space,
# 4 the check found faults, 75 busy (a lock is held; try again later).
# shellcheck shell=bash
set -Eeuo pipefail
export LC_ALL=C TZ=UTC
umask 027

: "${STACK_DIR:=/opt/odoo-stack}" "${BACKUP_ROOT:=/mnt/backups}" "${DATA_ROOT:=/mnt/odoo-data}"
: "${PLANS_ROOT:=/mnt/building-plans}" "${STATE_DIR:=/var/lib/odoo-stack}" "${ETC_DIR:=/etc/leitstand}"
: "${LOCK_DIR:=/run/leitstand/locks}" "${DOCKER:=docker}" "${STACK_ENVIRONMENTS:=prod test dev}"
: "${METRICS_DIR:=$STATE_DIR/metrics}" "${PROGRESS:=plain}"
read -r -a ENVIRONMENTS <<<"$STACK_ENVIRONMENTS"
export STACK_DIR BACKUP_ROOT DATA_ROOT PLANS_ROOT STATE_DIR ETC_DIR LOCK_DIR DOCKER

# shellcheck disable=SC2034
readonly EXIT_FAILED=1 EXIT_USAGE=2 EXIT_SPACE=3 EXIT_FAULTS=4 EXIT_BUSY=75
# shellcheck disable=SC2034
LAST_MESSAGE=""
CURRENT_STEP=""

now_utc() { printf '%(%Y-%m-%dT%H:%M:%SZ)T' -1; }  # TZ is UTC
boot_id() {
    local id=unknown
    read -r id </proc/sys/kernel/random/boot_id 2>/dev/null || true
    printf '%s' "$id"
}

# Control characters never reach a terminal or a journal.
plain_text() { tr -d '\000-\010\013-\037\177'; }

emit() { # LEVEL TEXT
    # shellcheck disable=SC2034
    LAST_MESSAGE=$2
    if [[ $PROGRESS == json ]]; then
        jq -cn --arg at "$(now_utc)" --arg level "$1" --arg step "$CURRENT_STEP" --arg text "$2" \
            '{at: $at, type: "message", level: $level, step: $step, text: $text}'
    else
        printf '[%s] %s\n' "$(now_utc)" "$2"
    fi
}
log() { emit info "$1"; }
warn() { emit warning "$1" >&2; }
die() { # CODE TEXT
    emit error "$2" >&2
    exit "$1"
}

# Names the step that begins now; --plan prints the same names. Also renews the locks' heartbeat.
step() { # ID TEXT
    CURRENT_STEP=$1
    if [[ $PROGRESS == json ]]; then
        jq -cn --arg at "$(now_utc)" --arg step "$1" --arg text "$2" \
            '{at: $at, type: "step", step: $step, text: $text}'
    else
        printf '[%s] %s: %s\n' "$(now_utc)" "$1" "$2"
    fi
    if declare -F lock_heartbeat >/dev/null; then lock_heartbeat; fi
}

# Stdin to FILE: written beside it, synced, renamed. Readers see the old or the new text.
write_file() { # FILE [MODE]
    local target=$1 temporary
    temporary=$(mktemp "$(dirname "$target")/.tmp.XXXXXX")
    cat >"$temporary"
    chmod "${2:-644}" "$temporary"
    sync -d "$temporary"
    mv -fT -- "$temporary" "$target"
}

is_environment() { [[ " ${ENVIRONMENTS[*]} " == *" $1 "* && $1 =~ ^[a-z]{2,12}$ ]]; }

# A regular file that is no link, as everything in a backup set has to be.
is_plain_file() { [[ -f $1 && ! -L $1 ]]; }
is_plain_folder() { [[ -d $1 && ! -L $1 ]]; }

free_bytes() { df -P -B1 -- "$1" | awk 'NR == 2 {print $4}'; }
tree_bytes() { du -sb --one-file-system -- "$1" | cut -f 1; }

# OpenSSL uses the processor's own instructions: a fourth of the time that sha256sum takes.
sha256_of() { # FILE
    if command -v openssl >/dev/null; then openssl dgst -sha256 -r <"$1"; else sha256sum -b <"$1"; fi | cut -d ' ' -f 1
}

human() { numfmt --to=iec --suffix=B "$1"; }

need_tools() {
    local tool missing=()
    for tool in "$@"; do command -v "$tool" >/dev/null || missing+=("$tool"); done
    ((${#missing[@]} == 0)) || die "$EXIT_FAILED" "These programs are missing: ${missing[*]}"
}

# shellcheck source=progress.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/progress.sh"

metric() { # NAME TEXT: one file per metric group for node_exporter
    mkdir -p "$METRICS_DIR"
    printf '%s\n' "$2" | write_file "$METRICS_DIR/$1.prom" 644
}
