#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tunnel.sh [--keep]
# A real WireGuard tunnel between two network namespaces, sshd on 10.8.0.1 alone, and the console's
# own code on the other side, which brings the tunnel up by wg-quick and is watched while the tunnel
# breaks in every way that matters. Prints "N passed, N failed" last. Needs root. A command of its
# own: no part of tests/run.sh. The kernel's WireGuard where there is one, else wireguard-go.
# Everything is the real program but pkexec, which is a stand-in until the part that runs the console
# as an account without rights, with polkitd on a system bus of its own. The computer's sleep is a
# console that is stopped, with the wall clock set forward for it alone (libfaketime).
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
faketime=$(dpkg -L libfaketime | grep -m1 "/libfaketimeMT\.so\.1$")

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
    [ -z "$drive_pid" ] || kill -CONT "$drive_pid" 2>/dev/null
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
finish() {
    echo "$passed passed, $failed failed"
    [ "$failed" = 0 ]
    exit
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
# Descriptor 3 leads to the console, which ends when nobody holds it: what is started meanwhile must
# not inherit it.
say() { printf '%s\n' "$1" >&3; }

# How often the console tried, by its own word, and how often it reached sshd.
attempts() {
    jq -s '[.[] | select(.phase).phase] | . as $p
        | [range(1; length) | select($p[.] == "connecting" and $p[. - 1] != "connecting")] | length' "$work/out"
}
logins() { grep -c '^Connection from ' "$work/sshd.log"; }
begin_count() { counted=$(attempts) reached=$(logins) counted_at=$SECONDS; }
few_attempts() { # MOST-PER-MINUTE WHAT
    local seconds=$((SECONDS - counted_at)) tried reached_sshd
    tried=$(($(attempts) - counted)) reached_sshd=$(($(logins) - reached))
    local most=$(($1 * (seconds / 60 + 1))) what="$2 ($tried attempts, $reached_sshd at sshd, $seconds s)"
    # Each attempt is one connection; the session for commands may be another.
    if [ "$tried" -le "$most" ] && [ "$reached_sshd" -le "$most" ]; then ok "$what"; else bad "$what" "at most $most"; fi
}

# start_console PROFILE [COMMAND...]: COMMAND runs the console in its namespace.
start_console() {
    local profile=$1
    shift
    rm -f "$work/in" "$work/out"
    mkfifo "$work/in"
    : >"$work/out"
    PATH="$work/bin:$PATH" XDG_RUNTIME_DIR="$work/run" \
        ip netns exec "$near" "$@" "$drive" "$profile" "${state:-$work/state}" <"$work/in" >"$work/out" 2>"$work/err" &
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
    ip netns exec "$far" /usr/sbin/sshd -D -e -f "$work/sshd_config" 2>>"$work/sshd.log" 3>&- &
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
near_tunnel() { # up, down: as by another program on this computer
    near ip link set "$near_wg" "$1"
    [ "$1" = down ] || near ip route replace 10.8.0.1/32 dev "$near_wg"
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
LogLevel VERBOSE
PermitRootLogin prohibit-password
SSHD
    # shellcheck disable=SC2016
    printf '#!/bin/sh\nunset LD_PRELOAD\nstat -c %%a "$3" >>"%s/modes"\nexec "$@"\n' "$work" >"$work/bin/pkexec"
    chmod 755 "$work/bin/pkexec"
    start_far_tunnel
}
start_far_tunnel() {
    if far ip link add "$far_wg" type wireguard 2>/dev/null; then
        kind="the kernel"
    else
        kind=wireguard-go
        WG_PROCESS_FOREGROUND=1 ip netns exec "$far" wireguard-go -f "$far_wg" >"$work/wireguard-go.log" 2>&1 3>&- &
        wg_pid=$!
        for _ in $(seq 50); do
            [ ! -S "/var/run/wireguard/$far_wg.sock" ] || break
            sleep 0.1
        done
    fi
    far wg setconf "$far_wg" <(wg-quick strip "$work/wireguard/wg0.conf") || return 1
    far ip address add 10.8.0.1/24 dev "$far_wg" && far ip link set "$far_wg" up
}
stop_far_tunnel() {
    if [ -n "$wg_pid" ]; then
        kill "$wg_pid" 2>/dev/null
        wait "$wg_pid" 2>/dev/null
        wg_pid=''
    fi
    far ip link del "$far_wg" 2>/dev/null
    return 0
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
# Whoever has the server's address past the tunnel answers: here the server itself.
near ip route add default via 192.0.2.2
check "somebody answers at the server's address past the tunnel" \
    near bash -c 'exec 4<>/dev/tcp/10.8.0.1/22 && head -c 4 <&4 | grep -q SSH-'
begin_count
mark; say retry
expect 30 "packets that leave past the tunnel are an error of their own" '.route.state == "failed" and .route.cause == "tunnel-leak" and (.route.message | contains("wire"))'
sleep 8
say retry
sleep 4
few_attempts 0 "and the console says nothing to whoever answers there"
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

echo "-- roaming: another address of this computer"
begin_count; mark
near ip address del 192.0.2.1/24 dev wire
near ip address add 192.0.2.7/24 dev wire
sleep 12
if [ "$kind" = "the kernel" ]; then
    check "a change of address alone ends nothing" \
        bash -c "tail -n +$((marked + 1)) '$work/out' | jq -es 'all(.[]; .phase == \"online\")'"
fi
settle 60 "the tunnel follows, and the console with it" "$online"
few_attempts 8 "and does not hammer"
begin_count
near ip address del 192.0.2.7/24 dev wire
mark
expect 40 "without an address the line is lost" '.phase == "waiting" and (.message | length > 0)'
sleep 20
near ip address add 192.0.2.9/24 dev wire
settle 90 "with another address the console finds back by itself" "$online"
few_attempts 8 "and does not hammer"

echo "-- roaming: the computer sleeps for an hour"
stop_console
echo +0 >"$work/clock"
start_console "$work/profile.leitstand" env LD_PRELOAD="$faketime" FAKETIME_TIMESTAMP_FILE="$work/clock" \
    FAKETIME_NO_CACHE=1 FAKETIME_DONT_FAKE_MONOTONIC=1
settle 40 "connected before it sleeps" "$online"
begin_count; mark
kill -STOP "$drive_pid"
wire down
sleep 25
echo +3600 >"$work/clock"
kill -CONT "$drive_pid"
expect 15 "awake without a network, it says that the line dropped and waits" '.phase == "waiting" and (.message | length > 0)'
check "and that nobody answered for an hour is not said" \
    bash -c "! tail -n +$((marked + 1)) '$work/out' | jq -e '.handshake.message | select(test(\"hour|1 h|6[0-9] min\"))'"
sleep 6
wire up
settle 60 "the network is back, and so is the console" "$online"
few_attempts 8 "waking is no hammering"
begin_count
for hours in 2 3 4 5 6 7 8; do
    echo "+$((hours * 3600))" >"$work/clock"
    sleep 2
done
settle 20 "a clock that jumps ends nothing" "$online"
wire down
mark
expect 40 "lost again" '.phase == "waiting"'
for hours in 9 10 11 12 13 14 15 16 17 18; do
    echo "+$((hours * 3600))" >"$work/clock"
    sleep 2
done
few_attempts 8 "nor does a clock that jumps every two seconds make it hammer"
wire up
settle 90 "back" "$online"
stop_console
start_console "$work/profile.leitstand"
settle 40 "the tunnel that is up is taken as it is" "$online"

echo "-- roaming: the tunnel is restarted on this computer"
begin_count; mark
near_tunnel down
expect 30 "a tunnel switched off by another program is named" '.phase == "waiting" and .interface.state == "failed" and .cause == "tunnel-down"'
near_tunnel up
settle 30 "up again, the console is back at once" "$online"
few_attempts 8 "and does not hammer"
# Where nobody answers behind it: else the connection outlives the short gaps.
stop_sshd
begin_count
for _ in $(seq 10); do
    near_tunnel down
    sleep 2.5
    near_tunnel up
    sleep 2.5
done
few_attempts 10 "a tunnel that comes and goes does not make it hammer"
start_sshd
settle 90 "steady again, the console is back" "$online"

echo "-- roaming: the tunnel is restarted on the server"
begin_count; mark
stop_far_tunnel
sleep 15
expect 30 "the server's tunnel is gone: silence of the other end" '.phase == "waiting" and .handshake.cause == "tunnel-silent"'
start_far_tunnel
settle 90 "it runs again, the console finds back by itself" "$online"
few_attempts 8 "and does not hammer"

echo "-- the server is started anew"
begin_count; mark
stop_sshd
stop_far_tunnel
expect 60 "nobody is there: silence of the other end" '.phase == "waiting" and .handshake.cause == "tunnel-silent"'
sleep 20
start_far_tunnel
mark
expect 90 "the tunnel is there before sshd: the port is closed" '.phase == "waiting" and .tcp.cause == "port-closed"'
sleep 5
start_sshd
settle 120 "sshd is there, and so is the console" "$online"
few_attempts 8 "and does not hammer"

echo "-- sshd refuses"
kill -STOP "$drive_pid"
stop_sshd
sed -i '$ a MaxStartups 1\nLoginGraceTime 0' "$work/sshd_config"
start_sshd
ip netns exec "$near" bash -c 'exec 4<>/dev/tcp/10.8.0.1/22; exec sleep 300' 3>&- &
idle_pid=$!
sleep 1
kill -CONT "$drive_pid"
mark
# Its next try may be a minute away by now.
expect 90 "what sshd said is told" '.phase == "waiting" and .cause == "line-dropped" and (.message | contains("Exceeded MaxStartups"))'
begin_count
near_tunnel down
sleep 3
near_tunnel up
sleep 22
few_attempts 0 "refused, it is patient, even when the tunnel comes up anew"
kill "$idle_pid" 2>/dev/null
settle 120 "sshd takes connections again, and so the console is back" "$online"
sed -i '/^MaxStartups/d; /^LoginGraceTime/d' "$work/sshd_config"

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

echo "-- the profile as a colleague gets it"
# Without secrets: the server's file, and what the console writes of it, hold no key of this client.
private=$(jq -r .tunnel.configuration "$work/profile.leitstand" | sed -n 's/^PrivateKey = //p')
check "the server's file holds the client's key once" bash -c "grep -qF '$private' '$work/sent.leitstand'"
start_console "$work/profile.leitstand"
mark; say "export $work/exported.leitstand"
expect 10 "the console exports its profile" '.export == "ok"'
stop_console
check "without the key" bash -c "[ -s '$work/exported.leitstand' ] && ! grep -qF '$private' '$work/exported.leitstand'"
check "with the fingerprint and the tunnel" bash -c "jq -e '(.hostKeySha256 | startswith(\"SHA256:\")) and (.tunnel.configuration | contains(\"Endpoint = 192.0.2.2:51820\"))' '$work/exported.leitstand'"
# The colleague has no key for this tunnel, but one who runs it already: the console watches it.
jq --arg key "$work/login" '.auth.keyFile = $key' "$work/exported.leitstand" >"$work/colleague.leitstand"
start_console "$work/colleague.leitstand"
mark; say on
expect 20 "a colleague without a key is told so" '.interface.state == "failed" and .interface.cause == "key-unreadable"'
stop_console

echo "-- without rights: the real pkexec asks the real polkitd"
user=nobody
chmod 711 "$work"
mkdir -p "$work/own/run" "$work/own/state" "$work/rules"
cp "$work/login" "$work/own/login"
jq --arg key "$work/own/login" '.auth.keyFile = $key' "$work/profile.leitstand" >"$work/own/profile.leitstand"
chown -R "$user" "$work/own"
chmod -R go= "$work/own"
cat >"$work/as-user" <<'AS'
#!/bin/bash
# as-user RULES USER FOLDER COMMAND...: a system bus and polkitd of its own, then COMMAND as USER.
rules=$1 user=$2 folder=$3
shift 3
mkdir -p /run/dbus
mount -t tmpfs none /run/dbus && chmod 755 /run/dbus && mount --bind "$rules" /etc/polkit-1/rules.d || exit 1
dbus-daemon --system --nofork --nopidfile --address=unix:path=/run/dbus/system_bus_socket >/dev/null 2>&1 &
for _ in $(seq 50); do [ ! -S /run/dbus/system_bus_socket ] || break; sleep 0.1; done
/usr/lib/polkit-1/polkitd --no-debug >/dev/null 2>&1 &
sleep 1
exec setpriv --reuid="$user" --regid=nogroup --clear-groups env PATH=/usr/bin:/bin:/usr/sbin:/sbin SHELL=/bin/sh \
    HOME="$folder" XDG_RUNTIME_DIR="$folder/run" XDG_CONFIG_HOME="$folder" "$@"
AS
chmod 755 "$work/as-user" "$work/rules"
state=$work/own/state
start_console "$work/own/profile.leitstand" unshare --mount --propagation private "$work/as-user" "$work/rules" "$user" "$work/own"
expect 20 "the console runs as $user" '.interface.state == "failed"'
mark; say on
expect 30 "without a rule the system refuses, and the window says so" '.interface.state == "failed" and .interface.cause == "refused"'
cat >"$work/rules/50-leitstand.rules" <<RULE
polkit.addRule(function(action, subject) {
    if (action.id == "org.freedesktop.policykit.exec" && action.lookup("program") == "$(command -v wg-quick)"
        && subject.user == "$user")
        return polkit.Result.YES;
});
RULE
chmod 644 "$work/rules/50-leitstand.rules"
sleep 3
say on
settle 60 "with a rule for wg-quick the tunnel comes up and the console is connected, without any right of its own" \
    '.phase == "online" and .interface.state == "ok" and .route.state == "ok" and .handshake.state == "ok"'
check "the key's file is gone" bash -c "[ -z \"\$(ls -A '$work/own/run')\" ]"
mark; say off
expect 30 "and is switched off the same way" '.interface.state == "failed"'
stop_console
check "nothing is left of it" near bash -c "! ip link show $near_wg 2>/dev/null"

echo "-- NetworkManager: the real one, on a system bus of its own"
if ! command -v NetworkManager >/dev/null || ! command -v nmcli >/dev/null; then
    echo "NOT RUN: NetworkManager is not installed (installer/install-deps.sh networkmanager)"
    finish
fi
cat >"$work/networkmanager" <<'NM'
#!/bin/bash
# A NetworkManager that sees WireGuard only and keeps nothing of this computer's.
mkdir -p /run/dbus /run/NetworkManager
for folder in /run/dbus /run/NetworkManager /etc/NetworkManager /var/lib/NetworkManager; do
    mount -t tmpfs none "$folder" && chmod 755 "$folder" || exit 1
done
mkdir /etc/NetworkManager/system-connections
cat >/etc/NetworkManager/NetworkManager.conf <<'CONF'
[main]
plugins=keyfile
dns=none
rc-manager=unmanaged
auth-polkit=false
no-auto-default=*
[keyfile]
unmanaged-devices=*,except:type:wireguard
CONF
dbus-daemon --system --nofork --nopidfile --address=unix:path=/run/dbus/system_bus_socket >/dev/null 2>&1 &
for _ in $(seq 50); do [ ! -S /run/dbus/system_bus_socket ] || break; sleep 0.1; done
exec NetworkManager --no-daemon
NM
chmod 755 "$work/networkmanager"
ip netns exec "$near" unshare --mount --propagation private "$work/networkmanager" >"$work/networkmanager.log" 2>&1 3>&- &
nm_pid=$!
in_nm() { nsenter --mount="/proc/$nm_pid/ns/mnt" --net="/proc/$nm_pid/ns/net" "$@"; }
for _ in $(seq 50); do
    [ "$(in_nm nmcli --terse --fields RUNNING general 2>/dev/null)" != running ] || break
    sleep 0.2
done
mark_of() { in_nm nmcli --get-values connection.stable-id connection show "$near_wg"; }
state=
jq '.tunnel.kind = "network-manager"' "$work/profile.leitstand" >"$work/nm.leitstand"
start_console "$work/nm.leitstand" nsenter --mount="/proc/$nm_pid/ns/mnt"
expect 20 "the tunnel is off" '.interface.state == "failed"'
mark; say on
if [ "$kind" = "the kernel" ]; then
    settle 60 "NetworkManager imports the tunnel, switches it on, and the console is connected" "$online"
    mark; say off
    expect 30 "and off" '.interface.state == "failed"'
else
    expect 60 "NetworkManager imports the tunnel; this kernel has no WireGuard for it, which is told" \
        '.interface.cause == "tunnel-down" and (.interface.message | contains("NetworkManager could not"))'
fi
check "it keeps one tunnel of that name, readable by root alone, with our mark" \
    bash -c "[ '$(in_nm nmcli --terse --fields TYPE,NAME connection show | grep -c "^wireguard:$near_wg$")' = 1 ] &&
        [ '$(in_nm bash -c 'stat -c %a /etc/NetworkManager/system-connections/*')' = 600 ] && [[ '$(mark_of)' == leitstand-* ]]"
old_mark=$(mark_of)
stop_console
jq '.tunnel.kind = "network-manager"' "$work/wrong.leitstand" >"$work/nm-new.leitstand"
start_console "$work/nm-new.leitstand" nsenter --mount="/proc/$nm_pid/ns/mnt"
expect 20 "the tunnel is off" '.interface.state == "failed"'
mark; say on
expect 60 "switched" '.interface.state == "checking"'
expect 60 "and answered" '.interface.state != "checking"'
check "a new profile under the same name took the place of the old one" \
    bash -c "[ '$(in_nm nmcli --terse --fields TYPE,NAME connection show | grep -c "^wireguard:$near_wg$")' = 1 ] &&
        [[ '$(mark_of)' == leitstand-* ]] && [ '$(mark_of)' != '$old_mark' ] &&
        [ '$(in_nm bash -c 'grep -c 192.0.2.99:51820 /etc/NetworkManager/system-connections/*')' = 1 ]"
mark; say off
sleep 3
stop_console

finish
