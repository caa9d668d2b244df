# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Offsite with real Borg against the box of support/box.bash.
bats_require_minimum_version 1.5.0
load support/server
load support/box

setup_file() {
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-offsite.XXXXXX")"
    plans_fill 3
    box_start
    sql odoo_prod "INSERT INTO res_partner (name) SELECT 'PLAINTEXT-MARKER-' || i FROM generate_series(1, 2000) i"
    for _ in $(seq 300); do echo PLAN-MARKER-0815; done >"$PLANS_ROOT/objects/OBJ-00001/marker.txt"
    "$SCRIPTS/backup.sh" >"$LAB/backup.log" 2>&1
    "$SCRIPTS/offsite-sync.sh" --init >"$LAB/init.log" 2>&1
}

teardown_file() { server_stop; }

@test "E7: the newest verified set goes offsite; nothing readable and no secret is on the box or in an argument" {
    run -0 "$BATS_TEST_DIRNAME/support/watch-arguments" "$ETC_DIR/borg-passphrase" "$SCRIPTS/offsite-sync.sh"
    set=$(newest_set)
    [[ $(state .lastArchive) == "$set" && $(state .lastError) == null && $(state '.archives[0].stored.ok') == true ]]
    [[ $(state '.archives[0].bytes') -gt 100000 ]]
    run ! grep -rqaE 'PLAINTEXT-MARKER|PLAN-MARKER|Passphrase-Marker' "$BOX"
    grep -rqa PLAN-MARKER "$PLANS_ROOT"
}

@test "sending the same set again costs next to nothing" {
    before=$(box_bytes)
    run -0 offsite
    (($(box_bytes) - before < 100000))
}

@test "E8: a second night costs less than 5 % of the first" {
    head -c 3000000 /dev/urandom >"$PLANS_ROOT/objects/OBJ-00002/floor-plans/big.pdf"
    odoo prod standin-fill --size 20 --attachments 200 --attachment-bytes 60000 --log-level error
    "$SCRIPTS/backup.sh" >/dev/null 2>&1
    empty=$(box_bytes)
    run -0 offsite
    first=$(($(box_bytes) - empty))
    sql odoo_prod "UPDATE res_partner SET comment = 'changed' WHERE id % 100 = 0; INSERT INTO sale_order (name, partner_id) VALUES ('S-new', 1)"
    "$SCRIPTS/backup.sh" >/dev/null 2>&1
    before=$(box_bytes)
    run -0 offsite
    second=$(($(box_bytes) - before))
    echo "first $first second $second" >&2
    ((second * 20 < first))
    [[ $(state '.archives | length') == 3 ]]
}

@test "E8: an emptied source takes nothing from the box" {
    mv "$PLANS_ROOT" "$LAB/plans-away"
    mkdir "$PLANS_ROOT"
    "$SCRIPTS/backup.sh" >/dev/null 2>&1
    run offsite
    rmdir "$PLANS_ROOT" && mv "$LAB/plans-away" "$PLANS_ROOT"
    [[ $status == 0 && $(state '.archives | length') == 4 ]]
}

@test "the server's key cannot delete" {
    source "$SCRIPTS/lib/common.sh"
    source "$SCRIPTS/lib/offsite.sh"
    offsite_ready
    before=$(find "$BOX" -type f -path '*/data/*' | sort)
    borg_run delete "::$(state '.archives[0].set')"
    borg_run compact
    # Append-only: the segments stay; the box's owner can go back to them.
    [[ -z $(comm -23 <(printf '%s\n' "$before") <(find "$BOX" -type f -path '*/data/*' | sort)) ]]
}

@test "the line drops: told, nothing lost, the next run goes on" {
    "$SCRIPTS/backup.sh" --no-plans >/dev/null 2>&1
    # Known archives make small talk; break in the middle of the transfer.
    head -c 4000000 /dev/urandom >"$PLANS_ROOT/objects/OBJ-00003/floor-plans/new.pdf"
    echo 2000000 >"$LAB/line-drops"
    run offsite
    rm "$LAB/line-drops"
    [[ $status == 1 && $(state .lastError) != null ]]
    run -0 offsite
    [[ $(state .lastError) == null && $(state .lastArchive) == "$(newest_set)" ]]
}

