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
        find /sys/block -maxdepth 1 -printf '%f\n' | grep -E '^(nvme[0-9]+n[0-9]+|sd[a-z]+)$' | sort
    fi
}

is_present() { # DISK: the bus knows it
    if server_is_simulated; then [[ -d $ETC_DIR/simulation/disks/$1 ]]; else [[ -e /sys/block/$1 ]]; fi
}

# Disks that the bus has lost while md still lists their partitions.
gone_disks() {
    local array part _
    while read -r array; do
        while read -r part _; do disk_of_part "$part" && echo; done < <(members "$array")
    done < <(arrays) | sort -u | while read -r part; do
        if [[ -n $part ]] && ! is_present "$part"; then printf '%s\n' "$part"; fi
    done
}

# What was last read from a disk; of one that does not answer, what was read while it did; else its name.
disk_serial() { # DISK
    local serial=""
    if server_is_simulated; then
        serial=$(tr -d ' \n' 2>/dev/null <"$ETC_DIR/simulation/disks/$1/serial" || true)
    elif is_present "$1"; then
        serial=$(timeout 10 lsblk -dno SERIAL "/dev/$1" | tr -d ' \n' || true)
    fi
    [[ -n $serial ]] || serial=$(remembered "$1" serial)
    printf '%s' "${serial:-$1}"
}

# A name means the same disk only until the next start of the machine.
remembered() { # DISK KEY
    local boot
    boot=$(boot_id)
    jq -r --arg boot "$boot" --arg disk "$1" --arg key "$2" 'if .boot == $boot then .disks[$disk][$key] // "" else "" end | if type == "array" then tojson else . end' \
        "$STATE_DIR/disks.json" 2>/dev/null || true
}

# Kept for the day on which one no longer says who it is.
remember_disks() {
    local disk boot known='{}'
    boot=$(boot_id)
    if is_plain_file "$STATE_DIR/disks.json"; then
        known=$(jq -c --arg boot "$boot" 'if .boot == $boot then .disks else {} end' "$STATE_DIR/disks.json" 2>/dev/null || echo '{}')
    fi
    while read -r disk; do
        known=$(jq -c --arg disk "$disk" --arg serial "$(disk_serial "$disk")" --arg model "$(disk_model "$disk")" \
            --arg slot "$(disk_slot "$disk")" --arg ids "$(disk_ids "$disk")" \
            'if $serial == $disk then . else .[$disk] = {serial: $serial, model: $model, slot: $slot, byId: ($ids / "\n" - [""])} end' <<<"$known")
    done < <(disk_names)
    jq -cn --arg boot "$boot" --argjson disks "$known" '{boot: $boot, disks: $disks}' | write_file "$STATE_DIR/disks.json" 640
}

disk_model() { # DISK
    if server_is_simulated; then
        cat "$ETC_DIR/simulation/disks/$1/model" 2>/dev/null || true
    else
        timeout 10 lsblk -dno MODEL "/dev/$1" 2>/dev/null | sed 's/ *$//' || true
    fi
}

