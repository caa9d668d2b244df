# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# restore-filestore.sh and restore-plans.sh (X3): what is missing or damaged comes back, newer work stays.
bats_require_minimum_version 1.5.0
load support/server

setup_file() {
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-files.XXXXXX")"
    plans_fill 3
    export SPARE_BYTES=1000000
    "$SCRIPTS/backup.sh" >"$LAB/backup.log" 2>&1
}

teardown_file() { server_stop; }

setup() {
    SET=$(newest_set)
    STORE="$DATA_ROOT/dev/filestore/odoo_dev"
}

filestore() { "$SCRIPTS/restore-filestore.sh" "$@"; }
plans() { "$SCRIPTS/restore-plans.sh" "$@"; }

@test "a lost and a damaged attachment come back, a newer one stays, undo takes it back" {
    mapfile -t files < <(find "$STORE" -type f | sort)
    rm "${files[0]}"
    printf 'damaged' >"${files[1]}"
    curl_less_write
    newer=$(sql odoo_dev "SELECT store_fname FROM ir_attachment ORDER BY id DESC LIMIT 1")
    run -0 filestore --environment dev --set "$SET" --operation heal-1
    [[ $output == *"1 files came back, 1 damaged ones were replaced"* ]]
    for file in "${files[0]}" "${files[1]}" "$STORE/$newer"; do
        [[ $(sha1sum <"$file" | cut -d ' ' -f 1) == "${file##*/}" ]]
    done
    jq -e '.kind == "filestore" and .state == "kept"' "$STATE_DIR/restores/heal-1.json"
    before=$(jq -r .before "$STATE_DIR/restores/heal-1.json")
    [[ $(cat "$DATA_ROOT/dev/filestore/$before/${files[1]#"$STORE/"}") == damaged ]]
    run -0 filestore --undo heal-1
    [[ $(cat "${files[1]}") == damaged && -e $STORE/$newer ]]
    run -0 filestore --environment dev --set "$SET" --operation heal-2
    run -0 filestore --release heal-2
    [[ $(find "$DATA_ROOT/dev/filestore" -mindepth 1 -maxdepth 1 | wc -l) == 1 ]]
}

# An attachment that is newer than the set.
curl_less_write() {
    odoo dev standin-fill --size 1 --attachments 1 --attachment-bytes 777 --log-level error
    local path
    path=$(sql odoo_dev "SELECT store_fname FROM ir_attachment ORDER BY id DESC LIMIT 1")
    [[ -e $STORE/$path ]]
}

@test "killed between the two renames: the next run finds a whole filestore" {
    BASH_ENV="$BATS_TEST_DIRNAME/support/kill-at.bash" KILL_SCRIPT=restore-filestore.sh KILL_AT='mv -T -- "$root/$3"' \
        run filestore --environment dev --set "$SET"
    [[ $status == 137 && ! -e $STORE ]]
    run -0 filestore --environment dev --set "$SET"
    [[ -d $STORE && ! -e $STATE_DIR/intents/dev.json ]]
    [[ $(find "$STORE" -type f | wc -l) -ge 20 ]]
}

@test "an archive with links and foreign names plants nothing" {
    folder="$BACKUP_ROOT/daily/$SET"
    cp "$folder/filestore-dev.tar.zst" "$folder/manifest.json" "$LAB/"
    mkdir -p "$LAB/x/odoo_dev/aa"
    ln -s /etc "$LAB/x/odoo_dev/ab"
    ln -s /etc/shadow "$LAB/x/odoo_dev/aa/$(printf '%040d' 1)"
    echo evil >"$LAB/x/odoo_dev/aa/$(printf '%040d' 2)"
    tar -c -C "$LAB/x" odoo_dev | zstd -q -f -o "$folder/filestore-dev.tar.zst"
    jq --arg sha "$(sha256sum "$folder/filestore-dev.tar.zst" | cut -d ' ' -f 1)" --argjson bytes "$(stat -c %s "$folder/filestore-dev.tar.zst")" \
        '(.files[] | select(.path == "filestore-dev.tar.zst")) |= (.sha256 = $sha | .bytes = $bytes)' "$folder/manifest.json" >"$LAB/m"
    cp "$LAB/m" "$folder/manifest.json"
    run filestore --environment dev --set "$SET"
    cp "$LAB/filestore-dev.tar.zst" "$LAB/manifest.json" "$folder/"
    [[ -z $(find "$STORE" -type l) && ! -e $STORE/aa/$(printf '%040d' 2) ]]
}

@test "plans: lost, changed and hostile names come back; newer files stay; undo" {
    plan="$PLANS_ROOT/objects/OBJ-00001/floor-plans/eg.pdf"
    good=$(sha256sum <"$plan")
    echo newer >"$plan"
    rm -r "$PLANS_ROOT/objects/OBJ-00002"
    echo new >"$PLANS_ROOT/objects/only-now.txt"
    run -0 plans --set "$SET" --check
    [[ $output == *"2 files"* && $(cat "$plan") == newer ]]
    run -0 plans --set "$SET" --operation plans-1
    [[ $(sha256sum <"$plan") == "$good" && -e $PLANS_ROOT/objects/OBJ-00002/floor-plans/eg.pdf && -e $PLANS_ROOT/objects/only-now.txt ]]
    [[ $(cat "$PLANS_ROOT/.before_plans-1/objects/OBJ-00001/floor-plans/eg.pdf") == newer ]]
    run -0 plans --undo plans-1
    [[ $(cat "$plan") == newer && ! -e $PLANS_ROOT/.before_plans-1 ]]
}

@test "plans: one folder only, never past a planted link, never outside" {
    mkdir -p "$LAB/outside"
    rm -rf "$PLANS_ROOT/objects/OBJ-00003"
    ln -s "$LAB/outside" "$PLANS_ROOT/objects/OBJ-00003"
    echo changed >"$PLANS_ROOT/objects/OBJ-00002/floor-plans/eg.pdf"
    run -0 plans --set "$SET" --path objects/OBJ-00003 --operation plans-2
    [[ -z $(ls -A "$LAB/outside") && -f $PLANS_ROOT/objects/OBJ-00003/floor-plans/eg.pdf && ! -L $PLANS_ROOT/objects/OBJ-00003 ]]
    [[ $(cat "$PLANS_ROOT/objects/OBJ-00002/floor-plans/eg.pdf") == changed ]]
    run -2 plans --set "$SET" --path ../../../etc
    run -2 plans --set "$SET" --path /etc
    run -2 plans --undo ../x
}
