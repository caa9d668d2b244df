#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Takes one backup set: databases, filestores, building plans; proves it readable; prunes old sets.
# Usage: backup.sh [--plan | --check] [--environments "prod test"] [--no-plans] [--no-verify] [--json]
#   --plan    prints the steps and ends      --check   only asks whether a set would fit
# A set appears under its date only when it is complete. See lib/common.sh for the exit codes.
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
# shellcheck source=lib/lock.sh
source "$here/lib/lock.sh"
# shellcheck source=lib/pg.sh
source "$here/lib/pg.sh"
# shellcheck source=lib/sets.sh
source "$here/lib/sets.sh"
# shellcheck source=lib/capacity.sh
source "$here/lib/capacity.sh"
# shellcheck source=lib/dump.sh
source "$here/lib/dump.sh"
# shellcheck source=lib/plans.sh
source "$here/lib/plans.sh"
# shellcheck source=lib/manifest.sh
source "$here/lib/manifest.sh"
# shellcheck source=lib/lastrun.sh
source "$here/lib/lastrun.sh"

mode=run with_plans=1 with_verify=1
environments=("${ENVIRONMENTS[@]}")
while (($#)); do
    case $1 in
    --plan) mode=plan ;;
    --check) mode=check ;;
    --environments)
        read -r -a environments <<<"${2:-}"
        shift
        ;;
    --no-plans) with_plans=0 ;;
    --no-verify) with_verify=0 ;;
    --json) PROGRESS=json ;;
    *) die "$EXIT_USAGE" "Unknown option: $1" ;;
    esac
    shift
done
for env in "${environments[@]}"; do
    is_environment "$env" || die "$EXIT_USAGE" "There is no environment of that name: $env"
done

if [[ $mode == plan ]]; then
    plan_step capacity cancellable "Ask whether the set fits" "df $DAILY"
    for env in "${environments[@]}"; do
        plan_step "environment-$env" cancellable "Save database and filestore of $env" \
            "docker exec odoo_postgres pg_dump --format=custom $(env_database "$env") | zstd; tar --create $(env_filestore "$env") | zstd"
    done
    plan_step plans cancellable "Link the building plans" "rsync -aH --link-dest=… $PLANS_ROOT/ $DAILY/…/building-plans/"
    plan_step manifest cancellable "Write sizes and checksums" "sha256sum …"
    plan_step publish cancellable "Publish the set" "mv $DAILY/.partial-… $DAILY/…"
    if ((with_verify)); then
        plan_step verify cancellable "Read the whole set again" "verify-backup.sh"
        plan_step latest cancellable "Move \"latest\"" "ln -s … $DAILY/latest"
    fi
    plan_step prune cancellable "Prune old sets" "prune-backups.sh"
    exit 0
fi
need_tools jq zstd tar rsync flock sha256sum python3

started=$(now_utc)
SET=$(date -u -d "$started" +%Y-%m-%dT%H%M%SZ)
partial="$DAILY/.partial-$SET"
published=""
children=()

finish() {
    local code=$? child
    trap - EXIT
    trap '' INT TERM HUP
    for child in "${children[@]}"; do kill -TERM -- "-$child" 2>/dev/null || true; done
    wait 2>/dev/null || true
    [[ $mode == run && -n ${LOCK_DESCRIPTORS[backup]:-} ]] || exit "$code"
    [[ -n $published ]] || rm -rf --one-file-system -- "$partial" 2>/dev/null || true
    last_run_end "$started" "$code" "$published" "$LAST_MESSAGE" || true
    lock_release_all
    exit "$code"
}
trap finish EXIT
trap 'LAST_MESSAGE="The backup was stopped."; exit 143' INT TERM HUP

mkdir -p "$DAILY" "$STATE" "$BACKUP_ROOT/logs"
# A child of a killed run may still write for a moment: then a folder is not empty, and is tried again.
clear_partials() {
    local try
    for ((try = 0; try < 20; try++)); do
        if find "$DAILY" -mindepth 1 -maxdepth 1 -type d -name '.partial-*' -exec rm -rf --one-file-system -- {} + 2>/dev/null; then return; fi
        sleep 0.5
    done
    die "$EXIT_FAILED" "What a killed backup left in $DAILY cannot be removed."
}

for folder in "$BACKUP_ROOT" "$DAILY" "$STATE"; do
    is_plain_folder "$folder" || die "$EXIT_FAILED" "$folder is not a folder of its own (a link?)."
done
if [[ $mode == run ]]; then
    lock_need backup exclusive "nightly backup"
    last_run_mend
    for env in "${environments[@]}"; do lock_need "env-$env" shared "backup $SET"; done
    last_run_begin "$started" "$SET"
    # What lies here under the lock belongs to runs that are dead.
    clear_partials
fi

step capacity "Asking whether the set fits"
needed=$(needed_bytes "${environments[@]}")
free=$(free_bytes "$DAILY")
if ((needed + SPARE_BYTES > free)) && [[ $mode == run ]]; then
    "$here/prune-backups.sh" --quiet || warn "Old sets could not be pruned."
    free=$(free_bytes "$DAILY")
fi
if ((needed + SPARE_BYTES > free)); then
    die "$EXIT_SPACE" "The set needs about $(human "$needed") and there is $(human "$free") free on $BACKUP_ROOT."
fi
if [[ $mode == check ]]; then
    log "The set needs about $(human "$needed"); $(human "$free") are free."
    exit 0
fi

mkdir -m 750 -- "$partial"
# Each environment is a chain (dump, then filestore); chains run side by side.
limit=${BACKUP_JOBS:-$(($(nproc) > 3 ? 3 : 2))}
set -m
failed=()
for env in "${environments[@]}"; do
    while (($(jobs -pr | wc -l) >= limit)); do wait -n || true; done
    step "environment-$env" "Saving database and filestore of $env"
    (
        # The cause of a failure and the mark of success travel by file.
        trap 'printf "%s" "$LAST_MESSAGE" >"$partial/.cause-$env"' EXIT
        backup_environment "$env" "$partial"
        : >"$partial/.done-$env"
    ) &
    children+=("$!")
done
wait
set +m
children=()
for env in "${environments[@]}"; do
    [[ -e $partial/.done-$env ]] || failed+=("$env: $(cat "$partial/.cause-$env" 2>/dev/null || true)")
done
((${#failed[@]} == 0)) || die "$EXIT_FAILED" "Nothing was published. ${failed[*]}"
rm -f -- "$partial"/.done-* "$partial"/.cause-*

step plans "Linking the building plans"
if ((with_plans)); then snapshot_plans "$partial" "$needed"; else _plans_none "$partial" excluded; fi

step manifest "Writing sizes and checksums"
write_manifest "$partial" "$SET" "$started"

step publish "Publishing the set"
sync -f "$partial"
mv -T -- "$partial" "$DAILY/$SET"
sync -f "$DAILY"
published=$SET

if ((with_verify)); then
    step verify "Reading the whole set again"
    code=0
    LEITSTAND_NESTED=1 PROGRESS=$PROGRESS "$here/verify-backup.sh" "$SET" || code=$?
    ((code == 0)) || die "$EXIT_FAULTS" "The set $SET was written, but did not pass its check; \"latest\" stays where it was."
    if ! is_partial_set "$SET"; then
        step latest "Moving \"latest\""
        point_latest "$SET"
    fi
fi

step prune "Pruning old sets"
"$here/prune-backups.sh" --quiet || warn "Old sets could not be pruned."
is_partial_set "$SET" || metric backup "odoo_stack_backup_last_success_seconds $(date +%s)"
log "The backup set $SET is complete."
