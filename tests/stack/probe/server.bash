# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# For the tests of the probe: a server's files below $ROOT, stand-ins for its programs in $BIN, and a console that
# talks to a copy of probe.sh which reads them. The copy differs in its lines ROOT= and PATH= only.

PROBE=$BATS_TEST_DIRNAME/../../resources/probe/probe.sh
DECODE=$BATS_TEST_DIRNAME/probe/read-frames.py

make_server() {
    T=$BATS_TEST_TMPDIR ROOT=$BATS_TEST_TMPDIR/root BIN=$BATS_TEST_TMPDIR/bin FAKE=$BATS_TEST_TMPDIR/fake
    mkdir -p "$ROOT" "$BIN" "$FAKE" "$T/results"
    mkfifo "$FAKE/events"
    make_container /odoo_prod
    echo '{"Platform":{"Name":""},"Version":"20.10.24","ApiVersion":"1.41","Os":"linux"}' >"$FAKE/version"
    printf 'odoo_prod\t1000\t3\t0\nversion\t16.4\n' >"$FAKE/psql"
    start_engine
    make_stack
    make_backups
    mkdir -p "$ROOT/var/lib/odoo-stack/health"
    printf '{"at":"2026-11-23T02:05:00Z","n":%d}\n' 1 2 3 >"$ROOT/var/lib/odoo-stack/health/history.jsonl"
    adapt "s|^ROOT=\$|ROOT=$ROOT|" "s|^PATH=.*|PATH=$BIN:/usr/sbin:/usr/bin:/sbin:/bin|"
}