# Where it is plugged in: the slot's number if the board tells it, and its address.
disk_slot() { # DISK
    local path address slot
    if server_is_simulated; then
        cat "$ETC_DIR/simulation/disks/$1/slot" 2>/dev/null || true
        return
    fi
    path=$(readlink -f "/sys/block/$1/device" 2>/dev/null) || return 0
    # The last address in the path is the disk's own controller's; the ones before are bridges.
    address=$(grep -oE '[0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-9a-f]' <<<"$path" | tail -n 1) || true
    if [[ $path =~ /(ata[0-9]+)/ ]]; then address+=" ${BASH_REMATCH[1]}"; fi
    slot=$(grep -lsx "${address%.*}" /sys/bus/pci/slots/*/address 2>/dev/null | head -n 1) || true
    if [[ -n $slot ]]; then address="$(basename "$(dirname "$slot")") ($address)"; fi
    printf '%s' "$address"
}

disk_ids() { # DISK: its names below /dev/disk/by-id, a line each
    local link
    if server_is_simulated; then
        cat "$ETC_DIR/simulation/disks/$1/by-id" 2>/dev/null || true
        return
    fi
    for link in /dev/disk/by-id/*; do
        if [[ $(readlink -f "$link") == "/dev/$1" ]]; then basename "$link"; fi
    done
}

disk_bytes() { # DISK
    local sectors=0 file="/sys/block/$1/size"
    if server_is_simulated; then file="$ETC_DIR/simulation/disks/$1/size"; fi
    if [[ -r $file ]]; then read -r sectors <"$file"; fi
    echo $((sectors * 512))
}

# One that is there comes first: the serial number of a lost one may be read again in another slot.
disk_of_serial() { # SERIAL: fails when there is none
    local name
    while read -r name; do
        if [[ $(disk_serial "$name") == "$1" ]]; then
            printf '%s' "$name"
            return
        fi
    done < <(disk_names; gone_disks)
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

# Why DISK is bad, in the words of bus, md and SMART; nothing: neither says so. A fault in one array is one of
# the disk, and the others lose it as well.
disk_faults() { # DISK
    local array part state errors
    if ! is_present "$1"; then
        echo "the server no longer sees it"
    elif smart_fails "$1"; then
        echo "SMART says that it is about to fail"
    fi
    while read -r array part state; do
        errors=$(md_file "$array" "dev-$part/errors" || true)
        if [[ $state == *faulty* ]]; then echo "$part has failed in $array"; fi
        if [[ $errors =~ ^[1-9][0-9]*$ ]]; then echo "md counted $errors errors of $part in $array"; fi
    done < <(memberships "$1")
}

# What forbids to take DISK out of its arrays, a sentence a line; nothing: it may be done.
why_not_remove() { # DISK
    local array part state other other_state survivors any="" faults
    faults=$(disk_faults "$1")
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
            why_not_rely_on "$(disk_of_part "$other")" "$array"
        done < <(members "$array")
        if [[ $state == *in_sync* ]]; then
            if ((survivors == 0)); then echo "$part is the last disk of $array that holds the data."; fi
            if is_syncing "$array"; then echo "$array is being rebuilt: until that is done only failed disks are removed."; fi
            if [[ -z $faults ]]; then echo "$part works in $array and shows no fault: neither md nor SMART says that it is bad."; fi
        fi
    done < <(memberships "$1")
    if [[ -z $any ]]; then echo "The disk is in no array: there is nothing to remove."; fi
}

# A disk that alone will hold the data: unknown is not good.
why_not_rely_on() { # DISK ARRAY
    local status
    status=$(_smart_status "$1")
    if ((status & 8)); then
        echo "$1, which would remain of $2, is about to fail itself (SMART). Take a backup out of the house first and call C-led."
    elif ((status & 7)); then
        echo "$1 would remain of $2, and its health cannot be read (SMART, exit status $status)."
    fi
}

# A run has begun to take DISK in, and none has come to its end.
was_added() { # DISK
    [[ -n $(memberships "$1") && $(jq -r '.added.serial // ""' "$DISK_SWAP" 2>/dev/null) == "$(disk_serial "$1")" ]]
}

# What forbids to take DISK into the arrays in place of the one that was removed.
why_not_add() { # DISK
    local array removed degraded="" survivor content=""
    if ! is_present "$1"; then
        echo "The server does not see this disk."
        return
    fi
    removed=$(jq -r '.removed.serial // ""' "$DISK_SWAP" 2>/dev/null || true)
    if [[ -n $removed && $(disk_serial "$1") == "$removed" ]]; then
        echo "This is the disk that was taken out (serial $removed). The new one has another serial number."
    fi
    if smart_fails "$1"; then echo "The new disk is about to fail (SMART)."; fi
    while read -r array; do
        if lacks_disk "$array"; then degraded=1; fi
        if is_syncing "$array" && [[ -z $(memberships "$1") ]]; then echo "$array is being rebuilt already."; fi
    done < <(arrays)
    if [[ -z $degraded ]]; then
        # The run that took it in was cut off after the rebuild: what is left (boot loader, comparison) may be done.
        if ! was_added "$1"; then echo "No array lacks a disk."; fi
        return
    fi
    survivor=$(survivor_of "$1")
    if [[ -z $survivor ]]; then
        echo "No disk is in sync in every array that lacks one: there is none whose partitions could be copied."
    elif (($(disk_bytes "$1") < $(disk_bytes "$survivor"))); then
        echo "The new disk is smaller than $survivor: its partitions do not fit."
    fi
    if [[ -z $(memberships "$1") ]]; then content=$(disk_content "$1"); fi
    if [[ -n $content ]]; then
        echo "The new disk is not empty ($content): what is on it would be lost. If it is not needed: wipefs --all on it and its partitions."
    fi
}

# File systems and the like on the disk and its partitions; empty: none is known.
disk_content() { # DISK
    if server_is_simulated; then
        cat "$ETC_DIR/simulation/disks/$1/content" 2>/dev/null || true
    else
        lsblk -nro FSTYPE "/dev/$1" | sort -u | paste -sd' ' - | sed 's/^ *//'
    fi
}

# What is still to be added, "ARRAY PART" a line: the new disk has the survivor's partitions.
parts_to_add() { # DISK SURVIVOR
    local array part _ new
    while read -r array; do
        lacks_disk "$array" || continue
        while read -r part _; do
            [[ $(disk_of_part "$part") == "$2" ]] || continue
            new=$(part_of_disk "$1" "$(part_number "$part")")
            if ! grep -q "^$new " < <(members "$array"); then printf '%s %s\n' "$array" "$new"; fi
        done < <(members "$array")
    done < <(arrays)
}

lacks_disk() { (($(md_file "$1" degraded || echo 0) > 0)); } # ARRAY

# A disk that is in sync in every array that lacks one, and is not DISK.
survivor_of() { # DISK
    local candidate array in_all
    while read -r candidate; do
        [[ $candidate != "$1" ]] || continue
        in_all=1
        while read -r array; do
            if lacks_disk "$array" && ! grep -q "^$array [^ ]* .*in_sync" < <(memberships "$candidate"); then in_all=""; fi
        done < <(arrays)
        if [[ -n $in_all && -n $(memberships "$candidate") ]]; then
            printf '%s' "$candidate"
            return
        fi
    done < <(disk_names)
}
