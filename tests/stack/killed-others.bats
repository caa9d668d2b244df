# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# kill -9 at every step of the scripts that have no file of their own for it: prune, releases, actions on
# containers, WireGuard clients, thinning and kit of the offsite box, placeholder certificates.
bats_require_minimum_version 1.5.0
load support/server
load support/box

setup_file() {
    export SPARE_BYTES=1000000 GATE_SECONDS=60
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-others.XXXXXX")"
    box_start
    odoo_serve test
    "$SCRIPTS/backup.sh" --no-plans >"$LAB/backup.log" 2>&1
    "$SCRIPTS/offsite-sync.sh" --init >"$LAB/init.log" 2>&1
}

teardown_file() { server_stop; }

restore() { "$SCRIPTS/restore-db.sh" "$@"; }
serves() { curl -fsS -m 10 -o /dev/null "http://127.0.0.1:$(sed -n 's/^ODOO_TEST_PORT=//p' "$STACK_DIR/.env")/web/login"; }

# Like killed_at, for scripts without a lock of the library; children have no need to end.
killed() { # AT SCRIPT ARGUMENTS…
    local at=$1 script=$2 status=0
    shift 2
    BASH_ENV="$BATS_TEST_DIRNAME/support/kill-at.bash" KILL_SCRIPT="$script" KILL_AT="$at" "$SCRIPTS/$script" "$@" \
        >"$LAB/killed.log" 2>&1 3>&- || status=$?
    ((status == 137)) || { echo "$script was not killed at $at: $status"; cat "$LAB/killed.log"; return 1; }
}

@test "prune: what is in sight is whole, the next run does the rest" {
    good=$(newest_set)
    for at in 'mv -T -- "$DAILY/$name"' 'rm -rf --one-file-system -- "$DAILY/.deleting' 'lock_release "set-' 'rm -rf -- "$LOCK_DIR' 'find "$DAILY"'; do
        cp -a "$BACKUP_ROOT/daily/$good" "$BACKUP_ROOT/daily/2020-01-01T020000Z"
        killed "$at" prune-backups.sh
        [[ ! -e $BACKUP_ROOT/daily/2020-01-01T020000Z || -z $("$SCRIPTS/verify-backup.sh" 2020-01-01T020000Z 2>&1 | grep -v 'proven\|Reading\|Comparing') ]]
        run -0 "$SCRIPTS/prune-backups.sh"
        [[ $(find "$BACKUP_ROOT/daily" -mindepth 1 -maxdepth 1 -type d -printf '%f ') == "$good " ]] || { echo "left after $at"; return 1; }
    done
}

@test "a release: the copy is kept with its record or gone with it" {
    for at in 'step delete' 'drop_database "$before"' 'rm -rf --one-file-system -- "$DATA_ROOT' '_record_state "$1" released' 'mv -fT'; do
        run -0 restore --environment test --set latest --filestore --operation let-go
        before=$(jq -r .before "$STATE_DIR/restores/let-go.json")
        killed_at "$at" env-test restore-db.sh --release let-go
        serves
        [[ $(jq -r .state "$STATE_DIR/restores/let-go.json") == kept ]]
        run -0 restore --release let-go
        [[ $(jq -r .state "$STATE_DIR/restores/let-go.json") == released && ! -e $DATA_ROOT/test/filestore/$before ]]
        [[ $(sql postgres "SELECT count(*) FROM pg_database WHERE datname = '$before'") == 0 ]] || { echo "left after $at"; return 1; }
        rm "$STATE_DIR/restores/let-go.json"
    done
}

@test "an action on a container: what it said is kept whole or not at all, the next action works" {
    for at in 'step keep-evidence' 'timeout 60 "$DOCKER" logs' 'write_file "$kept/log' 'mv -fT' 'step "$wanted"' 'witness' 'step gate'; do
        killed_at "$at" env-test container-action.sh --environment test --action restart --operation acted
        file="$STATE_DIR/operations/acted/evidence/state.json"
        if [[ -e $file ]]; then jq -e .Status "$file"; fi
        run -0 "$SCRIPTS/container-action.sh" --environment test --action restart --operation again
        serves || { echo "does not serve after $at"; return 1; }
        rm -rf "$STATE_DIR/operations"
    done
}

