# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Disks by serial number, the arrays they are in, and what may be done to them. Reads sysfs
# (Documentation/admin-guide/md.rst) itself: what a console believes does not count. On practice servers
# the files and the tools below ETC_DIR/simulation take the place of disks and mdadm.
# shellcheck shell=bash

disk_names() {
    if server_is_simulated; then
        find "$ETC_DIR/simulation/disks" -mindepth 1 -maxdepth 1 -printf '%f\n' | sort
    else
        find /sys/block -maxdepth 1 \( -name 'nvme*' -o -name 'sd*' \) -printf '%f\n' | sort
    fi
}

disk_serial() { # DISK
    if server_is_simulated; then
        tr -d ' \n' <"$ETC_DIR/simulation/disks/$1/serial"
    else
        lsblk -dno SERIAL "/dev/$1" | tr -d ' \n'
    fi
}

disk_bytes() { # DISK
    local sectors
    read -r sectors <"$(if server_is_simulated; then printf '%s/simulation/disks/%s/size' "$ETC_DIR" "$1"; else printf '/sys/block/%s/size' "$1"; fi)"
    echo $((sectors * 512))
}

disk_of_serial() { # SERIAL: fails when there is none
    local name
    while read -r name; do
        if [[ $(disk_serial "$name") == "$1" ]]; then
            printf '%s' "$name"
            return
        fi
    done < <(disk_names)
    return 1
}

# nvme0n1p3 is part 3 of nvme0n1, sda2 part 2 of sda.
disk_of_part() { if [[ $1 =~ ^(nvme[0-9]+n[0-9]+)p[0-9]+$ || $1 =~ ^(sd[a-z]+)[0-9]+$ ]]; then printf '%s' "${BASH_REMATCH[1]}"; fi; }
part_number() { printf '%s' "${1##*[!0-9]}"; }
part_of_disk() { if [[ $1 == nvme* ]]; then printf '%sp%s' "$1" "$2"; else printf '%s%s' "$1" "$2"; fi; } # DISK NUMBER

md_file() { cat "$(_simulated "/sys/block/$1/md/$2")" 2>/dev/null; } # ARRAY FILE
arrays() {
    local folder
    for folder in "$(_simulated /sys/block)"/md*/md; do
        if [[ -d $folder ]]; then basename -- "$(dirname -- "$folder")"; fi
    done
}

# "PART STATE" a line.
members() { # ARRAY
    local folder
    for folder in "$(_simulated "/sys/block/$1/md")"/dev-*; do
        if [[ -r $folder/state ]]; then printf '%s %s\n' "${folder##*/dev-}" "$(cat "$folder/state")"; fi
    done
}

# "ARRAY PART STATE" of every member that lies on DISK.
memberships() { # DISK
    local array part state
    while read -r array; do
        while read -r part state; do
            if [[ $(disk_of_part "$part") == "$1" ]]; then printf '%s %s %s\n' "$array" "$part" "$state"; fi
        done < <(members "$array")
    done < <(arrays)
}

is_syncing() { [[ $(md_file "$1" sync_action) =~ ^(recover|resync|reshape)$ ]]; } # ARRAY
smart_fails() { (($(_smart_status "$1") & 8)); }                                 # DISK

disk_tool() { # PROGRAM ARGUMENTS…
    if server_is_simulated; then
        witness "$ETC_DIR/simulation/tools/$1" "${@:2}"
    else
        witness timeout 300 "$@"
    fi
}

# What forbids to take DISK out of its arrays, a sentence a line; nothing: it may be done.
why_not_remove() { # DISK
    local array part state other other_state survivors any="" bad=""
    if smart_fails "$1"; then bad=1; fi
    while read -r array part state; do
        any=1
        if [[ $(md_file "$array" array_state) == inactive ]]; then
            echo "$array does not run: nothing is removed from an array that stands still."
            continue
        fi
        survivors=0
        while read -r other other_state; do
            [[ $(disk_of_part "$other") != "$1" && $other_state == *in_sync* ]] || continue
            survivors=$((survivors + 1))
            if smart_fails "$(disk_of_part "$other")"; then
                echo "$other, which would remain of $array, is about to fail itself (SMART). Take a backup out of the house first and call C-led."
            fi
        done < <(members "$array")
        if [[ $state == *in_sync* ]]; then
            if ((survivors == 0)); then echo "$part is the last disk of $array that holds the data."; fi
            if is_syncing "$array"; then echo "$array is being rebuilt: until that is done only failed disks are removed."; fi
            if [[ -z $bad && $(md_file "$array" "dev-$part/errors") =~ ^0?$ ]]; then
                echo "$part works in $array and shows no fault: neither md nor SMART says that it is bad."
            fi
        fi
    done < <(memberships "$1")
    if [[ -z $any ]]; then echo "The disk is in no array: there is nothing to remove."; fi
}

# What forbids to take DISK into the arrays in place of the one that was removed.
why_not_add() { # DISK
    local array part state survivor removed degraded=""
    removed=$(jq -r '.removed.serial // ""' "$DISK_SWAP" 2>/dev/null || true)
    if [[ -n $removed && $(disk_serial "$1") == "$removed" ]]; then
        echo "This is the disk that was taken out (serial $removed). The new one has another serial number."
    fi
    if smart_fails "$1"; then echo "The new disk is about to fail (SMART)."; fi
    while read -r array; do
        if (($(md_file "$array" degraded || echo 0) > 0)); then degraded+=" $array"; fi
        if is_syncing "$array" && [[ -z $(memberships "$1") ]]; then echo "$array is being rebuilt already."; fi
    done < <(arrays)
    if [[ -z $degraded ]]; then echo "No array lacks a disk."; fi
    survivor=$(survivor_of "$1")
    if [[ -z $survivor ]]; then
        echo "There is no disk in sync whose partitions could be copied."
    elif (($(disk_bytes "$1") < $(disk_bytes "$survivor"))); then
        echo "The new disk is smaller than $survivor: its partitions do not fit."
    fi
    if ! server_is_simulated && [[ -z $(memberships "$1") && -n $(lsblk -nro MOUNTPOINTS "/dev/$1" | tr -d ' \n') ]]; then
        echo "Something of the new disk is mounted."
    fi
}

# A disk that is in sync in every degraded array and is not DISK.
survivor_of() { # DISK
    local array part state
    while read -r array; do
        (($(md_file "$array" degraded || echo 0) > 0)) || continue
        while read -r part state; do
            if [[ $state == *in_sync* && $(disk_of_part "$part") != "$1" ]]; then
                disk_of_part "$part"
                return
            fi
        done < <(members "$array")
    done < <(arrays)
}
