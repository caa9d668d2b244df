#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tunnel.sh [--keep]
# A real WireGuard tunnel between two network namespaces, sshd on 10.8.0.1 alone, and the console's
# own code on the other side, which brings the tunnel up by wg-quick and is watched while the tunnel
# breaks in every way that matters. Prints "N passed, N failed" last. Needs root. A command of its
# own: no part of tests/run.sh. The kernel's WireGuard where there is one, else wireguard-go. pkexec
# is a stand-in (we are root already); everything else is the real program.
#   LEITSTAND_BUILD_DIR  build folder with drive_connection, default build/dev (built when missing)
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=${LEITSTAND_BUILD_DIR:-$root/build/dev}
keep=
[ "${1:-}" != --keep ] || keep=yes
[ "$(id -u)" = 0 ] || { echo "tunnel.sh: needs root: it makes network namespaces." >&2; exit 1; }
"$root/installer/install-deps.sh" tunnel || exit 1
[ -x "$build/tests/drive_connection" ] ||
    "$root/installer/build.sh" --build-dir "$build" --target drive_connection || exit 1
drive=$build/tests/drive_connection

id=$$
near=lst-near-$id far=lst-far-$id
# The names of the interfaces are those of the sockets of wireguard-go, which all namespaces share.
near_wg=lsn$((id % 100000)) far_wg=lsf$((id % 100000))
work=$(mktemp -d)
passed=0 failed=0
drive_pid='' sshd_pid='' wg_pid=''

near() { ip netns exec "$near" "$@"; }
far() { ip netns exec "$far" "$@"; }

# shellcheck disable=SC2317 # called by the trap
clean_up() {
    [ -z "$drive_pid" ] || kill "$drive_pid" 2>/dev/null
    [ -z "$sshd_pid" ] || kill "$sshd_pid" 2>/dev/null
    local space pid
    for space in "$near" "$far"; do
        # Only what runs in our own two namespaces.
        for pid in $(ip netns pids "$space" 2>/dev/null); do kill "$pid" 2>/dev/null; done
    done
    sleep 0.3
    for space in "$near" "$far"; do
        for pid in $(ip netns pids "$space" 2>/dev/null); do kill -9 "$pid" 2>/dev/null; done
        ip netns del "$space" 2>/dev/null
    done
    if [ -n "$keep" ]; then echo "kept: $work"; else rm -rf "$work"; fi
}
trap clean_up EXIT

ok() {
    passed=$((passed + 1))
    echo "ok      $1"
}
bad() {
    failed=$((failed + 1))
    echo "FAILED  $1"
    [ -z "${2:-}" ] || printf '%s\n' "$2" | sed 's/^/        /'
}
check() { # WHAT COMMAND...
    local what=$1
    shift
    if "$@" >"$work/check" 2>&1; then ok "$what"; else bad "$what" "$(tail -5 "$work/check")"; fi
}
# Waits until the console's newest status fits.
settle() { # SECONDS WHAT JQ-EXPRESSION
    local deadline=$((SECONDS + $1))
    until jq -es "map(select(.phase)) | last | $3" "$work/out" >/dev/null 2>&1; do
        if [ "$SECONDS" -ge "$deadline" ]; then
            bad "$2" "$(jq -cs 'map(select(.phase)) | last | [.phase, .cause, .message]' "$work/out" 2>&1)"
            return 1
        fi
        sleep 0.3
    done
    ok "$2"
}
# Waits until a line of the console's since the last mark fits.
mark() { marked=$(wc -l <"$work/out"); }
expect() { # SECONDS WHAT JQ-EXPRESSION
    local deadline=$((SECONDS + $1)) lines
    while :; do
        lines=$(tail -n "+$((marked + 1))" "$work/out")
        if jq -es "any(.[]; $3)" <<<"$lines" >/dev/null 2>&1; then
            ok "$2"
            return 0
        fi
        [ "$SECONDS" -lt "$deadline" ] || break
        sleep 0.3
    done
    bad "$2" "$(tail -1 "$work/out" | jq -c 'with_entries(.value |= (.state? // .)) , [.[] | .message? // empty | select(. != "")]' 2>&1)"
    return 1
}
say() { printf '%s\n' "$1" >&3; }