make_container() { # name: what the engine knows of its only container, secrets and all
    local id
    printf -v id '%064d' 1
    cat >"$FAKE/inspect.new" <<JSON
{"Id":"$id","Path":"/run","Args":["MARKER_ARGUMENT_8842"],"State":{"Status":"running","Running":true,"Pid":0,
"Health":{"Status":"healthy","FailingStreak":0,"Log":[{"End":"a","ExitCode":1,"Output":"old"},
{"End":"b","ExitCode":0,"Output":"$(printf '\\"ü%.0s' {1..200})"}]}},"Name":"$1",
"Config":{"Env":["A=MARKER_ENV_8842","POSTGRES_PASSWORD=MARKER_PASSWORD_8842 \"}],"],"Image":"odoo:17.0",
"Labels":{"com.docker.compose.service":"prod","secret":"MARKER_LABEL_8842"}},
"HostConfig":{"Memory":1,"RestartPolicy":{"Name":"always"}},"NetworkSettings":{"Ports":{"8069/tcp":[]},"Networks":{"b":{},"a":{}}}}
JSON
    mv "$FAKE/inspect.new" "$FAKE/inspect"
}
start_engine() {
    mkdir -p "$ROOT/var/run"
    python3 "$BATS_TEST_DIRNAME/probe/fake-engine.py" "$ROOT/var/run/docker.sock" "$FAKE" 3>&- 4>&- 7>&- 8>&- &
    ENGINE_PID=$!
    eventually 5 '[ -S "$ROOT/var/run/docker.sock" ]'
}
stop_engine() {
    kill -KILL "$ENGINE_PID"
    wait "$ENGINE_PID" 2>/dev/null || true
}

adapt() { # sed expressions: on the copy of the probe; each must change something
    local before expression
    [ -e "$T/probe.sh" ] || cp "$PROBE" "$T/probe.sh"
    for expression; do
        before=$(cksum <"$T/probe.sh")
        sed -i "$expression" "$T/probe.sh"
        [ "$before" != "$(cksum <"$T/probe.sh")" ] || { echo "no effect: $expression"; return 1; }
    done
}

make_stack() {
    local stack=$ROOT/opt/odoo-stack name
    mkdir -p "$stack/config" "$stack/scripts" "$stack/nginx"
    echo 1.0.0 >"$stack/VERSION"
    echo 'POSTGRES_PASSWORD=MARKER_DOTENV_8842' >"$stack/.env"
    touch "$stack/scripts/backup.sh"
    for name in prod test dev; do
        printf '%s\n' '[options]' 'admin_passwd = MARKER_ADMIN_8842' "db_name = odoo_$name" 'db_password = MARKER_DB_8842' \
            'workers = 4' 'limit_memory_hard = 2684354560' 'smtp_password=MARKER_SMTP_8842' >"$stack/config/odoo-$name.conf"
    done
}

make_backups() {
    local daily=$ROOT/mnt/backups/daily
    mkdir -p "$daily/2026-11-23T020000Z" "$ROOT/mnt/backups/state"
    echo '{"format":"leitstand-backup"}' >"$daily/2026-11-23T020000Z/manifest.json"
    echo '{"version":1}' >"$ROOT/mnt/backups/state/last-run.json"
}

make_array() { # a simulated RAID 1
    local md=$ROOT/etc/leitstand/simulation/sys/block/md0/md
    mkdir -p "$ROOT/etc/leitstand/simulation/proc" "$md/dev-sda2" "$md/dev-sdb2"
    printf 'Personalities : [raid1]\nmd0 : active raid1 sda2[0] sdb2[1]\n      1000 blocks [2/2] [UU]\n\nunused devices: <none>\n' \
        >"$ROOT/etc/leitstand/simulation/proc/mdstat"
    echo clean >"$md/array_state"
    echo 0 >"$md/degraded"
    echo in_sync >"$md/dev-sda2/state"
    echo in_sync >"$md/dev-sdb2/state"
}

start_probe() { # [output file [command…]]
    local target=${1:-} # without it: into $OUT, and decoded frame by frame into $T/frames
    shift $(($# > 0))
    [ $# -gt 0 ] || set -- bash "$T/probe.sh"
    rm -f "$T/in"
    mkfifo "$T/in"
    OUT=$T/out
    : >"$T/frames"
    if [ -n "$target" ]; then
        "$@" <"$T/in" >"$target" 2>"$T/err" 3>&- 4>&- 7>&- 8>&- &
    else
        "$@" <"$T/in" > >(exec 3>&- 4>&- 7>&- 8>&-; tee "$OUT" | python3 "$DECODE" --follow >"$T/frames" 2>"$T/frames.err") 2>"$T/err" 3>&- 4>&- 7>&- 8>&- &
    fi
    WATCHDOG=$!
    exec 9>"$T/in"
    [ "$1" = env ] || printf '0\n' >&9
    keep_alive
    [ -n "$target" ] || [ "$1" = env ] || { within 5 'select(.type == "hello")'; MAIN=$(hello pid); }
}

# A console says something every few seconds; set QUIET=1 for one that does not.
keep_alive() {
    [ -z "${QUIET-}" ] || return 0
    while sleep 3; do printf '\n%s\n' "${SIGN_OF_LIFE:-pace 2000}" >&9; done 2>/dev/null 3>&- 7>&- 8>&- &
    KEEPER=$!
}
lose_console() {
    [ -z "${KEEPER-}" ] || kill "$KEEPER" 2>/dev/null || true
    KEEPER=''
    exec 9>&-
}
say() { printf '\n%s\n' "$@" >&9; }

frames() { cat "$T/frames"; } # those that are complete by now
hello() { frames | jq -r 'select(.type == "hello") | .payload' | sed -n "s/^$1=//p"; }
# Seconds are those of a quiet machine; a busy one gets PATIENCE times as many. What has to be quick is measured by the
# times in the frames, not by how long a test waited.
PATIENCE=${PATIENCE:-4}
within() { # seconds jq-filter: until a frame matches
    local end=$((SECONDS + $1 * PATIENCE))
    until frames | jq -e -s "map($2) | length > 0" >/dev/null; do
        ((SECONDS < end)) || { echo "within $1 s no frame: $2"; cat "$T/err"; frames | jq -c '[.type, .name, .state, .uptimeMs]' | tail -40; return 1; }
        sleep 0.2
    done
}
eventually() { # seconds command
    local end=$((SECONDS + $1 * PATIENCE))
    until eval "$2"; do
        ((SECONDS < end)) || { echo "not within $1 s: $2"; return 1; }
        sleep 0.2
    done
}
section() { frames | jq -r -s "map(select(.type == \"section\" and .name == \"$1\" and .state != \"same\")) | last | $2"; }
count() { frames | jq -s "map(select($1)) | length"; }
uptime_ms() { local up _; read -r up _ </proc/uptime; echo $((10#${up/./} * 10)); }

gone_within() { # seconds
    local end=$((SECONDS + $1))
    while [ -d "/proc/$WATCHDOG" ] || { [ -n "${MAIN-}" ] && [ -n "$(pgrep -g "$MAIN")" ]; }; do
        ((SECONDS <= end)) || { echo "still there after $1 s:"; pgrep -af "$T"; [ -z "${MAIN-}" ] || pgrep -a -g "$MAIN"; return 1; }
        sleep 0.1
    done
    ! ls -d /dev/shm/leitstand-probe."$EUID.$WATCHDOG".* 2>/dev/null
}
end_probe() {
    lose_console
    stop_engine
    [ -z "${WATCHDOG-}" ] || gone_within 15
    # whatever a test did: never a torn frame (the last may be cut short by the end)
    [ ! -s "$T/frames.err" ] || grep -q 'cut short' "$T/frames.err" || { cat "$T/frames.err"; return 1; }
}
