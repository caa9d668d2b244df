#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The practice server tested from the outside: by ssh, docker and df, as the console sees it.

load support/labserver

setup_file() { lab_start; }

teardown_file() { lab_end; }

break_it() { "$lab" break "$@" --dir "$dir"; }
mend_all() { "$lab" mend --dir "$dir"; }
inspect() { as root docker inspect --format "'$2'" "$1"; }

healthy() {
    local states
    states=$(as root docker ps --all --format "'{{.Names}} {{.Status}}'")
    [ "$(grep -c '(healthy)' <<<"$states")" -eq 7 ]
    [ "$(wc -l <<<"$states")" -eq 7 ]
}

newest_set() { as root "ls /mnt/backups/daily | grep '^2' | tail -n 1"; }
disk_percent() { as root df --output=pcent "$1" | tail -n 1 | tr -dc 0-9; }

# What this lab could leave on the machine; other labs may run beside it.
traces() { # DIR ID INIT-PID
    grep -F -- "$1" /proc/mounts || true
    losetup --list --noheadings --output NAME,BACK-FILE | grep -F -- "$1" || true
    find /sys/fs/cgroup -type d -name "leitstand-lab-$2" 2>/dev/null
    pgrep --full --list-full -- "$1" || true
    lsns --noheadings --output PID,TYPE | awk -v pid="$3" '$1 == pid'
    compgen -G "$1*" || true
}

@test "up: all seven containers are healthy and five mounts are there" {
    healthy
    run as root df --output=target / /var/lib/docker /mnt/odoo-data /mnt/building-plans /mnt/backups
    [ "$status" -eq 0 ]
    [ "${#lines[@]}" -eq 6 ]
    run as root hostname
    [ "$output" = becker-lab ]
}

@test "every account logs in and has the rights of the contract, not more" {
    run as plain "docker ps 2>&1; sudo -n /usr/local/sbin/leitstand-read 2>&1"
    [ "$status" -ne 0 ]
    [[ $output == *"permission denied"* ]]
    run as dockeruser docker ps -q
    [ "$status" -eq 0 ]
    [ "${#lines[@]}" -eq 7 ]
    read='/usr/local/sbin/leitstand-read ""'
    operate='/usr/local/sbin/op-run ""'
    run as observer "sudo -n -l | grep -o 'NOPASSWD: .*'; sudo -n /bin/true"
    [ "$status" -ne 0 ]
    [ "${lines[0]}" = "NOPASSWD: $read" ]
    run as admin "sudo -n -l | tr -d '\n' | tr -s ' ' | grep -o 'NOPASSWD: .*'; sudo -n /bin/true"
    [ "$status" -ne 0 ]
    [ "${lines[0]}" = "NOPASSWD: $read, $operate" ]
    run as plain sudo -n -l
    [ "$status" -ne 0 ]
    run as root id -u
    [ "$output" = 0 ]
}

@test "admin logs in by password too, the others do not" {
    cat >"$BATS_TEST_TMPDIR/askpass" <<<"#!/bin/sh
jq -r .password '$dir/state.json'"
    chmod +x "$BATS_TEST_TMPDIR/askpass"
    by_password() {
        SSH_ASKPASS="$BATS_TEST_TMPDIR/askpass" SSH_ASKPASS_REQUIRE=force timeout 20 ssh -F none \
            -o PubkeyAuthentication=no -o NumberOfPasswordPrompts=1 -o StrictHostKeyChecking=no \
            -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -p "$port" "$1@127.0.0.1" id -un
    }
    run by_password admin
    [ "$output" = admin ]
    run by_password observer
    [ "$status" -ne 0 ]
}

@test "the profile names the host key, the port and an existing key file" {
    run ssh-keygen -l -E sha256 -f "$dir/keys/host.pub"
    [[ $output == *"$(jq -r .hostKeySha256 "$dir/profile.json")"* ]]
    [ "$(jq -r .port "$dir/profile-observer.json")" = "$port" ]
    [ -f "$(jq -r .auth.keyFile "$dir/profile.json")" ]
    [ "$(stat -c %a "$dir/state.json")" = 600 ]
}