start_console() { # PROFILE
    rm -f "$work/in" "$work/out"
    mkfifo "$work/in"
    : >"$work/out"
    PATH="$work/bin:$PATH" XDG_RUNTIME_DIR="$work/run" \
        ip netns exec "$near" "$drive" "$1" "$work/state" <"$work/in" >"$work/out" 2>"$work/err" &
    drive_pid=$!
    exec 3>"$work/in"
    marked=0
}
stop_console() {
    exec 3>&-
    wait "$drive_pid" 2>/dev/null
    drive_pid=''
}
start_sshd() {
    # Without the function: $! has to be the program itself.
    ip netns exec "$far" /usr/sbin/sshd -D -e -f "$work/sshd_config" 2>"$work/sshd.log" &
    sshd_pid=$!
    for _ in $(seq 50); do
        [ -z "$(far ss -Hltn 'sport = :22')" ] || return 0
        sleep 0.1
    done
    return 1
}
stop_sshd() { # also its sessions
    local pid
    for pid in $(ip netns pids "$far"); do
        [ "$pid" = "$wg_pid" ] || kill "$pid" 2>/dev/null
    done
    wait "$sshd_pid" 2>/dev/null
    sshd_pid=''
}
wire() { far ip link set wire "$1"; } # up, down: the cable between the two

set_up_network() {
    ip netns add "$near" && ip netns add "$far" || return 1
    ip link add wire netns "$near" type veth peer name wire netns "$far" || return 1
    near ip address add 192.0.2.1/24 dev wire
    far ip address add 192.0.2.2/24 dev wire
    local space
    for space in near far; do
        "$space" ip link set lo up
        "$space" ip link set wire up
    done
}
# The far end is the server: wg-client.sh writes its configuration and the client's profile.
set_up_server() {
    mkdir -p "$work/wireguard" "$work/ssh" "$work/bin" "$work/run" /run/sshd
    chmod 700 "$work/run"
    ssh-keygen -q -t ed25519 -N '' -f "$work/ssh/ssh_host_ed25519_key"
    ssh-keygen -q -t ed25519 -N '' -f "$work/ssh/other_key"
    ssh-keygen -q -t ed25519 -N '' -f "$work/login"
    printf '[Interface]\nAddress = 10.8.0.1/24\nListenPort = 51820\nPrivateKey = %s\n' "$(wg genkey)" \
        >"$work/wireguard/wg0.conf"
    WG_FOLDER=$work/wireguard SSH_FOLDER=$work/ssh "$root/resources/stack/scripts/wg-client.sh" \
        --profile root test-laptop 192.0.2.2 >"$work/sent.leitstand" || return 1
    jq --arg key "$work/login" --arg name "$near_wg" \
        '.auth.keyFile = $key | .tunnel.name = $name | .tunnel.kind = "wg-quick"' \
        "$work/sent.leitstand" >"$work/profile.leitstand"
    cat >"$work/sshd_config" <<SSHD
ListenAddress 10.8.0.1:22
HostKey $work/ssh/ssh_host_ed25519_key
AuthorizedKeysFile $work/login.pub
PidFile none
StrictModes no
UsePAM no
PermitRootLogin prohibit-password
SSHD
    # shellcheck disable=SC2016
    printf '#!/bin/sh\nstat -c %%a "$3" >>"%s/modes"\nexec "$@"\n' "$work" >"$work/bin/pkexec"
    chmod 755 "$work/bin/pkexec"
    if far ip link add "$far_wg" type wireguard 2>/dev/null; then
        kind="the kernel"
    else
        kind=wireguard-go
        WG_PROCESS_FOREGROUND=1 ip netns exec "$far" wireguard-go -f "$far_wg" >"$work/wireguard-go.log" 2>&1 &
        wg_pid=$!
        for _ in $(seq 50); do
            [ ! -S "/var/run/wireguard/$far_wg.sock" ] || break
            sleep 0.1
        done
    fi
    far wg setconf "$far_wg" <(wg-quick strip "$work/wireguard/wg0.conf") || return 1
    far ip address add 10.8.0.1/24 dev "$far_wg" && far ip link set "$far_wg" up
}
key_of_client() { sed -n 's/^PublicKey = //p' "$work/wireguard/wg0.conf"; }
admit_client() { far wg set "$far_wg" peer "$(key_of_client)" allowed-ips 10.8.0.2/32; }

if ! set_up_network || ! set_up_server || ! start_sshd; then
    echo "tunnel.sh: the two namespaces could not be set up" >&2
    exit 1
fi
echo "WireGuard of $kind; console: $drive"

online='.phase == "online" and .interface.state == "ok" and .route.state == "ok" and .handshake.state == "ok" and .login.state == "ok"'

check "nothing answers on port 22 past the tunnel" \
    near bash -c '! timeout 2 bash -c "exec 4<>/dev/tcp/192.0.2.2/22" 2>/dev/null'

