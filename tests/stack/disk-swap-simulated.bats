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
    for tool in sgdisk partprobe grub-install mkfs.vfat mount umount cp efibootmgr; do cp "$BATS_TEST_DIRNAME/../lab/simulated-disks/nothing" "$SIM/tools/$tool"; done
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
    echo MODEL >"$SIM/disks/$1/model"
    echo "slot-$1" >"$SIM/disks/$1/slot"
    printf 'nvme-MODEL_%s\nnvme-eui.%s\n' "$2" "$2" >"$SIM/disks/$1/by-id"
    echo "$2" >"$SIM/disks/$1/serial"
    echo "${4:-1000215216}" >"$SIM/disks/$1/size"
    echo "${3:-0}" >"$SIM/smart/$1.exit"
}
gone() { rm -rf "$SIM/disks/$1" "$SIM/smart/$1."*; }
facts() { timeout 60 "$(dirname "$SCRIPT")/disk-facts.sh"; }
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
    jq -se '[.[] | select(.type == "step") | .step] == ["lock","safety","partition","add","boot","rebuild","compare","arrays"]' <<<"$output"
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

@test "simulated: a disk that is gone from the bus is taken out by its remembered serial number, and the run says who it was" {
    array md1 p2
    run -0 facts # what was read while it answered
    gone nvme1n1
    echo faulty >"$SIM/sys/block/md1/md/dev-nvme1n1p2/state"
    run -0 swap remove --serial $BAD --plan
    [[ $output == *"mdadm /dev/md0 --fail detached; mdadm /dev/md0 --remove detached; mdadm /dev/md1 --remove detached"* && $output != *smartctl* ]]
    run -0 swap remove --serial $BAD
    [[ $(state nvme1n1p3) == gone && $(state nvme1n1p2 md1) == gone && $(state nvme0n1p3) == in_sync ]]
    jq -e --arg serial $BAD '.removed | .serial == $serial and .model == "MODEL" and .slot == "slot-nvme1n1" and (.byId | length) == 2
        and (.faults | index("the server no longer sees it"))' "$STATE_DIR/disk-swap.json"
}

@test "simulated: one that nobody had read before is named by its device; after a restart of the machine no name is trusted" {
    gone nvme1n1
    run -4 swap remove --serial $BAD
    run -0 swap remove --serial nvme1n1
    [[ $(state nvme1n1p3) == gone ]]
    array md0 p3
    disk nvme1n1 $BAD
    run -0 facts
    gone nvme1n1
    jq '.boot = "another"' "$STATE_DIR/disks.json" >"$BATS_TEST_TMPDIR/old" && cp "$BATS_TEST_TMPDIR/old" "$STATE_DIR/disks.json"
    run -4 swap remove --serial $BAD
    [[ $output == *"There is no disk"* ]]
}

@test "simulated: what is lost can neither be added nor stand as the only one left" {
    run -0 facts
    gone nvme1n1
    run -4 swap add --serial $BAD
    [[ $output == *"does not see the disk"* ]]
    echo faulty >"$SIM/sys/block/md0/md/dev-nvme0n1p3/state"
    run -4 swap remove --serial $BAD
    [[ $output == *"last disk of md0"* ]]
}

@test "simulated: the plan of add names what will really be done" {
    array md1 p2
    removed
    disk nvme1n1 $NEW
    run -0 swap add --serial $NEW --plan
    [[ $output == *"sgdisk --replicate=/dev/nvme1n1 /dev/nvme0n1; sgdisk --randomize-guids /dev/nvme1n1; partprobe /dev/nvme1n1"* ]]
    [[ $output == *"mdadm /dev/md0 --add /dev/nvme1n1p3; mdadm /dev/md1 --add /dev/nvme1n1p2"* ]]
    [[ $output == *"grub-install --target=i386-pc /dev/nvme1n1"* ]]
    [[ $output == *"mdadm --action=check /dev/md0; cat /sys/block/md0/md/mismatch_cnt; mdadm --action=check /dev/md1"* ]]
    [[ $output != *…* && ! -e $SIM/tools/asked ]]
}

