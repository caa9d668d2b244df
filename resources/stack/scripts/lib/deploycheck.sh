# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What is asked before a deployment. Faults are printed, warnings told.
# shellcheck shell=bash

: "${MAX_BACKUP_HOURS:=26}"

# ADDONS and CONFIG may be empty, MODULES too; BACKUP is 1 when one is taken along.
deploy_faults() { # ENV ADDONS CONFIG MODULES BACKUP WORK
    local env=$1 live answer need free age memory
    live=$(env_database "$env")
    pg_database_exists "$live" || { echo "the database $live does not exist"; return; }
    answer=$(RETRY_SECONDS=0 probe_environment "$env" "$6")
    [[ $(jq -r .ok <<<"$answer") == true ]] || warn "Odoo $env is not well now: $(jq -c .probes <<<"$answer")"
    need=$(($(pg_sql postgres -v name="$live" <<<"SELECT pg_database_size(:'name');") * 11 / 10))
    free=$(free_bytes "$DATA_ROOT")
    ((need + SPARE_BYTES < free)) || echo "the copy of the database needs about $(human "$need") on $DATA_ROOT and there is $(human "$free") free"
    age=$(backup_age_hours "$env")
    if [[ $5 == 0 ]] && ((age > MAX_BACKUP_HOURS)); then
        answer="the newest proven backup of $env is $( ((age > 99999)) && echo missing || echo "$age hours old"), allowed are $MAX_BACKUP_HOURS; take one along"
        if [[ $env == prod ]]; then echo "$answer"; else warn "Mind: $answer"; fi
    fi
    [[ -z $2 ]] || addons_commit "$2" >/dev/null || echo "the addons repository has no $2"
    memory=$(timeout 20 "$DOCKER" inspect --format '{{.HostConfig.Memory}}' "$(env_container "$env")" 2>/dev/null || true)
    [[ $memory =~ ^[0-9]+$ ]] || { warn "The memory limit of $(env_container "$env") could not be read; the memory rule is not checked."; memory=0; }
    while IFS= read -r answer; do
        if [[ $answer == "warning: "* ]]; then warn "Mind: ${answer#warning: }."; else printf '%s\n' "$answer"; fi
    done < <("$CHECKS_FOLDER/odooconf_check.py" "${3:-$(env_config "$env")}" "$(env_config "$env")" "$live" "$memory" || echo "the configuration cannot be checked")
    [[ -z $4 || $4 == all ]] || modules_missing "$live" "$4"
    [[ $env != prod ]] || in_maintenance_window "$(date +%s)" || warn "It is not the time of maintenance (Sunday 02:00-04:00 UTC, major upgrades Saturday 22:00-02:00 UTC)."
}

# Production gets what test has run, or a person's word against it.
promotion_faults() { # ENV IMAGE ADDONS; reads untested
    local id="" commit="" fault
    if [[ -n $2 ]]; then id=$(image_id "$2" || echo unknown); fi
    if [[ -n $3 ]]; then commit=$(addons_commit "$3" || true); fi
    fault=$(untested_code "$1" "$id" "$commit")
    # shellcheck disable=SC2154
    if [[ -n $fault ]] && ((untested)); then warn "Mind: $fault."; else printf '%s' "$fault"; fi
}

modules_missing() { # DATABASE LIST
    pg_sql "$1" -v list="$2" <<'EOSQL'
SELECT 'the module ' || name || ' is not installed' FROM unnest(string_to_array(:'list', ',')) AS wanted (name)
WHERE NOT EXISTS (SELECT FROM ONLY public.ir_module_module m WHERE m.name = wanted.name AND m.state IN ('installed', 'to upgrade'));
EOSQL
}

in_maintenance_window() { # EPOCH: the plan's 14.2
    local day hour
    read -r day hour < <(date -u -d "@$1" '+%u %-H')
    ((day == 7 && hour < 4)) || ((day == 6 && hour >= 22))
}
