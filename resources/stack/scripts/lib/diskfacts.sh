# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What disk-facts.sh tells: arrays, disks, and what may be done to each. After disks.sh and bootloader.sh.
# shellcheck shell=bash

_lines_json() { jq -Rn '[inputs | select(. != "")]'; }

facts_array() { # ARRAY
    local synced=null all=null speed
    if [[ $(md_file "$1" sync_completed) =~ ^([0-9]+)\ /\ ([0-9]+)$ ]]; then
        synced=$((BASH_REMATCH[1] * 512)) all=$((BASH_REMATCH[2] * 512))
    fi
    speed=$(md_file "$1" sync_speed || true)
    jq -cn --arg name "$1" --arg level "$(md_file "$1" level || true)" --arg state "$(md_file "$1" array_state || true)" \
        --arg action "$(md_file "$1" sync_action || true)" --arg wanted "$(md_file "$1" raid_disks || true)" \
        --arg degraded "$(md_file "$1" degraded || true)" --arg mismatches "$(md_file "$1" mismatch_cnt || true)" \
        --argjson synced "$synced" --argjson all "$all" --arg speed "$speed" --argjson members "$(_facts_members "$1")" \
        'def count: if test("^[0-9]+$") then tonumber else null end;
         {name: $name, level: $level, state: $state, wanted: ($wanted | count), lacking: ($degraded | count), sync: $action,
          syncedBytes: $synced, syncBytes: $all, bytesPerSecond: (($speed | count) as $kib | if $kib then $kib * 1024 else null end),
          mismatches: ($mismatches | count), members: $members}'
}

_facts_members() { # ARRAY
    local part state
    while read -r part state; do
        jq -cn --arg part "$part" --arg disk "$(disk_of_part "$part")" --arg state "$state" --arg slot "$(md_file "$1" "dev-$part/slot" || true)" \
            --arg errors "$(md_file "$1" "dev-$part/errors" || true)" \
            'def count: if test("^[0-9]+$") then tonumber else null end;
             {part: $part, disk: $disk, state: $state, slot: ($slot | count), errors: ($errors | count)}'
    done < <(members "$1") | jq -cs .
}

# smartctl's word on one disk: exit status (a bit mask, smartctl(8)) and the figures of wear and errors.
_facts_smart() { # DISK
    local status=0 report
    if server_is_simulated; then
        report=$(cat "$ETC_DIR/simulation/smart/$1.json" 2>/dev/null || true)
        status=$(_smart_status "$1")
    else
        report=$(timeout 20 smartctl -n standby -j -a "/dev/$1" 2>/dev/null) || status=$?
    fi
    [[ -n $report ]] && jq -e . >/dev/null 2>&1 <<<"$report" || report='{}'
    jq -c --argjson status "$status" '.nvme_smart_health_information_log as $nvme
        | def attribute($id): [.ata_smart_attributes.table[]? | select(.id == $id) | .raw.value] | first;
        {exit: $status, passed: .smart_status.passed, wearPercent: $nvme.percentage_used, sparePercent: $nvme.available_spare,
         mediaErrors: $nvme.media_errors, reallocatedSectors: attribute(5), pendingSectors: attribute(197)}' <<<"$report"
}

facts_disk() { # DISK
    local present=false serial known=true smart=null
    if is_present "$1"; then present=true smart=$(_facts_smart "$1"); fi
    serial=$(disk_serial "$1")
    if [[ $serial == "$1" ]]; then known=false; fi
    jq -cn --arg name "$1" --arg serial "$serial" --argjson known "$known" --argjson present "$present" \
        --arg model "$(_or_remembered "$1" model "$(disk_model "$1")")" --arg slot "$(_or_remembered "$1" slot "$(disk_slot "$1")")" \
        --argjson ids "$(_facts_ids "$1")" --argjson bytes "$(disk_bytes "$1")" --argjson smart "$smart" \
        --arg content "$(if [[ $present == true ]]; then disk_content "$1"; fi)" \
        --argjson faults "$(disk_faults "$1" | _lines_json)" --argjson noremove "$(why_not_remove "$1" | sort -u | _lines_json)" \
        --argjson noadd "$(why_not_add "$1" | sort -u | _lines_json)" --argjson added "$(if was_added "$1"; then echo true; else echo false; fi)" \
        '{name: $name, serial: $serial, serialKnown: $known, present: $present, model: $model, slot: $slot, byId: $ids, bytes: $bytes,
          smart: $smart, content: $content, faults: $faults, added: $added,
          whyNotRemove: $noremove, whyNotAdd: $noadd}'
}

_or_remembered() { if [[ -n $3 ]]; then printf '%s' "$3"; else remembered "$1" "$2"; fi; } # DISK KEY VALUE

_facts_ids() { # DISK
    if is_present "$1"; then disk_ids "$1" | _lines_json; else jq -cn --argjson ids "$(remembered "$1" byId | grep . || echo '[]')" '$ids'; fi
}

# What the runs of disk-swap.sh have noted: who was taken out, who came in.
facts_swap() {
    if is_plain_file "$DISK_SWAP"; then jq -c '{removed: (.removed // null), added: (.added // null)}' "$DISK_SWAP" 2>/dev/null && return; fi
    echo '{"removed":null,"added":null}'
}