@test "simulated: with UEFI the new disk's EFI partition is filled from the good one's and gets an entry" {
    echo uefi >"$SIM/firmware"
    removed
    disk nvme1n1 $NEW
    echo nvme0n1p1 >"$SIM/disks/nvme0n1/esp"
    run -0 swap add --serial $NEW
    asked=$(sed 's, /tmp/[^ ]*/\(from\|to\), \1,g' "$SIM/tools/asked")
    [[ $asked == *"mkfs.vfat -F 32 /dev/nvme1n1p1
mount /dev/nvme0n1p1 from
mount /dev/nvme1n1p1 to
cp -rT -- from to
umount to
umount from
efibootmgr --create --disk /dev/nvme1n1 --part 1 --label Linux $NEW --loader "*[A-Za-z0-9]".EFI" && $asked != *grub-install* ]] || { echo "$asked"; return 1; }
}

@test "simulated: an EFI partition that lies in an array is copied by md: it gets only its entry" {
    echo uefi >"$SIM/firmware"
    array md1 p1
    removed
    disk nvme1n1 $NEW
    echo nvme0n1p1 >"$SIM/disks/nvme0n1/esp"
    run -0 swap add --serial $NEW --plan
    [[ $output == *"    efibootmgr --create --disk /dev/nvme1n1 --part 1"* ]]
    run -0 swap add --serial $NEW
    [[ $(<"$SIM/tools/asked") == *"efibootmgr --create --disk /dev/nvme1n1 --part 1"* && $(<"$SIM/tools/asked") != *mkfs* ]]
}

@test "simulated: without a boot loader the rebuild is still waited for, the end says what is missing, and a second run makes it good" {
    removed
    disk nvme1n1 $NEW
    touch "$SIM/tools/grub-install.fails"
    run -1 swap add --serial $NEW
    [[ $output == *"no difference"* && $output == *"boot loader is missing"* && $(state nvme1n1p3) == in_sync && -e $STATE_DIR/disk-swap.json ]]
    run -0 facts
    jq -e --arg serial $NEW '.disks[] | select(.serial == $serial) | .added and .whyNotAdd == []' <<<"$output"
    rm "$SIM/tools/grub-install.fails"
    run -0 swap add --serial $NEW
    [[ $(grep -c replicate "$SIM/tools/asked") == 1 && ! -e $STATE_DIR/disk-swap.json ]]
    run -4 swap add --serial $NEW
    [[ $output == *"No array lacks a disk"* ]]
}

@test "simulated: facts tell arrays, disks, why one is bad, and what may be done and what not, at every stage" {
    echo '{"smart_status":{"passed":false},"nvme_smart_health_information_log":{"percentage_used":103,"media_errors":42,"available_spare":6}}' >"$SIM/smart/nvme1n1.json"
    disk nvme1n1 $BAD 8
    echo 7 >"$SIM/sys/block/md0/md/dev-nvme1n1p3/errors"
    run -0 facts
    jq -e --arg serial $BAD '.version == 1 and .simulated and .firmware == "bios" and .removed == null and (.arrays | length) == 1
        and (.arrays[0] | .name == "md0" and .lacking == 0 and .wanted == 2 and .sync == "idle" and (.members | length) == 2)
        and (.disks[] | select(.serial == $serial) | .present and .serialKnown and .slot == "slot-nvme1n1" and (.byId | length) == 2
            and .smart.exit == 8 and .smart.wearPercent == 103 and .smart.mediaErrors == 42 and (.faults | length) == 2 and .whyNotRemove == [])
        and (.disks[] | select(.serial != $serial) | .faults == [] and (.whyNotRemove | length) == 2)' <<<"$output"
    gone nvme1n1
    run -0 facts
    jq -e --arg serial $BAD '.disks[] | select(.serial == $serial) | (.present | not) and .smart == null and .model == "MODEL" and (.byId | length) == 2
        and (.faults | index("the server no longer sees it")) and .whyNotRemove == []' <<<"$output"
    run -0 swap remove --serial $BAD
    run -0 facts
    jq -e --arg serial $BAD '(.disks | length) == 1 and .removed.serial == $serial and .arrays[0].lacking == 1' <<<"$output"
    disk nvme1n1 $NEW
    run -0 facts
    jq -e --arg serial $NEW '.disks[] | select(.serial == $serial) | .whyNotAdd == [] and .content == "" and .bytes > 0' <<<"$output"
    echo ext4 >"$SIM/disks/nvme1n1/content"
    run -0 facts
    jq -e --arg serial $NEW '.disks[] | select(.serial == $serial) | (.whyNotAdd | length) == 1 and .content == "ext4"' <<<"$output"
}