@test "the machine's files and its own docker are not visible inside" {
    run as root "ls / /usr/local/bin; command -v docker; ls -A /root"
    [[ $output == */usr/bin/docker* && $output != */usr/local/bin/docker* ]]
    [[ $output != *"${BATS_TEST_DIRNAME##*/}"* ]]
    run as root "test -e '$BATS_TEST_DIRNAME'"
    [ "$status" -ne 0 ]
}

@test "three databases hold data, three sets of real backups are proven" {
    for name in prod test dev; do
        run as root "docker exec odoo_postgres psql -U postgres -At -d odoo_$name \
            -c 'SELECT count(*) > 0 FROM ir_attachment'"
        [ "$output" = t ]
    done
    run as root "cd /mnt/backups/daily && jq -e '.stored.ok and .readable.ok' 2*/verify.json"
    [ "$status" -eq 0 ]
    [ "${#lines[@]}" -eq 3 ]
    [ "$(as root readlink /mnt/backups/daily/latest)" = "$(newest_set)" ]
    # The dates were moved; checksums, sizes and contents still hold.
    command_seconds=180 run as root /opt/odoo-stack/scripts/verify-backup.sh latest
    [ "$status" -eq 0 ]
    local age
    age=$(as root "jq 'now - (.started | fromdate) | floor' /mnt/backups/daily/latest/manifest.json")
    [ "$age" -lt 86400 ]
}

@test "the health history covers three days without a gap" {
    run as root "tail -n 900 /var/lib/odoo-stack/health/history.jsonl | jq -s 'length,
        ([.[].at | fromdate] | [.[1:], .[:-1]] | transpose | map(.[0] - .[1]) | max)'"
    [ "${lines[0]}" -ge 864 ]
    [ "${lines[1]}" -le 600 ]
}

@test "nginx and Prometheus accept the stack's configuration and alert rules" {
    run as root docker exec odoo_nginx nginx -t -c /etc/nginx/stack/nginx.conf
    echo "$output"
    [ "$status" -eq 0 ]
    run as root docker exec prometheus promtool check config /etc/prometheus/prometheus.yml
    echo "$output"
    [ "$status" -eq 0 ]
    [[ $output == *"rules found"* ]]
}

@test "every break is listed, an unknown one is refused, nothing is broken at the start" {
    run "$lab" list-breaks
    [ "${#lines[@]}" -ge 20 ]
    run break_it no-such-thing
    [ "$status" -eq 1 ]
    [[ $output == *"no-such-thing"* ]]
    [ "$("$lab" status --json --dir "$dir" | jq -c .breaks)" = "[]" ]
}

@test "stop-container" {
    break_it stop-container && break_it stop-container
    [ "$(inspect odoo_test '{{.State.Status}}')" = exited ]
    mend_all && healthy
}

@test "unhealthy" {
    break_it unhealthy odoo_prod && break_it unhealthy odoo_prod
    [ "$(inspect odoo_prod '{{.State.Health.Status}}')" = unhealthy ]
    mend_all && healthy
}

@test "oom: the kernel kills Odoo, Docker says so" {
    break_it oom && break_it oom
    [ "$(inspect odoo_test '{{.State.OOMKilled}} {{.State.Status}}')" = "true exited" ]
    mend_all && healthy
    [ "$(inspect odoo_test '{{.State.OOMKilled}} {{.HostConfig.RestartPolicy.Name}}')" = "false unless-stopped" ]
}

@test "oom-process: the container lives on, its cgroup counts" {
    break_it oom-process
    [ "$(inspect odoo_test '{{.State.Status}}')" = running ]
    pid=$(inspect odoo_test '{{.State.Pid}}')
    # v1: memory.oom_control, v2: memory.events
    run as root "path=\$(grep -E ':memory:|^0::' /proc/$pid/cgroup | head -n 1 | cut -d: -f3)
        cat /sys/fs/cgroup/memory\$path/memory.oom_control /sys/fs/cgroup\$path/memory.events 2>/dev/null"
    [[ $output =~ oom_kill\ [1-9] ]]
    mend_all && healthy
}

