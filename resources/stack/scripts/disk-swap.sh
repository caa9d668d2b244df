#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A disk of the RAID is replaced in two runs, with the data centre's work between them: `remove` takes the
# bad disk out of every array; `add` copies the partition table of the good disk to the new one, takes it
# into every array, makes it bootable, waits for the rebuild and compares both disks. What would endanger
# the data is refused. Each may be run again after it was cut off.
# Usage: disk-swap.sh --action remove|add --serial SERIAL [--operation ID] [--plan | --check] [--json]
# State between the runs: STATE_DIR/disk-swap.json {"removed":{serial,model,slot,byId,disk,at,arrays,faults},"added":{serial,disk,at}}
# A disk that the server no longer sees is named by the serial number that was read while it did
# (STATE_DIR/disks.json), or by its device name where none was.
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
for part in lock sets serverprobes disks bootloader; do
    # shellcheck source=/dev/null
    source "$here/lib/$part.sh"
done
DISK_SWAP="$STATE_DIR/disk-swap.json"
: "${SYNC_POLL_SECONDS:=2}" "${SYNC_HOURS:=48}"

mode=run action="" serial=""
while (($#)); do
    case $1 in
    --action) action=${2:-} && shift ;;
    --serial) serial=${2:-} && shift ;;
    --operation) shift ;; # the kept state is one of the server, not of a run
    --plan | --check) mode=${1#--} ;;
    --json) PROGRESS=json ;;
    *) die "$EXIT_USAGE" "Unknown option: $1" ;;
    esac
    shift
done
need_tools jq flock
[[ $action =~ ^(remove|add)$ ]] || die "$EXIT_USAGE" "Not an action: $action"
[[ $serial =~ ^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$ ]] || die "$EXIT_USAGE" "Not a serial number: $serial"
# Missed in the middle they would leave a disk half taken in.
if ! server_is_simulated; then
    need_tools mdadm
    if [[ $action == add ]]; then need_tools sgdisk partprobe; fi
fi
disk=$(disk_of_serial "$serial") || die "$EXIT_FAULTS" "There is no disk with the serial number $serial."
[[ $action == remove ]] || is_present "$disk" || die "$EXIT_FAULTS" "The server does not see the disk $serial."

# One that the bus has lost has no device file any more; md takes every lost one of an array by this word.
member_name() { if is_present "$disk"; then printf '/dev/%s' "$1"; else printf detached; fi; } # PART

joined() { paste -sd'|' - | sed 's/|/; /g'; }

tell_plan() {
    local survivor every
    every=$(arrays | paste -sd' ' -)
    plan_step lock cancellable "Keep others away from the disks" "flock $LOCK_DIR/raid.lock"
    plan_step safety cancellable "Check that nothing is endangered" \
        "$(for array in $every; do echo "cat /sys/block/$array/md/dev-*/state"; done | joined)$(if is_present "$disk"; then echo "; smartctl -H /dev/$disk"; fi)"
    if [[ $action == remove ]]; then
        plan_step remove final "Take the disk out of every array" "$(memberships "$disk" | while read -r array part state; do
            if [[ $state != *faulty* ]]; then echo "mdadm /dev/$array --fail $(member_name "$part")"; fi
            echo "mdadm /dev/$array --remove $(member_name "$part")"
        done | joined)"
        plan_step survivor final "Prove that the data is whole on the other disk" "cat /proc/mdstat"
        return
    fi
    survivor=$(survivor_of "$disk")
    plan_step partition final "Copy the partition table of the good disk" "sgdisk --replicate=/dev/$disk /dev/$survivor; sgdisk --randomize-guids /dev/$disk; partprobe /dev/$disk"
    plan_step add final "Take the new disk into every array" "$(parts_to_add "$disk" "$survivor" | while read -r array part; do echo "mdadm /dev/$array --add /dev/$part"; done | joined)"
    plan_step boot final "Make the new disk bootable" "$(boot_commands "$disk" "$survivor")"
    plan_step rebuild final "Wait for the rebuild" "$(for array in $every; do echo "cat /sys/block/$array/md/sync_completed"; done | joined)"
    plan_step compare final "Compare both disks" "$(for array in $every; do echo "mdadm --action=check /dev/$array; cat /sys/block/$array/md/mismatch_cnt"; done | joined)"
    plan_step arrays final "Prove that every array is whole" "cat /proc/mdstat"
}

if [[ $mode == plan ]]; then
    tell_plan
    exit 0
fi

refuse_if_unsafe() {
    local why
    why=$("why_not_$action" "$disk" | sort -u)
    [[ -z $why ]] || die "$EXIT_FAULTS" "$why"
    [[ $(probe_backup) == ok ]] || warn "The newest proven backup is older than 26 hours. Make one before you go on."
}

if [[ $mode == check ]]; then
    refuse_if_unsafe
    log "$disk ($serial): $(memberships "$disk" | awk '{print $1 " " $3}' | paste -sd, -)"
    exit 0
fi

trap lock_release_all EXIT
trap 'exit 143' INT TERM HUP
step lock "Keeping others away from the disks"
lock_need raid exclusive "disk $action $serial"
step safety "Checking that nothing is endangered"
refuse_if_unsafe

keep_state() { # KEY OBJECT
    local old='{}'
    if is_plain_file "$DISK_SWAP"; then old=$(jq -c . "$DISK_SWAP" 2>/dev/null || echo '{}'); fi
    jq --arg key "$1" --argjson value "$2" '. + {($key): $value}' <<<"$old" | write_file "$DISK_SWAP" 640
}

