#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The exchange of a disk on the practice server, through op-run and by the console without a window. The
# disks and mdadm are SIMULATED (tests/lab/simulated-disks): this machine's kernel has no md.
bats_require_minimum_version 1.5.0
load support/labserver

GOOD=S64DNX0R701234 BAD=S64DNX0R705678 NEW=S64DNX0R709999

setup_file() {
    lab_start
    as root 'echo 3 >/etc/leitstand/simulation/tools/sync-seconds'
}

teardown_file() { lab_end; }

# Each begins with two good disks in sync.
setup() {
    "$lab" mend --dir "$dir"
    as root 'rm -f /var/lib/odoo-stack/disk-swap.json /etc/leitstand/simulation/firmware; echo 0 >/etc/leitstand/simulation/smart/nvme0n1.exit'
    console="${LEITSTAND_BINARY_DIR:-$BATS_TEST_DIRNAME/../../build/dev}/leitstand"
}

break_it() { "$lab" break "$@" --dir "$dir"; }
op_run() { command_seconds=90 as admin sudo -n /usr/local/sbin/op-run <<<"$1"; }
disk() { # ARGUMENT…: as a person types it
    HOME="$BATS_TEST_TMPDIR" XDG_CONFIG_HOME="$BATS_TEST_TMPDIR/config" XDG_DATA_HOME="$BATS_TEST_TMPDIR/data" \
        timeout 150 "$console" disk "$@" --profile "$dir/profile-admin.json" ${language---language en}
}
stage() { disk status --json | jq -r '"\(.stage) \(.disk) \(.allowed)"' || true; }
start_request() { # KIND SERIAL [CONFIRM]
    jq -cn --arg id "$(cat /proc/sys/kernel/random/uuid)" --arg kind "$1" --arg serial "$2" --arg confirm "${3-}" \
        '{version: 1, do: "start", id: $id, kind: $kind, mode: "emergency", request: {serial: $serial},
          console: {host: "desk", user: "a", version: "1"}} + (if $confirm == "" then {} else {confirm: $confirm} end)'
}
member_states() { as root 'cat /etc/leitstand/simulation/sys/block/md0/md/dev-*/state'; }
runs() { as root 'ls /var/lib/odoo-stack/operations 2>/dev/null | wc -l'; }

@test "simulated: all is well: nothing to do, no ticket, nothing that could be started" {
    run -0 disk status
    [[ $output == *"Every array is whole"* && $output == *Simulated* && $output == *$GOOD* && $output == *$BAD* ]]
    run -2 disk ticket
    run -2 disk remove --serial $BAD --yes-i-mean $BAD
    [[ $(member_states) == $'in_sync\nin_sync' ]]
    run ! env language= HOME="$BATS_TEST_TMPDIR" "$console" disk status --profile "$dir/profile-observer.json" --language en
    [[ $output == *"An operator"* ]]
}

@test "simulated: op-run: the serial number confirms and nothing else; what is unsafe is refused and said" {
    break_it smart-fail nvme1n1
    before=$(runs)
    for confirm in '' prod "$GOOD" s64dnx0r705678; do
        run op_run "$(start_request disk-remove $BAD "$confirm")"
        jq -e '.error == "invalid" and .field == "confirm"' <<<"$output" || { echo "$confirm: $output"; return 1; }
    done
    for serial in '; reboot' '--help' '../x' '' $'a\nb'; do
        run op_run "$(start_request disk-remove "$serial" "$serial")"
        jq -e '.error == "invalid" and .field == "request.serial"' <<<"$output"
    done
    run op_run '{"version":1,"do":"disk-facts","serial":"x"}'
    jq -e '.error == "invalid"' <<<"$output"
    [[ $(runs) == "$before" ]]
    as root 'echo 8 >/etc/leitstand/simulation/smart/nvme0n1.exit'
    run -4 op_run "{\"version\":1,\"do\":\"check\",\"kind\":\"disk-remove\",\"mode\":\"emergency\",\"request\":{\"serial\":\"$BAD\"}}"
    jq -e '.error == "faults" and any(.faults[]; contains("about to fail itself"))' <<<"$output"
    [[ $(stage) == *" false" ]]
    run -2 disk remove --serial $BAD --yes-i-mean $BAD
    [[ $(member_states) == $'in_sync\nin_sync' ]]
    as root 'echo 0 >/etc/leitstand/simulation/smart/nvme0n1.exit'
    run -0 op_run '{"version":1,"do":"disk-facts"}'
    jq -e --arg serial $BAD '.version == 1 and .simulated and any(.disks[]; .serial == $serial and .slot == "0000:02:00.0" and (.byId | length) == 2)' <<<"$output"
}