@test "restart-loop" {
    break_it restart-loop && break_it restart-loop
    [ "$(inspect odoo_dev '{{.RestartCount}}')" -ge 2 ]
    mend_all && healthy
    [ "$(inspect odoo_dev '{{.RestartCount}}')" -eq 0 ]
}

@test "docker-hang: the client gets no answer, ssh does" {
    break_it docker-hang && break_it docker-hang
    run as root timeout 2 docker ps
    [ "$status" -eq 124 ]
    mend_all && healthy
}

@test "docker-stop" {
    break_it docker-stop && break_it docker-stop
    run as root docker ps
    [ "$status" -ne 0 ]
    [ "$(as root "ls /run/docker.pid 2>/dev/null | wc -l")" -eq 0 ]
    mend_all && healthy
}

@test "fill-mount: df says 100 %, writing fails" {
    before=$(disk_percent /mnt/backups)
    break_it fill-mount && break_it fill-mount
    [ "$(disk_percent /mnt/backups)" -ge 99 ]
    run as root "head -c 4000000 /dev/zero >/mnt/backups/x; code=\$?; rm -f /mnt/backups/x; exit \$code"
    [ "$status" -ne 0 ]
    mend_all
    [ "$(disk_percent /mnt/backups)" -eq "$before" ]
}

@test "mount-readonly: nothing can be written there" {
    break_it mount-readonly && break_it mount-readonly
    run as root "touch /mnt/building-plans/x"
    [ "$status" -ne 0 ]
    mend_all
    as root "touch /mnt/building-plans/x && rm /mnt/building-plans/x"
}

@test "fill-mount refuses what is not a mount of the server" {
    run break_it fill-mount /etc
    [ "$status" -eq 1 ]
    [ "$("$lab" status --json --dir "$dir" | jq -c .breaks)" = "[]" ]
}

@test "df-hang: df cannot even be killed, other mounts answer" {
    break_it df-hang && break_it df-hang
    run as root "df /mnt/building-plans & sleep 0.3; kill -9 \$!; sleep 0.3; grep State /proc/\$!/status
        df --output=target /mnt/backups | tail -n 1"
    [[ $output == *"D (disk sleep)"* && $output == *"/mnt/backups"* ]]
    mend_all
    [ "$(disk_percent /mnt/building-plans)" -lt 100 ]
    run as root "grep -c sshfs /proc/self/mounts"
    [ "$output" = 0 ]
}

simulated() { as root cat "/etc/leitstand/simulation/$1"; }

@test "raid-degrade, raid-check and raid-rebuild with moving percentages" {
    [[ $(simulated proc/mdstat) == *"[2/2] [UU]"* ]]
    break_it raid-degrade && break_it raid-degrade
    [[ $(simulated proc/mdstat) == *"(F)"*"[2/1] [U_]"* ]]
    [ "$(simulated sys/block/md0/md/degraded)" = 1 ]
    break_it raid-rebuild && break_it raid-rebuild
    first=$(simulated sys/block/md0/md/sync_completed | cut -d' ' -f1)
    [[ $(simulated proc/mdstat) == *"recovery ="*"finish="* ]]
    for _ in {1..50}; do
        later=$(simulated sys/block/md0/md/sync_completed | cut -d' ' -f1)
        ((later <= first)) || break
    done
    ((later > first))
    mend_all
    [ "$(simulated sys/block/md0/md/degraded)" = 0 ]
    break_it raid-check
    [[ $(simulated proc/mdstat) == *"[UU]"*"check ="* ]]
    mend_all
    [[ $(simulated proc/mdstat) != *"check ="* ]]
}

@test "smart-fail" {
    break_it smart-fail && break_it smart-fail
    [ "$(simulated smart/nvme1n1.json | jq .smart_status.passed)" = false ]
    [ "$(simulated smart/nvme1n1.exit)" = 8 ]
    mend_all
    [ "$(simulated smart/nvme1n1.json | jq .smart_status.passed)" = true ]
}

