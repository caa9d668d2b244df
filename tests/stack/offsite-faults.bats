# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Offsite: what the plan's own text leaks and loses, runs that are killed, two at once.
bats_require_minimum_version 1.5.0
load support/server
load support/box

setup_file() {
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-boxfaults.XXXXXX")"
    plans_fill 3
    box_start
    sql odoo_prod "INSERT INTO res_partner (name) VALUES ('PLAINTEXT-MARKER')"
    "$SCRIPTS/backup.sh" >"$LAB/backup.log" 2>&1
    offsite --init >"$LAB/init.log" 2>&1
}

teardown_file() { server_stop; }

@test "E7, E8, E9: the plan's own text: readable on the box, stops the second time, a damaged source damages the box" {
    export BACKUP_ROOT="$BATS_TEST_TMPDIR/plan" PLAN_BOX="$BATS_TEST_TMPDIR/box" GNUPGHOME="$BATS_TEST_TMPDIR/gnupg"
    mkdir "$BACKUP_ROOT" "$PLAN_BOX"
    mkdir -m 700 "$GNUPGHOME"
    gpg --batch --quiet --passphrase '' --quick-generate-key backup@becker-sicherheit.de default default 1y
    touch "$PLANS_ROOT"/objects/*/floor-plans/* "$PLANS_ROOT"/objects/*/floor-plans "$PLANS_ROOT"/objects/*
    run -0 bash "$BATS_TEST_DIRNAME/support/plan-backup.sh"
    offsite_text() { bash "$BATS_TEST_DIRNAME/support/plan-offsite.sh" </dev/null; }
    run -0 offsite_text
    gunzip <"$PLAN_BOX/postgres-prod.sql.gz" | grep -q PLAINTEXT-MARKER
    [[ $(find "$PLAN_BOX" -name eg.pdf | wc -l) == 3 ]]
    run ! offsite_text
    rm -rf "$BACKUP_ROOT"/daily/latest/*.gpg "$BACKUP_ROOT"/daily/latest/building-plans/*
    run -0 offsite_text
    gpgconf --kill all || true
    [[ $(find "$PLAN_BOX" -name eg.pdf | wc -l) == 0 ]]
}

# The same set once more, as if it were a night later.
next_set() {
    local last name
    last=$(newest_set)
    name=$(date -u -d "${last:0:10} +1 day" +%Y-%m-%d)${last:10}
    cp -al "$BACKUP_ROOT/daily/$last" "$BACKUP_ROOT/daily/$name"
}

@test "a transfer that is killed at any step claims nothing; the next run goes on" {
    count=0
    for at in 'step choose' 'step names' 'borg_create "$set" "' 'step plans' 'borg_create "$set.plans"' 'step list' 'offsite_change '"'.lastSuccess"; do
        next_set
        killed_at "$at" offsite offsite-sync.sh
        [[ $(state .lastArchive) != "$(newest_set)" ]]
        run -0 offsite
        [[ $(state .lastArchive) == "$(newest_set)" && $(state .lastError) == null ]]
        count=$((count + 1))
        [[ $(state '.archives | length') == "$count" && $(state '[.archives[] | select(.plans)] | length') == "$count" ]] || { echo "after $at: $(state .)"; return 1; }
    done
    # Nothing waits for a run that is dead.
    [[ ! -e $STATE_DIR/offsite-work ]]
    run ! pgrep -f "$BACKUP_ROOT/daily/.*zst"
}

@test "a check that is killed leaves no verdict; the next one gives it" {
    for at in 'step check' 'step sample' 'read_dump' 'offsite_change '"'(.archives"; do
        killed_at "$at" offsite offsite-sync.sh --check
        [[ $(state '.archives[-1].readable') == null ]]
    done
    run -0 offsite --check
    [[ $(state '.archives[-1].readable.ok') == true ]]
}

@test "fetching that is killed at any step shows no half set" {
    set=$(newest_set)
    rm -rf "$BACKUP_ROOT/daily"
    for at in 'step fetch' 'step pack' 'zstd -q -T0' 'sync -f "$partial"' 'mv -T -- "$partial"'; do
        killed_at "$at" offsite offsite-sync.sh --fetch "$set"
        [[ -z $(newest_set) ]]
    done
    run -0 offsite --fetch "$set"
    jq -e '.stored.ok and .readable.ok' "$BACKUP_ROOT/daily/$set/verify.json"
    [[ -z $(find "$BACKUP_ROOT/daily" -name '.partial-*') ]]
}

@test "two at once: the second is told who is at work" {
    mkfifo "$BATS_TEST_TMPDIR/held" "$BATS_TEST_TMPDIR/go"
    bash -c "source '$SCRIPTS/lib/common.sh'; source '$SCRIPTS/lib/lock.sh'; lock_need offsite exclusive 'last night'
        echo >'$BATS_TEST_TMPDIR/held'; read -r _ <'$BATS_TEST_TMPDIR/go'" 3>&- &
    read -r _ <"$BATS_TEST_TMPDIR/held"
    run -75 offsite
    [[ $output == *"last night"* ]]
    echo >"$BATS_TEST_TMPDIR/go"
    wait
}

@test "the bandwidth limit of the settings reaches Borg" {
    printf '#!/bin/bash\necho "$*" >>"%s"\nexec borg "$@"\n' "$BATS_TEST_TMPDIR/arguments" >"$BATS_TEST_TMPDIR/borg"
    chmod 755 "$BATS_TEST_TMPDIR/borg"
    next_set
    sed -i 's/^BANDWIDTH_KIBS=.*/BANDWIDTH_KIBS=123456/' "$ETC_DIR/offsite.conf"
    BORG="$BATS_TEST_TMPDIR/borg" run -0 offsite
    [[ $(grep '^create ' "$BATS_TEST_TMPDIR/arguments" | grep -c -- '--upload-ratelimit 123456') == 2 ]]
}

@test "an expired key of the person is no recipient" {
    home="$BATS_TEST_TMPDIR/person"
    mkdir -m 700 "$home"
    GNUPGHOME=$home gpg --batch --quiet --passphrase '' --faked-system-time 20200101T000000 --quick-generate-key "x <x@example.invalid>" rsa2048 default 30d
    fingerprint=$(GNUPGHOME=$home gpg --batch --with-colons --list-keys 2>/dev/null | awk -F: '$1 == "fpr" {print $10; exit}')
    GNUPGHOME=$home gpg --batch --armor --export "$fingerprint" >"$ETC_DIR/offsite-recipient.asc"
    GNUPGHOME=$home gpgconf --kill all || true
    echo "KEY_RECIPIENT=$fingerprint" >>"$ETC_DIR/offsite.conf"
    run -1 "$SCRIPTS/offsite-kit.sh"
    [[ $output == *expired* && ! -e $BACKUP_ROOT/state/kit/kit.tar.gpg ]]
}