remove_disk() {
    local array part state try
    remember_disks
    no_return
    keep_state removed "$(jq -cn --arg serial "$serial" --arg disk "$disk" --arg at "$(now_utc)" \
        --arg model "$(remembered "$disk" model)" --arg slot "$(remembered "$disk" slot)" --arg ids "$(remembered "$disk" byId)" \
        --arg arrays "$(memberships "$disk" | cut -d' ' -f1 | sort -u | paste -sd' ' -)" --arg faults "$(disk_faults "$disk")" \
        '{serial: $serial, disk: $disk, at: $at, model: $model, slot: $slot, byId: (if $ids == "" then [] else ($ids | fromjson) end),
          faults: ($faults / "\n" - [""]), arrays: ($arrays | split(" "))}')"
    step remove "Taking $disk out of every array"
    while read -r array part state; do
        if [[ $state != *faulty* ]]; then disk_tool mdadm "/dev/$array" --fail "$(member_name "$part")"; fi
        # md lets go of a failed member only when the last write to it has ended.
        for ((try = 0; ; try++)); do
            if disk_tool mdadm "/dev/$array" --remove "$(member_name "$part")"; then break; fi
            ((try < 10)) || die "$EXIT_FAILED" "$part does not leave $array."
            sleep 1
        done
        log "$part was taken out of $array."
    done < <(memberships "$disk")
    step survivor "Proving that the data is whole on the other disk"
    [[ -z $(memberships "$disk") ]] || die "$EXIT_FAILED" "$disk is still in an array."
    while read -r array; do
        [[ $(members "$array") == *in_sync* ]] || die "$EXIT_FAILED" "$array has no disk in sync."
    done < <(arrays)
    log "Disk $serial can be replaced. The good disk: $(survivor_of "$disk") with serial $(disk_serial "$(survivor_of "$disk")")."
}

add_disk() {
    local array part survivor unbootable=""
    survivor=$(survivor_of "$disk")
    no_return
    if [[ -z $(memberships "$disk") ]]; then
        step partition "Copying the partition table of $survivor"
        disk_tool sgdisk "--replicate=/dev/$disk" "/dev/$survivor"
        disk_tool sgdisk --randomize-guids "/dev/$disk"
        disk_tool partprobe "/dev/$disk"
    fi
    keep_state added "$(jq -cn --arg serial "$serial" --arg disk "$disk" --arg at "$(now_utc)" '{serial: $serial, disk: $disk, at: $at}')"
    step add "Taking $disk into every array"
    while read -r array part; do
        disk_tool mdadm "/dev/$array" --add "/dev/$part"
        log "$part was taken into $array."
    done < <(parts_to_add "$disk" "$survivor")
    step boot "Making $disk bootable"
    # The rebuild goes on by itself: it is waited for, and the end says that this is missing.
    if ! make_bootable "$disk" "$survivor"; then
        unbootable=1
        warn "The boot loader could not be put on $disk."
    fi
    step rebuild "Waiting for the rebuild"
    wait_synced recover
    step compare "Comparing both disks"
    compare_disks
    step arrays "Proving that every array is whole"
    while read -r array; do
        [[ $(md_file "$array" degraded) == 0 ]] || die "$EXIT_FAILED" "$array still lacks a disk."
    done < <(arrays)
    [[ -z $unbootable ]] || die "$EXIT_FAILED" "Every array is whole, but the server could not start from $disk alone: its boot loader is missing."
    rm -f -- "$DISK_SWAP"
    log "Every array is whole again, with disk $serial."
}

# Percent of the array that is least far.
sync_percent() {
    local array completed done_sectors all least=100
    while read -r array; do
        completed=$(md_file "$array" sync_completed)
        [[ $completed =~ ^([0-9]+)\ /\ ([0-9]+)$ ]] || continue
        done_sectors=${BASH_REMATCH[1]} all=${BASH_REMATCH[2]}
        ((all == 0 || done_sectors * 100 / all >= least)) || least=$((done_sectors * 100 / all))
    done < <(arrays)
    echo "$least"
}

wait_synced() { # ACTION
    local array busy deadline=$((SECONDS + SYNC_HOURS * 3600))
    watch sync_percent
    while :; do
        busy=""
        while read -r array; do
            # An array that waits for another on the same disks is "idle" in sysfs for a moment: degraded tells.
            if [[ $(md_file "$array" sync_action) != idle ]]; then busy=1; fi
            if [[ $1 == recover ]] && lacks_disk "$array"; then busy=1; fi
            if [[ $1 == recover && $(members "$array") == *faulty* ]]; then
                unwatch
                die "$EXIT_FAILED" "A disk of $array has failed during the rebuild."
            fi
        done < <(arrays)
        [[ -n $busy ]] || break
        ((SECONDS < deadline)) || die "$EXIT_FAILED" "It took longer than $SYNC_HOURS hours."
        sleep "$SYNC_POLL_SECONDS"
    done
    unwatch
}

compare_disks() {
    local array count
    while read -r array; do
        disk_tool mdadm --action=check "/dev/$array"
    done < <(arrays)
    wait_synced check
    while read -r array; do
        count=$(md_file "$array" mismatch_cnt)
        # A few can be swap that was written while it was compared; many are not.
        if ((count > 0)); then warn "$array: $count sectors differ between the disks."; else log "$array: no difference."; fi
    done < <(arrays)
}

"${action}_disk"
