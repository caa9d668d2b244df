# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sending, checking and fetching archives. An archive <set> has the databases and filestores of a set,
# unpacked on the way (compressed streams would not deduplicate); <set>.plans has the building plans.
# shellcheck shell=bash disable=SC2016,SC2154

borg_create() { # ARCHIVE ERRORS OPTIONS… (of the current folder)
    local archive=$1 errors=$2 status=0
    shift 2
    borg_run create --lock-wait 600 --checkpoint-interval 300 --compression zstd,3 --noatime \
        --upload-ratelimit "$(_offsite_value BANDWIDTH_KIBS 10000)" "$@" "::$archive" . 2>"$errors" || status=$?
    # 1: a warning, for example a file that changed while it was read.
    ((status < 2)) || die "$EXIT_FAILED" "The transfer of $archive failed: $(tail -c 500 "$errors" | plain_text)"
}

offsite_send() { # SET
    local set=$1 folder="$DAILY/$1" file plain bytes
    step names "Asking what the repository holds"
    borg_run list --short >"$work/names" 2>"$work/errors" ||
        die "$EXIT_FAILED" "The repository cannot be read: $(tail -c 500 "$work/errors" | plain_text)"
    step archive "Sending databases and filestores of $set"
    if ! grep -qxF -- "$set" "$work/names"; then
        # Borg reads these pipes as if they were files (--read-special); nothing else is in there.
        mkdir "$work/set"
        for file in manifest.json verify.json; do
            if is_plain_file "$folder/$file"; then cp -- "$folder/$file" "$work/set/$file"; fi
        done
        while read -r file; do
            plain=$work/set/${file%.zst}
            mkfifo "$plain"
            (lock_close_in_child; exec zstd -q -dc -- "$folder/$file" >"$plain") &
        done < <(jq -r '.databases[].file, .filestores[].file' "$folder/manifest.json")
        cd "$work/set" || exit
        # Smaller pieces (256 KiB on average) than Borg's default: a night changes single rows.
        borg_create "$set" "$work/errors" --read-special --files-cache disabled --chunker-params buzhash,16,20,18,4095
        cd /
        wait || true
    fi
    step plans "Sending the building plans"
    if is_plain_folder "$PLANS_ROOT" && ! grep -qxF -- "$set.plans" "$work/names"; then
        cd "$PLANS_ROOT" || exit
        borg_create "$set.plans" "$work/errors" --exclude lost+found --exclude "sh:.before_*" --exclude "sh:.undone_*"
        cd /
    fi
    step list "Noting what the repository holds"
    bytes=$(borg_run info --json "::$set" | jq '[.archives[].stats.deduplicated_size] | add') || bytes=null
    offsite_refresh || die "$EXIT_FAILED" "The repository cannot be listed after the transfer."
    offsite_change '(.archives[] | select(.set == $set)) |= (.at = $now | .bytes = $bytes
        | .stored = {at: $now, ok: true, detail: ""})' --arg set "$set" --argjson bytes "${bytes:-null}"
}

# The repository's own check, then the newest archive read to its end like a local set.
offsite_check() {
    local newest answer="" env database file list
    step check "Checking the repository"
    borg_run check --repository-only --lock-wait 600 2>"$work/errors" ||
        die "$EXIT_FAULTS" "The repository has faults: $(tail -c 500 "$work/errors" | plain_text)"
    offsite_refresh || die "$EXIT_FAILED" "The repository cannot be listed."
    newest=$(offsite_state | jq -r '[.archives[].set] | max // empty')
    [[ -n $newest ]] || die "$EXIT_FAILED" "The repository holds no archive."
    step sample "Reading $newest back"
    borg_run extract --stdout "::$newest" manifest.json >"$work/manifest.json" 2>"$work/errors" || true
    manifest_is_sound "$work" || die "$EXIT_FAULTS" "The manifest of $newest cannot be read from the repository."
    list=$(jq -r '.databases[] | [.environment, .database, .file] | @tsv' "$work/manifest.json")
    while IFS=$'\t' read -r env database file; do
        mkfifo "$work/$env.dump"
        (lock_close_in_child; borg_run extract --stdout "::$newest" "${file%.zst}" >"$work/$env.dump" 2>>"$work/errors") &
        read_dump "$work/$env.dump" "$work/$env.tsv" "$work/$env.err" || answer+="$file cannot be read to its end. "
        wait $! || answer+="$file is damaged in the repository. "
        file=$(jq -r --arg env "$env" '[.filestores[] | select(.environment == $env) | .file][0]' "$work/manifest.json")
        borg_run extract --stdout "::$newest" "${file%.zst}" 2>>"$work/errors" |
            "$CHECKS_FOLDER/filestore_check.py" "$database" "$work/$env.tsv" >"$work/$env.json" ||
            answer+="$file: $(_filestore_words "$(cat "$work/$env.json")"). "
    done <<<"$list"
    offsite_change '(.archives[] | select(.set == $set) | .readable) = {at: $now, ok: ($text == ""), detail: $text}' \
        --arg set "$newest" --arg text "$answer"
    [[ -z $answer ]] || die "$EXIT_FAULTS" "$answer"
    log "The archive $newest was read back whole."
}

# Back from the repository into BACKUP_ROOT as a set of that name, proven like any other.
offsite_fetch() { # SET
    local set=$1 partial="$DAILY/.partial-$1" file
    [[ ! -e $DAILY/$set ]] || die "$EXIT_USAGE" "The set $set is already here."
    lock_need backup exclusive "fetching $set"
    mkdir -p "$DAILY"
    rm -rf --one-file-system -- "$partial"
    mkdir -m 750 -- "$partial"
    step fetch "Fetching $set"
    (cd "$partial" && borg_run extract --sparse "::$set" 2>"$work/errors") ||
        die "$EXIT_FAILED" "The archive $set cannot be fetched: $(tail -c 500 "$work/errors" | plain_text)"
    manifest_is_sound "$partial" || die "$EXIT_FAULTS" "The fetched archive has no sound manifest."
    step pack "Packing the files again"
    rm -f -- "$partial/verify.json"
    # The plans are fetched on their own (restore-plans.sh); their index is not part of the archive.
    jq '.plans = {form: "none", path: null, fileCount: 0, bytes: 0, reason: "offsite"}
        | .files = [.files[] | select(.path != "plans-index.zst")] | .fetched = true' "$partial/manifest.json" >"$work/m"
    cp -- "$work/m" "$partial/manifest.json"
    while read -r file; do
        is_plain_file "$partial/${file%.zst}" || die "$EXIT_FAULTS" "The archive lacks ${file%.zst}."
        zstd -q -T0 -3 --check --rm "$partial/${file%.zst}" -o "$partial/$file"
        jq --arg path "$file" --argjson bytes "$(stat -c %s "$partial/$file")" \
            --arg sha "$(sha256_of "$partial/$file")" \
            '(.files[] | select(.path == $path)) |= (.bytes = $bytes | .sha256 = $sha)
             | (.databases[], .filestores[] | select(.file == $path)).bytes = $bytes' "$partial/manifest.json" >"$work/m"
        cp -- "$work/m" "$partial/manifest.json"
    done < <(jq -r '.databases[].file, .filestores[].file' "$partial/manifest.json")
    chmod -R u=rwX,g=rX,o= -- "$partial"
    sync -f "$partial"
    mv -T -- "$partial" "$DAILY/$set"
    lock_release backup
    step verify "Proving the fetched set"
    "$here/verify-backup.sh" "$set" || die "$EXIT_FAULTS" "The fetched set $set did not pass its check."
}
