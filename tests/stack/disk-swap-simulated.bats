#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# disk-swap.sh against SIMULATED disks: this machine's kernel has no md. What mdadm is asked is real, what
# it does is a stand-in (tests/lab/simulated-disks).
bats_require_minimum_version 1.5.0

GOOD=S64DNX0R701234 BAD=S64DNX0R705678 NEW=S64DNX0R709999

setup() {
    export ETC_DIR=$BATS_TEST_TMPDIR/etc STATE_DIR=$BATS_TEST_TMPDIR/state LOCK_DIR=$BATS_TEST_TMPDIR/locks \
        BACKUP_ROOT=$BATS_TEST_TMPDIR/backups SYNC_POLL_SECONDS=0.1
    SIM=$ETC_DIR/simulation SCRIPT="$BATS_TEST_DIRNAME/../../resources/stack/scripts/disk-swap.sh"
    mkdir -p "$STATE_DIR" "$LOCK_DIR" "$BACKUP_ROOT/daily" "$SIM/tools" "$SIM/smart" "$SIM/proc"
    cp "$BATS_TEST_DIRNAME/../lab/simulated-disks/mdadm" "$SIM/tools/mdadm"
    for tool in sgdisk partprobe grub-install; do cp "$BATS_TEST_DIRNAME/../lab/simulated-disks/nothing" "$SIM/tools/$tool"; done
    echo 1 >"$SIM/tools/sync-seconds"
    array md0 p3
    disk nvme0n1 $GOOD
    disk nvme1n1 $BAD
}

array() { # NAME PART
    local md="$SIM/sys/block/$1/md" slot
    mkdir -p "$md"
    echo 2000000 >"$SIM/sys/block/$1/size"
    for pair in array_state=clean raid_disks=2 degraded=0 sync_action=idle mismatch_cnt=0 sync_completed=none; do echo "${pair#*=}" >"$md/${pair%=*}"; done
    for slot in 0 1; do
        mkdir -p "$md/dev-nvme${slot}n1$2"
        echo in_sync >"$md/dev-nvme${slot}n1$2/state"
        echo $slot >"$md/dev-nvme${slot}n1$2/slot"
        echo 0 >"$md/dev-nvme${slot}n1$2/errors"
    done
}
disk() { # NAME SERIAL [SMART-EXIT] [SECTORS]
    mkdir -p "$SIM/disks/$1"
    echo "$2" >"$SIM/disks/$1/serial"
    echo "${4:-1000215216}" >"$SIM/disks/$1/size"
    echo "${3:-0}" >"$SIM/smart/$1.exit"
}
swap() { timeout 60 "$SCRIPT" --action "$@"; }
state() { cat "$SIM/sys/block/${2:-md0}/md/dev-$1/state" 2>/dev/null || echo gone; }
removed() { # the bad disk is taken out
    disk nvme1n1 $BAD 8
    run -0 swap remove --serial $BAD
}

@test "simulated: a failing disk is taken out of every array, by --fail and --remove, and it can be told which" {
    array md1 p2
    disk nvme1n1 $BAD 8
    run -0 swap remove --serial $BAD --json
    [[ $(state nvme1n1p3) == gone && $(state nvme1n1p2 md1) == gone && $(state nvme0n1p3) == in_sync ]]
    jq -se '[.[] | select(.type == "evidence") | .command[1:] | join(" ")] ==
        ["/dev/md0 --fail /dev/nvme1n1p3", "/dev/md0 --remove /dev/nvme1n1p3", "/dev/md1 --fail /dev/nvme1n1p2", "/dev/md1 --remove /dev/nvme1n1p2"]' <<<"$output"
    [[ $output == *"$GOOD"* ]]
    [[ $(jq -c '[.removed.serial, .removed.arrays]' "$STATE_DIR/disk-swap.json") == "[\"$BAD\",[\"md0\",\"md1\"]]" ]]
}

@test "simulated: what is unsafe is refused, with its reason, and nothing is touched" {
    refused() { # TEXT ARGUMENTS…
        local text=$1
        shift
        run -4 swap "$@"
        [[ $output == *"$text"* ]] || { echo "$output"; return 1; }
        [[ $(state nvme0n1p3) == in_sync && ! -e $STATE_DIR/disk-swap.json && ! -e $SIM/tools/asked ]]
    }
    refused "shows no fault" remove --serial $BAD
    refused "There is no disk" remove --serial NOSUCHDISK
    refused "No array lacks a disk" add --serial $BAD
    disk nvme0n1 $GOOD 8
    disk nvme1n1 $BAD 8
    refused "about to fail itself" remove --serial $BAD # the survivor is bad as well
    disk nvme0n1 $GOOD 0
    echo recover >"$SIM/sys/block/md0/md/sync_action"
    refused "being rebuilt" remove --serial $BAD
    echo idle >"$SIM/sys/block/md0/md/sync_action"
    echo faulty >"$SIM/sys/block/md0/md/dev-nvme0n1p3/state"
    run -4 swap remove --serial $BAD
    [[ $output == *"last disk of md0"* && $(state nvme1n1p3) == in_sync ]]
    echo in_sync >"$SIM/sys/block/md0/md/dev-nvme0n1p3/state"
    echo inactive >"$SIM/sys/block/md0/md/array_state"
    refused "does not run" remove --serial $BAD
    run -2 swap erase --serial $BAD
    run -2 swap remove --serial '; reboot'
    run -2 swap remove --serial ''
}

