# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The lock library: who holds it, freed by death, shared and exclusive, waiting.
bats_require_minimum_version 1.5.0

setup() {
    REPO=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    LIB="$REPO/resources/stack/scripts/lib"
    export LOCK_DIR="$BATS_TEST_TMPDIR/locks"
}

# Runs a snippet as a script of its own that has the library.
with_lock() {
    bash -c "source '$LIB/common.sh'; source '$LIB/lock.sh'; $1"
}

# Holds a lock in the background until its fifo is closed; returns when it is held.
hold() { # NAME MODE REASON
    mkfifo "$BATS_TEST_TMPDIR/held" "$BATS_TEST_TMPDIR/go"
    bash -c "source '$LIB/common.sh'; source '$LIB/lock.sh'; lock_need '$1' '$2' '$3'
        echo yes >'$BATS_TEST_TMPDIR/held'; read -r _ <'$BATS_TEST_TMPDIR/go'; lock_release_all" 3>&- &
    HOLDER=$!
    read -r _ <"$BATS_TEST_TMPDIR/held"
}

@test "a held lock names its owner, the time and the reason; exit 75" {
    hold env-prod exclusive "restore of the night"
    LEITSTAND_OWNER=somebody run -75 with_lock 'lock_need env-prod exclusive "deploy"'
    [[ $output == *"restore of the night"* ]]
    [[ $output == *"process $HOLDER"* ]]
    jq -e '.version == 1 and .boot != "" and .heartbeat != "" and .since != "" and .owner != ""' "$LOCK_DIR/env-prod.d/$HOLDER.json"
    echo >"$BATS_TEST_TMPDIR/go"
    wait "$HOLDER"
    run -0 with_lock 'lock_need env-prod exclusive "deploy"'
}

@test "a killed holder frees the lock and its note is cleared away" {
    hold backup exclusive "nightly backup"
    kill -9 "$HOLDER"
    wait "$HOLDER" || true
    [[ -e $LOCK_DIR/backup.d/$HOLDER.json ]]
    run -0 with_lock 'lock_owners backup'
    [[ -z $output ]]
    [[ ! -e $LOCK_DIR/backup.d/$HOLDER.json ]]
    run -0 with_lock 'lock_need backup exclusive "again"'
}

@test "shared holders go together, an exclusive one does not" {
    hold set-2026-01-01 shared "verify"
    run -0 with_lock 'lock_need set-2026-01-01 shared "offsite"'
    run -75 with_lock 'lock_need set-2026-01-01 exclusive "prune"'
    run -0 with_lock 'lock_is_held set-2026-01-01'
    kill -9 "$HOLDER"
    wait "$HOLDER" || true
    run -1 with_lock 'lock_is_held set-2026-01-01'
}

@test "waiting ends as soon as the holder is gone" {
    hold shared exclusive "first"
    with_lock 'lock_need shared exclusive "second" 60' 3>&- &
    waiter=$!
    kill -9 "$HOLDER"
    wait "$HOLDER" || true
    wait "$waiter"
}

@test "the note of another boot does not count as an owner" {
    mkdir -p "$LOCK_DIR/backup.d"
    echo "{\"version\":1,\"pid\":$$,\"boot\":\"another\",\"owner\":\"x\"}" >"$LOCK_DIR/backup.d/$$.json"
    run -0 with_lock 'lock_owners backup'
    [[ -z $output ]]
}

@test "the heartbeat moves with every step" {
    run -0 with_lock 'lock_need backup exclusive "x"; step one "One" >/dev/null; jq -r .step "$LOCK_DIR/backup.d/$$.json"; step two "Two" >/dev/null; jq -r ".step, .heartbeat" "$LOCK_DIR/backup.d/$$.json"'
    [[ ${lines[0]} == one && ${lines[1]} == two && ${lines[2]} == 20*Z ]]
}

@test "names that could leave the folder are refused" {
    run -2 with_lock 'lock_need ../etc exclusive "x"'
    run -2 with_lock 'lock_need "a b" exclusive "x"'
}