@test "a full box is told and leaves the archives alone" {
    count=$(state '.archives | length')
    echo 1M >"$LAB/quota"
    head -c 5000000 /dev/urandom >"$PLANS_ROOT/objects/OBJ-00003/floor-plans/more.pdf"
    "$SCRIPTS/backup.sh" >/dev/null 2>&1
    run offsite
    rm "$LAB/quota"
    [[ $status == 1 && $(state .lastError) != null ]]
    run -0 offsite --list
    [[ $(state '.archives | length') -ge $count ]]
}

@test "--check reads the newest archive back and records it" {
    run -0 offsite
    run -0 offsite --check
    [[ $(state '.archives[-1].readable.ok') == true ]]
}

@test "--fetch brings a lost set back, proven" {
    set=$(newest_set)
    rm -rf "$BACKUP_ROOT/daily"
    run -0 offsite --fetch "$set"
    jq -e '.stored.ok and .readable.ok' "$BACKUP_ROOT/daily/$set/verify.json"
    run -0 "$SCRIPTS/verify-backup.sh" --restore "$set"
    run -2 offsite --fetch "$set"
    run -2 offsite --fetch ../../x
}

@test "pruning keeps the newest proven archive; --plan removes nothing" {
    touch "$LAB/may-prune"
    proven=$(state '[.archives[] | select(.readable.ok) | .set] | max')
    count=$(state '.archives | length')
    run -0 "$SCRIPTS/offsite-prune.sh" --plan --days 1 --months 0
    [[ $output == *"would be removed"* ]]
    run -0 "$SCRIPTS/offsite-prune.sh" --days 1 --months 0
    rm "$LAB/may-prune"
    [[ $(state '.archives | length') -lt $count ]]
    [[ $(state '[.archives[].set] | join(" ")') == *"$proven"* ]]
}

@test "E9, E11, B7: the kit opens with the person's key only; the canary proves the custody" {
    home="$LAB/person"
    mkdir -m 700 "$home"
    GNUPGHOME=$home gpg --batch --quiet --passphrase '' --quick-generate-key "Sicherung <backup@example.invalid>" ed25519 default 1y
    fingerprint=$(GNUPGHOME=$home gpg --batch --with-colons --list-keys | awk -F: '$1 == "fpr" {print $10; exit}')
    GNUPGHOME=$home gpg --batch --quiet --passphrase '' --quick-add-key "$fingerprint" cv25519 encr 1y
    GNUPGHOME=$home gpg --batch --armor --export "$fingerprint" >"$ETC_DIR/offsite-recipient.asc"
    echo "KEY_RECIPIENT=$fingerprint" >>"$ETC_DIR/offsite.conf"
    run -0 "$SCRIPTS/offsite-kit.sh"
    run -0 "$SCRIPTS/offsite-kit.sh"
    kit="$BACKUP_ROOT/state/kit"
    run ! grep -qa Passphrase-Marker "$kit/kit.tar.gpg"
    GNUPGHOME=$home gpg --batch --quiet --decrypt "$kit/canary.gpg" 2>/dev/null | "$SCRIPTS/offsite-kit.sh" --answer
    jq -e --arg f "$fingerprint" '.ok and .keyFingerprint == $f and (.keyExpires | test("Z$"))' "$BACKUP_ROOT/state/custody.json"
    run -4 "$SCRIPTS/offsite-kit.sh" --answer <<<"wrong"
    jq -e '.ok == false' "$BACKUP_ROOT/state/custody.json"
    # The drill: a machine that knows nothing but the kit and the box.
    mkdir "$LAB/drill"
    GNUPGHOME=$home gpg --batch --quiet --decrypt "$kit/kit.tar.gpg" 2>/dev/null | tar -x -C "$LAB/drill"
    grep -q '^BORG_KEY' "$LAB/drill/repository-key"
    BORG_BASE_DIR="$LAB/drill/borg" BORG_PASSPHRASE_FD=9 borg list --short "$(cat "$LAB/drill/repository")" 9<"$LAB/drill/passphrase" | grep -q .
    GNUPGHOME=$home gpgconf --kill all || true
}

@test "not set up, wrong use" {
    mv "$ETC_DIR/offsite.conf" "$LAB/conf"
    run offsite
    mv "$LAB/conf" "$ETC_DIR/offsite.conf"
    [[ $status == 1 && $output == *"not set up"* ]]
    run -2 offsite --nonsense
}