@test "simulated: errors that md counted are a fault of their own" {
    echo 7 >"$SIM/sys/block/md0/md/dev-nvme1n1p3/errors"
    run -0 swap remove --serial $BAD
    [[ $(state nvme1n1p3) == gone ]]
}

@test "simulated: a fault in one array counts against the disk in all of them" {
    array md1 p2
    echo faulty >"$SIM/sys/block/md0/md/dev-nvme1n1p3/state"
    run -0 swap remove --serial $BAD
    [[ $(state nvme1n1p3) == gone && $(state nvme1n1p2 md1) == gone && $(state nvme0n1p2 md1) == in_sync ]]
}

@test "simulated: a survivor whose health cannot be read is not relied on" {
    disk nvme1n1 $BAD 8
    disk nvme0n1 $GOOD 2
    run -4 swap remove --serial $BAD
    [[ $output == *"cannot be read"* && $(state nvme1n1p3) == in_sync ]]
}

@test "simulated: arrays that lack different disks, and a disk that is not empty, end before anything is touched" {
    array md1 p2
    removed
    disk nvme1n1 $NEW
    echo ext4 >"$SIM/disks/nvme1n1/content"
    run -4 swap add --serial $NEW
    [[ $output == *"not empty (ext4)"* ]]
    rm "$SIM/disks/nvme1n1/content"
    echo faulty >"$SIM/sys/block/md1/md/dev-nvme0n1p2/state"
    run -4 swap add --serial $NEW
    [[ $output == *"No disk is in sync in every array"* && ! -e $SIM/tools/asked && $(state nvme1n1p3) == gone ]]
}

@test "simulated: a new disk gets the partitions, joins every array, boots, is rebuilt, compared and proven" {
    array md1 p2
    removed
    disk nvme1n1 $NEW
    run -0 swap add --serial $NEW --json
    [[ $(state nvme1n1p3) == in_sync && $(state nvme1n1p2 md1) == in_sync && $(cat "$SIM/sys/block/md0/md/degraded") == 0 ]]
    [[ $(cut -d' ' -f1- "$SIM/tools/asked") == "sgdisk --replicate=/dev/nvme1n1 /dev/nvme0n1
sgdisk --randomize-guids /dev/nvme1n1
partprobe /dev/nvme1n1
grub-install --target=i386-pc /dev/nvme1n1" ]]
    jq -se '[.[] | select(.type == "step") | .step] == ["lock","check","partition","add","boot","rebuild","compare","prove"]' <<<"$output"
    jq -se 'any(.[]; .type == "progress" and .percent < 100)' <<<"$output" || [[ $(cat "$SIM/tools/sync-seconds") == 1 ]]
    [[ $output == *"md0: no difference"* && ! -e $STATE_DIR/disk-swap.json ]]
}

@test "simulated: the removed disk, a smaller and a failing one are not taken in" {
    removed
    disk nvme1n1 $BAD 0
    run -4 swap add --serial $BAD
    [[ $output == *"was taken out"* ]]
    disk nvme1n1 $NEW 0 1000
    run -4 swap add --serial $NEW
    [[ $output == *"smaller"* ]]
    disk nvme1n1 $NEW 8
    run -4 swap add --serial $NEW
    [[ $output == *"about to fail"* ]]
    [[ $(state nvme1n1p3) == gone && ! -e $SIM/tools/asked ]]
}

@test "simulated: differences between the disks are told" {
    removed
    disk nvme1n1 $NEW
    echo 128 >"$SIM/tools/mismatches"
    run -0 swap add --serial $NEW
    [[ $output == *"128 sectors differ"* ]]
}

@test "simulated: cut off in the rebuild, it goes on when run again, without a second partition table" {
    removed
    disk nvme1n1 $NEW
    echo 3 >"$SIM/tools/sync-seconds"
    "$SCRIPT" --action add --serial $NEW >"$BATS_TEST_TMPDIR/first" 2>&1 &
    pid=$!
    until grep -qs '^.*rebuild:' "$BATS_TEST_TMPDIR/first"; do sleep 0.1; done
    kill -KILL $pid
    wait $pid || true
    # What it had just started (a sleep) ends by itself and lets go of the lock.
    timeout 10 flock "$LOCK_DIR/raid.lock" true
    run -0 swap add --serial $NEW
    [[ $(state nvme1n1p3) == in_sync && $(grep -c replicate "$SIM/tools/asked") == 1 ]]
}

@test "simulated: a second one at the same time is told who is at work; plan and check change nothing" {
    disk nvme1n1 $BAD 8
    run -0 swap remove --serial $BAD --plan
    [[ $output == *"mdadm /dev/md0 --fail /dev/nvme1n1p3; mdadm /dev/md0 --remove /dev/nvme1n1p3"* ]]
    run -0 swap remove --serial $BAD --check
    [[ $(state nvme1n1p3) == in_sync ]]
    exec 8>"$LOCK_DIR/raid.lock"
    flock 8
    run -75 swap remove --serial $BAD
    [[ $(state nvme1n1p3) == in_sync ]]
}