@test "simulated: from the failing disk to the proof, each step from the command line" {
    break_it smart-fail nvme1n1
    run -2 disk status
    [[ $output == *"A disk is bad"* && $output == *"leitstand disk remove --serial $BAD --yes-i-mean $BAD"* && $output == *"about to fail"* ]]
    run -0 disk ticket
    [[ $output == *"Do not begin yet"* ]]
    run -2 disk remove --serial $BAD
    [[ $output == *"Nothing was started"* ]]
    run -0 disk remove --serial $BAD --plan
    [[ $output == *"mdadm /dev/md0 --fail /dev/nvme1n1p3; mdadm /dev/md0 --remove /dev/nvme1n1p3"* ]]
    [[ $(member_states) == $'in_sync\nin_sync' ]]

    run disk remove --serial $BAD --yes-i-mean $BAD
    ((status <= 1))
    [[ $output == *"can be replaced"* && $(member_states) == in_sync && $(stage) == "waiting null false" ]]
    run -1 disk status
    [[ $output == *"Waiting for the data centre"* && $output == *"disk ticket"* ]]
    language=
    run -0 disk ticket
    unset language
    [[ $output == *"DEFEKTE"*"$BAD"*"$GOOD"*"DEFECTIVE"*"$BAD"*"$GOOD"* ]]
    # The bad one is still plugged in: it is not taken for the new one.
    run -2 disk add --serial $BAD --yes-i-mean $BAD

    break_it replace-disk nvme1n1
    [[ $(stage) == "new-disk $NEW true" ]]
    run -0 disk add --serial $NEW --plan
    [[ $output == *"sgdisk --replicate=/dev/nvme1n1 /dev/nvme0n1"*"mdadm /dev/md0 --add /dev/nvme1n1p3"* && $output != *…* ]]
    disk add --serial $NEW --yes-i-mean $NEW >"$BATS_TEST_TMPDIR/add" 2>&1 3>&- &
    adding=$!
    # Another console, meanwhile.
    for _ in $(seq 40); do
        disk status --json >"$BATS_TEST_TMPDIR/status" || true
        if jq -e '.stage == "adding" and any(.arrays[]; .bytesPerSecond > 0 and .restSeconds != null)' "$BATS_TEST_TMPDIR/status"; then break; fi
        sleep 0.2
    done
    jq -e '.stage == "adding" and any(.arrays[]; .bytesPerSecond > 0 and .restSeconds != null)' "$BATS_TEST_TMPDIR/status"
    code=0
    wait $adding || code=$?
    cat "$BATS_TEST_TMPDIR/add"
    ((code <= 1))
    [[ $(<"$BATS_TEST_TMPDIR/add") == *"no difference"*"Every array is whole again, with disk $NEW."* ]]
    run -0 disk status
    [[ $output == *"Every array is whole"* && $output == *$NEW* && $output != *$BAD* ]]
    [[ $(as root /opt/odoo-stack/scripts/health-check.sh --print | jq -r '.raid + " " + .smart') == "ok ok" ]]
    [[ $(as root "jq -r 'select(.action == \"end\" and (.kind | startswith(\"disk-\"))) | .kind' /var/lib/odoo-stack/audit.jsonl" | sort | uniq) == $'disk-add\ndisk-remove' ]]
}

@test "simulated: a disk that is gone from the bus is taken out by the serial number that was read before" {
    [[ $(stage) == "whole null false" ]] # this look remembers it
    break_it disk-gone nvme1n1
    [[ $(stage) == "bad-disk $BAD true" ]]
    run -0 disk remove --serial $BAD --plan
    [[ $output == *"mdadm /dev/md0 --remove detached"* ]]
    run disk remove --serial $BAD --yes-i-mean $BAD
    ((status <= 1))
    [[ $(stage) == "waiting null false" && $(member_states) == in_sync ]]
    run -0 disk ticket
    [[ $output == *"$BAD"*"0000:02:00.0"*"$GOOD"* ]]
    # With UEFI the new one gets its boot entry in place of a boot sector.
    as root 'echo uefi >/etc/leitstand/simulation/firmware && echo nvme0n1p1 >/etc/leitstand/simulation/disks/nvme0n1/esp'
    break_it replace-disk nvme1n1
    run disk add --serial $NEW --yes-i-mean $NEW
    ((status <= 1))
    [[ $(stage) == "whole null false" ]]
    as root grep -q '"efibootmgr --create --disk /dev/nvme1n1 --part 1"' /etc/leitstand/simulation/tools/asked
}