@test "a WireGuard client: the server's file is the old or the new one, no address is given twice" {
    export WG_FOLDER="$LAB/wireguard"
    mkdir -p "$WG_FOLDER"
    printf '[Interface]\nPrivateKey = %s\nAddress = 10.8.0.1/24\nListenPort = 51820\n' "$(wg genkey)" >"$WG_FOLDER/wg0.conf"
    count=0
    for at in 'private=$(wg genkey)' 'write_file "$conf"' 'mv -fT' 'server=$(sed' 'configuration'; do
        count=$((count + 1))
        killed "$at" wg-client.sh "client-$count" server.example.org
        wg-quick strip "$WG_FOLDER/wg0.conf" >/dev/null
        # A client that was added, but whose key nobody has seen, is told as there; another name works.
        run "$SCRIPTS/wg-client.sh" "client-$count" server.example.org
        [[ $status == 0 || ($status == 2 && $output == *"already a client"*) ]]
        run -0 "$SCRIPTS/wg-client.sh" "other-$count" server.example.org
    done
    [[ $(grep -c '^\[Peer\]' "$WG_FOLDER/wg0.conf") == $(grep '^AllowedIPs' "$WG_FOLDER/wg0.conf" | sort -u | wc -l) ]]
    [[ $(grep -c '^# other-' "$WG_FOLDER/wg0.conf") == "$count" && $(stat -c %a "$WG_FOLDER/wg0.conf") == 600 ]]
}

@test "thinning the box: the newest proven archive is there after every cut, the next run ends it" {
    run -0 "$SCRIPTS/offsite-sync.sh"
    run -0 "$SCRIPTS/offsite-sync.sh" --check
    set=$(newest_set)
    touch "$LAB/may-prune"
    export BORG_BASE_DIR="$STATE_DIR/borg" BORG_PASSPHRASE_FD=9
    for at in 'borg_run delete' 'log "removed' 'borg_run compact' 'offsite_refresh'; do
        # An archive of an earlier night, more than the thinning keeps.
        borg create "ssh://box@box.example.invalid$BOX/odoo::2020-01-01T020000Z" "$STACK_DIR/VERSION" 9<"$ETC_DIR/borg-passphrase"
        killed_at "$at" offsite offsite-prune.sh --days 1 --months 0
        run -0 "$SCRIPTS/offsite-prune.sh" --days 1 --months 0
        [[ $(jq -r '[.archives[].set] | join(" ")' "$BACKUP_ROOT/state/offsite.json") == "$set" ]] || { echo "not done after $at"; return 1; }
    done
    rm "$LAB/may-prune"
    run -0 "$SCRIPTS/offsite-sync.sh" --check
}

@test "the kit: old or new, never half of one; nothing of it stays in memory files" {
    home="$LAB/person"
    mkdir -m 700 "$home"
    GNUPGHOME=$home gpg --batch --quiet --passphrase '' --quick-generate-key "Sicherung <backup@example.invalid>" ed25519 default 1y
    fingerprint=$(GNUPGHOME=$home gpg --batch --with-colons --list-keys | awk -F: '$1 == "fpr" {print $10; exit}')
    GNUPGHOME=$home gpg --batch --quiet --passphrase '' --quick-add-key "$fingerprint" cv25519 encr 1y
    GNUPGHOME=$home gpg --batch --armor --export "$fingerprint" >"$ETC_DIR/offsite-recipient.asc"
    echo "KEY_RECIPIENT=$fingerprint" >>"$ETC_DIR/offsite.conf"
    kit="$BACKUP_ROOT/state/kit"
    for at in 'step kit' 'cp -- "$ETC_DIR/borg-passphrase"' 'write_file "$kit/kit' 'step canary' 'write_file "$kit/canary.gpg' 'write_file "$kit/canary.sha256' 'mv -fT'; do
        killed_at "$at" offsite offsite-kit.sh
        for file in kit.tar.gpg canary.gpg; do
            [[ ! -e $kit/$file ]] || GNUPGHOME=$home gpg --batch --quiet --decrypt "$kit/$file" >/dev/null 2>&1 || { echo "$file is torn after $at"; return 1; }
        done
        run -0 "$SCRIPTS/offsite-kit.sh"
        GNUPGHOME=$home gpg --batch --quiet --decrypt "$kit/canary.gpg" 2>/dev/null | "$SCRIPTS/offsite-kit.sh" --answer
    done
    GNUPGHOME=$home gpgconf --kill all || true
    # What a killed run left in memory goes with the next one, or with the night's transfer.
    run ! grep -rqa Passphrase-Marker /dev/shm
    killed_at 'write_file "$kit/kit' offsite offsite-kit.sh
    grep -rqa Passphrase-Marker /dev/shm
    run -0 "$SCRIPTS/offsite-sync.sh"
    run ! grep -rqa Passphrase-Marker /dev/shm
}

@test "placeholder certificates: a pair that nginx can load after every cut" {
    for at in 'install -d' 'umask' 'openssl' 'chmod'; do
        root="$LAB/letsencrypt-${at%% *}"
        BASH_ENV="$BATS_TEST_DIRNAME/support/kill-at.bash" KILL_SCRIPT=make-placeholder-certs.sh KILL_AT="$at" \
            "$SCRIPTS/make-placeholder-certs.sh" "$root" >/dev/null 2>&1 && return 1
        run -0 "$SCRIPTS/make-placeholder-certs.sh" "$root"
        for folder in "$root"/live/*/; do
            [[ $(openssl x509 -in "$folder/fullchain.pem" -noout -pubkey) == $(openssl pkey -in "$folder/privkey.pem" -pubout) ]]
        done
    done
}