@test "remove-backup, truncate-dump and stale-backup give back what they took" {
    checksums="cd /mnt/backups/daily && find . -type f ! -name '*.json' -exec sha256sum {} + | sort"
    before=$(as root "$checksums")
    newest=$(newest_set)
    break_it remove-backup && break_it remove-backup
    [ "$(newest_set)" != "$newest" ]
    mend_all
    break_it truncate-dump && break_it truncate-dump
    command_seconds=180 run as root /opt/odoo-stack/scripts/verify-backup.sh latest
    [ "$status" -eq 4 ]
    mend_all
    command_seconds=180 as root /opt/odoo-stack/scripts/verify-backup.sh latest
    break_it stale-backup && break_it stale-backup
    [ "$(newest_set)" != "$newest" ]
    mend_all
    [ "$(newest_set)" = "$newest" ]
    [ "$(as root "$checksums")" = "$before" ]
}

@test "slow-link: a login takes its round trips" {
    began=${EPOCHREALTIME/./}
    as admin true
    fast=$((${EPOCHREALTIME/./} - began))
    break_it slow-link 100 && break_it slow-link 100
    began=${EPOCHREALTIME/./}
    as admin true
    slow=$((${EPOCHREALTIME/./} - began))
    mend_all
    ((slow > 1000000 && slow > fast))
}

@test "cut-link: a session goes dead without being closed and lives on after mend" {
    coproc session { as admin "while read -r word; do echo \"\$word\"; done"; }
    echo one >&"${session[1]}"
    read -r -t 10 word <&"${session[0]}"
    [ "$word" = one ]
    break_it cut-link && break_it cut-link
    echo two >&"${session[1]}"
    run read -r -t 1 word <&"${session[0]}"
    [ "$status" -gt 128 ]
    connect_seconds=2 run as admin true
    [ "$status" -eq 255 ]
    [[ $output == *"timed out"* ]]
    mend_all
    read -r -t 10 word <&"${session[0]}"
    [ "$word" = two ]
    # shellcheck disable=SC2154 # set by coproc
    kill "$session_PID"
}

@test "silent-sshd, sshd-stop and host-key-change" {
    break_it silent-sshd && break_it silent-sshd
    connect_seconds=2 run as admin true
    [[ $output == *"banner exchange"* ]]
    mend_all && as admin true
    break_it sshd-stop && break_it sshd-stop
    run as admin true
    [[ $output == *"Connection refused"* ]]
    mend_all && as admin true
    break_it host-key-change && break_it host-key-change
    run as admin true
    [[ $output == *"HOST IDENTIFICATION HAS CHANGED"* ]]
    mend_all && as admin true
}

@test "a second server runs beside the first and leaves it alone" {
    other="$BATS_TEST_TMPDIR/other"
    "$lab" up --dir "$other" --no-docker
    [ "$(jq .port "$other/state.json")" != "$port" ]
    run "$lab" up --dir "$other" --no-docker
    [ "$status" -eq 1 ]
    "$lab" down --dir "$other"
    [ ! -e "$other" ]
    as admin true
}

@test "down refuses a folder that is not a lab's" {
    mkdir "$BATS_TEST_TMPDIR/mine"
    touch "$BATS_TEST_TMPDIR/mine/precious"
    run "$lab" down --dir "$BATS_TEST_TMPDIR/mine"
    [ "$status" -eq 1 ]
    [ -e "$BATS_TEST_TMPDIR/mine/precious" ]
}

@test "down leaves nothing, even with everything broken" {
    id=$(jq -r .id "$dir/state.json")
    init=$(jq -r .initPid "$dir/state.json")
    [ -n "$(traces "$dir" "$id" "$init")" ]
    break_it df-hang
    break_it raid-rebuild
    break_it docker-hang
    break_it cut-link
    "$lab" down --dir "$dir"
    # its process 1, ended, stays in the list until the machine's own process 1 has reaped it
    local end=$((SECONDS + 5))
    until run traces "$dir" "$id" "$init" && [ -z "$output" ]; do
        ((SECONDS < end)) || { echo "$output"; return 1; }
        sleep 0.1
    done
    run "$lab" status --dir "$dir"
    [ "$status" -eq 1 ]
}