echo "-- tunnel down"
start_console "$work/profile.leitstand"
expect 15 "a tunnel that is off is named as the cause" \
    '.phase == "waiting" and .cause == "tunnel-down" and .interface.state == "failed" and (.interface.remedy | length > 0)'
expect 5 "without another way there is no route either" '.route.state == "failed" and .route.cause == "tunnel-down"'

echo "-- up, by the console"
say on
settle 40 "the console brings the tunnel up and is connected by itself" "$online"
expect 5 "the host key is the one that wg-client.sh put into the profile" '."host-key".state == "ok" and (."host-key".summary | contains("profile"))'
check "wg-quick read the key from a file for this user only, which is gone" \
    bash -c "grep -qx 600 '$work/modes' && [ -z \"\$(ls -A '$work/run')\" ]"
mark; say explain
expect 5 "the text for a mail holds facts and no key" '.explain | . and contains("192.0.2.2:51820") and (test("[A-Za-z0-9+/]{43}=") | not)'

echo "-- leak"
mark; say off
expect 30 "switched off, the line is reported as lost" '.phase == "waiting" and .interface.state == "failed"'
near ip route add default via 192.0.2.2
mark; say retry
expect 30 "packets that leave past the tunnel are an error of their own" '.route.state == "failed" and .route.cause == "tunnel-leak" and (.route.message | contains("wire"))'
near ip route del default
say on
settle 60 "back through the tunnel" "$online"

echo "-- wrong key: the server no longer knows this client"
far wg set "$far_wg" peer "$(key_of_client)" remove
mark
expect 60 "silence of the other end is named, not blamed on SSH" '.phase == "waiting" and .handshake.state == "failed" and .handshake.cause == "tunnel-silent" and .cause == "tunnel-silent" and .route.state == "ok"'
admit_client
settle 90 "admitted again, the console finds back by itself" "$online"

echo "-- server gone"
wire down
mark
expect 60 "a dead line ends in silence of the other end" '.phase == "waiting" and .handshake.cause == "tunnel-silent"'
wire up
settle 90 "the server is back, and so is the console" "$online"

echo "-- sshd gone"
stop_sshd
mark
expect 60 "the tunnel is well, the SSH port is closed" '.phase == "waiting" and .handshake.state == "ok" and .tcp.state == "failed" and .tcp.cause == "port-closed"'
start_sshd
settle 90 "sshd is back, and so is the console" "$online"

echo "-- cut during a command"
mark; say "run 25"
sleep 2
wire down
expect 60 "the command's end is told, as a line that dropped" '.run == "line-dropped" or .run == "timed-out"'
wire up
settle 90 "after the cut the console is connected again" "$online"
mark; say "run 0"
expect 30 "and runs commands" '.run == "exit 0"'

echo "-- host key changed"
stop_sshd
sed -i 's|ssh_host_ed25519_key|other_key|' "$work/sshd_config"
start_sshd
mark
expect 90 "another host key blocks the connection" '.phase == "blocked" and .cause == "host-key-changed" and .handshake.state == "ok"'
sleep 5
check "and it stays blocked" bash -c "tail -1 '$work/out' | jq -e '.phase == \"blocked\"'"
sed -i 's|other_key|ssh_host_ed25519_key|' "$work/sshd_config"
stop_sshd
start_sshd
say retry
settle 60 "the right key is accepted again" "$online"

echo "-- MTU: large packets disappear on the way back"
# After the tunnel is up: wg-quick would choose a smaller MTU for it. What is too big for the
# receiving end of the wire is dropped without a word, as on a bad network.
near ip link set wire mtu 576
stop_sshd
start_sshd
mark
expect 120 "the ladder shows where it ends and what to try" '.banner.state == "ok" and ."host-key".state == "failed" and (."host-key".remedy | contains("MTU = 1280"))'
near ip link set wire mtu 1500
settle 90 "large packets pass, the console finds back" "$online"
mark; say off
expect 30 "switched off at the end" '.interface.state == "failed"'
stop_console

echo "-- wrong endpoint"
jq '.tunnel.configuration |= sub("Endpoint = [^\n]*"; "Endpoint = 192.0.2.99:51820")' \
    "$work/profile.leitstand" >"$work/wrong.leitstand"
start_console "$work/wrong.leitstand"
expect 15 "the console starts with the tunnel off" '.interface.state == "failed"'
mark; say on
expect 60 "an endpoint where nobody is ends in silence of the other end" '.phase == "waiting" and .handshake.cause == "tunnel-silent" and .interface.state == "ok"'
mark; say off
expect 30 "switched off" '.interface.state == "failed"'
stop_console
check "nothing of the tunnel is left on this side" near bash -c "! ip link show $near_wg 2>/dev/null"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
