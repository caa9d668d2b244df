# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Probes of the server itself: RAID, SMART, disks, age of the backup, certificates.
# On practice servers the files below ETC_DIR/simulation take the place of what their kernel lacks, in
# the probe's layout: proc/mdstat, sys/block/md*, smart/<disk>.exit (exit status of smartctl).
# shellcheck shell=bash

: "${LETSENCRYPT_ROOT:=/etc/letsencrypt}"

server_is_simulated() { [[ -d $ETC_DIR/simulation ]]; }

_simulated() { # PATH
    if server_is_simulated; then printf '%s%s' "$ETC_DIR/simulation" "$1"; else printf '%s' "$1"; fi
}

# Three signals: members and state in sysfs, mdstat (also for arrays that sysfs no longer shows whole).
probe_raid() {
    local root mdstat md state degraded member result=absent text
    root=$(_simulated /sys/block)
    mdstat=$(_simulated /proc/mdstat)
    for md in "$root"/md*/md; do
        [[ -d $md ]] || continue
        [[ $result == absent ]] && result=ok
        state=$(cat "$md/array_state" 2>/dev/null || echo unknown)
        degraded=$(cat "$md/degraded" 2>/dev/null || echo 0)
        case $state in inactive | suspended | unknown) result=degraded ;; esac
        [[ $degraded =~ ^[0-9]+$ ]] && ((degraded > 0)) && result=degraded
        for member in "$md"/dev-*/state; do
            [[ -e $member ]] && [[ $(cat "$member" 2>/dev/null) == *faulty* ]] && result=degraded
        done
    done
    if [[ -r $mdstat ]]; then
        text=$(cat "$mdstat")
        if grep -q '^md[^ ]* : ' <<<"$text"; then
            [[ $result == absent ]] && result=ok
            if grep -qE '\(F\)|: inactive|\[[U_]*_[U_]*\]' <<<"$text"; then result=degraded; fi
        fi
    fi
    echo "$result"
}

# ok, failing or absent: bit 3 of smartctl's exit status.
probe_smart() {
    local disk status result=absent
    while read -r disk; do
        [[ -n $disk ]] || continue
        status=$(_smart_status "$disk")
        ((status & 8)) && result=failing
        [[ $result == absent ]] && ! ((status & 7)) && result=ok
    done < <(_smart_disks)
    echo "$result"
}

_smart_disks() {
    if server_is_simulated; then
        find "$ETC_DIR/simulation/smart" -maxdepth 1 -name '*.exit' -printf '%f\n' 2>/dev/null | sed 's/\.exit$//'
    elif command -v smartctl >/dev/null; then
        find /sys/block -maxdepth 1 \( -name 'nvme*' -o -name 'sd*' \) -printf '%f\n' 2>/dev/null
    fi
}

_smart_status() { # DISK
    local status=0
    if server_is_simulated; then
        status=2 # smartctl: the disk cannot be opened
        { read -r status <"$ETC_DIR/simulation/smart/$1.exit"; } 2>/dev/null || true
        [[ $status =~ ^[0-9]{1,3}$ ]] || status=1
    else
        timeout 20 smartctl -n standby -H "/dev/$1" >/dev/null 2>&1 || status=$?
    fi
    echo "$status"
}

# Worst of the mounts that matter; a mount that hangs counts as full.
probe_disk() {
    local mount percent worst=0
    for mount in / /var/lib/docker "$DATA_ROOT" "$PLANS_ROOT" "$BACKUP_ROOT"; do
        [[ -d $mount ]] || continue
        percent=$(timeout 5 df -P -- "$mount" 2>/dev/null | awk 'NR == 2 {sub(/%/, "", $5); print $5}' || true)
        [[ $percent =~ ^[0-9]+$ ]] || percent=100
        ((percent > worst)) && worst=$percent
    done
    if ((worst >= 97)); then echo full; elif ((worst >= 90)); then echo warn; else echo ok; fi
}

# late: the newest set that is complete and was read to its end is older than 26 hours.
probe_backup() {
    local newest epoch
    newest=$(newest_verified)
    [[ -n $newest ]] || { echo late; return; }
    epoch=$(set_epoch "$newest")
    if (($(date +%s) - epoch > 26 * 3600)); then echo late; else echo ok; fi
}

probe_certificate() {
    local file result=absent
    for file in "$LETSENCRYPT_ROOT"/live/*/fullchain.pem; do
        [[ -r $file ]] || continue
        [[ $result == absent ]] && result=ok
        openssl x509 -noout -checkend $((21 * 86400)) -in "$file" >/dev/null 2>&1 || result=soon
    done
    echo "$result"
}
