# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# prune-backups.sh: by the date in the name, and never what must stay.
bats_require_minimum_version 1.5.0

setup() {
    REPO=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    SCRIPTS="$REPO/resources/stack/scripts"
    export BACKUP_ROOT="$BATS_TEST_TMPDIR/backups" LOCK_DIR="$BATS_TEST_TMPDIR/locks" STATE_DIR="$BATS_TEST_TMPDIR/var"
    mkdir -p "$BACKUP_ROOT/daily"
}

make_set() { # DAYS-AGO [verified]: prints its name
    local name
    name=$(date -u -d "$1 days ago" +%Y-%m-%dT020000Z)
    mkdir -p "$BACKUP_ROOT/daily/$name/building-plans/old"
    echo '{"format":"leitstand-backup","version":1}' >"$BACKUP_ROOT/daily/$name/manifest.json"
    if [[ ${2:-} == verified ]]; then
        echo '{"version":1,"stored":{"ok":true},"readable":{"ok":true}}' >"$BACKUP_ROOT/daily/$name/verify.json"
    fi
    printf '%s' "$name"
}

prune() { "$SCRIPTS/prune-backups.sh" "$@"; }

@test "old sets go, young ones stay, whatever their file times say" {
    old=$(make_set 9 verified)
    young=$(make_set 6 verified)
    newest=$(make_set 0 verified)
    touch -d '3 years ago' "$BACKUP_ROOT/daily/$young" "$BACKUP_ROOT/daily/$young/building-plans/old" "$BACKUP_ROOT/daily/$newest"
    touch "$BACKUP_ROOT/daily/$old"
    run -0 prune
    [[ ! -e $BACKUP_ROOT/daily/$old && -d $BACKUP_ROOT/daily/$young/building-plans/old && -d $BACKUP_ROOT/daily/$newest ]]
}

@test "the newest verified set stays however old it is" {
    older=$(make_set 40 verified)
    old=$(make_set 30 verified)
    broken=$(make_set 20)
    run -0 prune
    [[ ! -e $BACKUP_ROOT/daily/$older && -d $BACKUP_ROOT/daily/$old && ! -e $BACKUP_ROOT/daily/$broken ]]
    [[ $output == *"kept: $old (newest verified set)"* ]]
}

@test "a set damaged after its proof does not count as proven" {
    good=$(make_set 40 verified)
    damaged=$(make_set 30 verified)
    for name in "$good" "$damaged"; do
        echo '{"files":[{"path":"odoo_prod.dump","bytes":5}]}' >"$BACKUP_ROOT/daily/$name/manifest.json"
        printf 12345 >"$BACKUP_ROOT/daily/$name/odoo_prod.dump"
    done
    truncate -s 4 "$BACKUP_ROOT/daily/$damaged/odoo_prod.dump"
    run -0 prune
    [[ -d $BACKUP_ROOT/daily/$good ]]
    [[ $output == *"kept: $good (newest verified set)"* ]]
}

@test "with none verified the newest complete one stays" {
    make_set 40
    old=$(make_set 30)
    run -0 prune
    [[ $(ls "$BACKUP_ROOT/daily") == "$old" ]]
}

@test "a pinned set stays" {
    pinned=$(make_set 40 verified)
    make_set 1 verified
    echo '{"note":"year end"}' >"$BACKUP_ROOT/daily/$pinned/pin.json"
    run -0 prune
    [[ -d $BACKUP_ROOT/daily/$pinned ]]
}

@test "a set in use stays, and goes once it is free" {
    used=$(make_set 40 verified)
    make_set 1 verified
    mkfifo "$BATS_TEST_TMPDIR/held" "$BATS_TEST_TMPDIR/go"
    bash -c "source '$SCRIPTS/lib/common.sh'; source '$SCRIPTS/lib/lock.sh'; lock_need 'set-$used' shared restore
        echo >'$BATS_TEST_TMPDIR/held'; read -r _ <'$BATS_TEST_TMPDIR/go'" 3>&- &
    read -r _ <"$BATS_TEST_TMPDIR/held"
    run -0 prune
    [[ -d $BACKUP_ROOT/daily/$used ]]
    echo >"$BATS_TEST_TMPDIR/go"
    wait
    run -0 prune
    [[ ! -e $BACKUP_ROOT/daily/$used ]]
}

@test "links, foreign names and impossible dates are not touched" {
    make_set 0 verified
    mkdir -p "$BATS_TEST_TMPDIR/precious" "$BACKUP_ROOT/daily/notes" "$BACKUP_ROOT/daily/2020-13-45" "$BACKUP_ROOT/daily/2020-01-01x"
    ln -s "$BATS_TEST_TMPDIR/precious" "$BACKUP_ROOT/daily/2020-01-01"
    touch "$BATS_TEST_TMPDIR/precious/file"
    run -0 prune
    [[ -e $BATS_TEST_TMPDIR/precious/file && -L $BACKUP_ROOT/daily/2020-01-01 ]]
    [[ -d $BACKUP_ROOT/daily/notes && -d $BACKUP_ROOT/daily/2020-13-45 && -d $BACKUP_ROOT/daily/2020-01-01x ]]
}

@test "a link inside an old set is removed, not what it points at" {
    old=$(make_set 40)
    make_set 0 verified
    mkdir "$BATS_TEST_TMPDIR/precious"
    touch "$BATS_TEST_TMPDIR/precious/file"
    ln -s "$BATS_TEST_TMPDIR/precious" "$BACKUP_ROOT/daily/$old/building-plans/link"
    run -0 prune
    [[ ! -e $BACKUP_ROOT/daily/$old && -e $BATS_TEST_TMPDIR/precious/file ]]
}

@test "killed while removing: what is left is no set, and the next run clears it" {
    old=$(make_set 40)
    make_set 0 verified
    BASH_ENV="$BATS_TEST_DIRNAME/support/kill-at.bash" KILL_SCRIPT=prune-backups.sh KILL_AT='rm -rf --one-file-system' run prune
    [[ $status == 137 ]]
    [[ ! -e $BACKUP_ROOT/daily/$old && -d $BACKUP_ROOT/daily/.deleting-$old ]]
    run -0 prune
    [[ ! -e $BACKUP_ROOT/daily/.deleting-$old ]]
}

@test "--plan only names, also sets of the plan's form" {
    mkdir "$BACKUP_ROOT/daily/2020-01-01"
    make_set 0 verified
    run -0 prune --plan
    [[ $output == *"would be removed: 2020-01-01"* && -d $BACKUP_ROOT/daily/2020-01-01 ]]
    run -0 prune --keep-days 30
    [[ ! -e $BACKUP_ROOT/daily/2020-01-01 ]]
    run -2 prune --keep-days 0
}

@test "with no set of our own yet the newest of the plan's folders stays, a readable one before others" {
    mkdir "$BACKUP_ROOT/daily/"2020-01-0{1,2,3}
    echo '{"version":1,"readable":{"ok":true}}' >"$BACKUP_ROOT/daily/2020-01-02/verify.json"
    run -0 prune
    [[ $(ls "$BACKUP_ROOT/daily") == 2020-01-02 && $output == *"kept: 2020-01-02 (newest complete set, none is verified)"* ]]
    rm "$BACKUP_ROOT/daily/2020-01-02/verify.json"
    mkdir "$BACKUP_ROOT/daily/2020-01-01"
    run -0 prune
    [[ $(ls "$BACKUP_ROOT/daily") == 2020-01-02 ]]
    make_set 0 verified
    run -0 prune
    [[ ! -e $BACKUP_ROOT/daily/2020-01-02 ]]
}
