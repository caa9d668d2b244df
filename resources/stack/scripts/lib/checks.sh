# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The three proofs of a set, each a function that prints its faults (nothing = proven):
# stored (sizes and SHA-256 against the manifest), readable (every dump to its end, filestore against
# the dump's ir_attachment), restored (in lib/scratch.sh).
# shellcheck shell=bash

CHECKS_FOLDER=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=planform.sh
source "$CHECKS_FOLDER/planform.sh"

# Paths from a manifest are one plain name below the set.
_manifest_files() { # FOLDER: path TAB bytes TAB sha256
    jq -r '.files[] | [.path, (.bytes | tostring), .sha256] | @tsv' "$1/manifest.json"
}

manifest_is_sound() { # FOLDER
    is_plain_file "$1/manifest.json" &&
        jq -e '.format == "leitstand-backup" and .version == 1 and (.files | type == "array" and length > 0)
            and (.databases | type == "array") and (.filestores | type == "array")
            and all(.files[]; (.path | test("^[A-Za-z0-9][A-Za-z0-9._-]{0,100}$")) and (.sha256 | test("^[0-9a-f]{64}$")))
            and all(.databases[]; (.environment | test("^[a-z]{2,12}$")) and (.database | test("^[a-z0-9_]{1,63}$"))
                and (.file | test("^[A-Za-z0-9][A-Za-z0-9._-]{0,100}$")))
            and all(.filestores[]; (.environment | test("^[a-z]{2,12}$"))
                and (.file | test("^[A-Za-z0-9][A-Za-z0-9._-]{0,100}$")))' "$1/manifest.json" >/dev/null 2>&1
}

# Without names: every file of the set. The manifest as a whole is looked at in any case.
check_stored() { # FOLDER [FILE…]
    local folder=$1 path bytes sum actual only
    shift
    only=" $* "
    if [[ -n $PLAN_FORM_WORK ]]; then
        plan_form_read "$folder"
        return
    fi
    if ! manifest_is_sound "$folder"; then
        echo "manifest.json is missing or cannot be understood"
        return
    fi
    while IFS=$'\t' read -r path bytes sum; do
        if [[ $only != "  " && $only != *" $path "* ]]; then
            continue
        elif ! is_plain_file "$folder/$path"; then
            echo "$path is missing"
        elif actual=$(stat -c %s "$folder/$path") && [[ $actual != "$bytes" ]]; then
            echo "$path has $actual bytes, the manifest says $bytes"
        elif [[ $(sha256_of "$folder/$path") != "$sum" ]]; then
            echo "$path has changed (SHA-256)"
        fi
    done < <(_manifest_files "$folder")
    jq -r '(.databases[].file, .filestores[].file) as $file | select(all(.files[]; .path != $file))
        | "\($file) is not among the files of the manifest"' "$folder/manifest.json"
}

# A dump to stdout as pg_restore wants it.
dump_stream() { # FILE
    case $1 in
    *.zst) zstd -q -dc -- "$1" ;;
    *) cat -- "$1" ;;
    esac
}

# The tar stream of a packed filestore from stdin.
filestore_stream() { # NAME
    case $1 in
    *.gz) gzip -dc ;;
    *) zstd -q -dc ;;
    esac
}

# A packed filestore from stdin into FOLDER, as <database>/ab/<sha1>. --no-same-owner keeps planted
# ownership out; of the plan's absolute paths (errata E3) what lies above the filestore is cut off.
unpack_filestore() { # NAME FOLDER
    local names=()
    [[ $1 != *.gz ]] || names=(--transform='s|^\(.*/\)\{0,1\}filestore/|./|rSH')
    filestore_stream "$1" | tar -x -C "$2" --no-same-owner --no-same-permissions --delay-directory-restore "${names[@]}"
}

# Leaves store_fname, file_size and checksum of a dump's attachments in OUT and the PostgreSQL version it
# was made on in OUT.version. WHOLE=1 (default) reads it to its end, 0 only as far as needed.
read_dump() { # FILE OUT ERRORS [WHOLE]
    local status only=()
    ((${4:-1})) || only=(--data-only --table=ir_attachment)
    if [[ -n $PLAN_FORM_WORK ]]; then
        plan_form_attachments "$1" "$2"
        return
    fi
    : >"$2.version"
    set +e
    dump_stream "$1" 2>"$3.zstd" | pg_run pg_restore --no-owner --no-acl "${only[@]}" -f - 2>"$3" |
        awk -F '\t' -v OFS='\t' -v version="$2.version" '
            /^-- Dumped from database version / && !inside && !told {split($0, word, " "); print word[6] >version; told = 1}
            inside && $0 == "\\." {inside = 0; next}
            inside {print $column["store_fname"], $column["file_size"], $column["checksum"]; next}
            /^COPY public\.ir_attachment \(/ {
                names = $0; sub(/^[^(]*\(/, "", names); sub(/\).*/, "", names)
                n = split(names, list, /, /); for (i = 1; i <= n; i++) column[list[i]] = i
                inside = ("store_fname" in column)
            }' >"$2"
    status=("${PIPESTATUS[@]}")
    set -e
    # Who reads only as far as needed leaves the one who unpacks with a closed pipe.
    ((status[0] == 0 || (${#only[@]} > 0 && status[0] == 141))) && ((status[1] == 0 && status[2] == 0))
}

check_readable() { # FOLDER WORK
    local folder=$1 work=$2 env database file answer store form=()
    [[ -z $PLAN_FORM_WORK ]] || form=(--below-filestore)
    while IFS=$'\t' read -r env database file; do
        if ! read_dump "$folder/$file" "$work/$env.tsv" "$work/$env.err"; then
            echo "$file cannot be read to its end: $(cat "$work/$env.err.zstd" "$work/$env.err" 2>/dev/null | tail -c 300 | tr '\n' ' ' | plain_text)"
            continue
        fi
        store=$(jq -r --arg env "$env" '[.filestores[] | select(.environment == $env) | .file][0] // empty' "$(manifest_of "$folder")")
        if [[ -z $store ]]; then
            # The plan saves no filestore of dev.
            [[ -n $PLAN_FORM_WORK ]] || echo "there is no filestore of $env"
            continue
        fi
        answer=$(filestore_stream "$store" <"$folder/$store" 2>"$work/zstd.err" |
            "$CHECKS_FOLDER/filestore_check.py" "${form[@]}" "$database" "$work/$env.tsv" || true)
        printf '%s\n' "${answer:-null}" >"$work/$env.filestore.json"
        if [[ $(jq -r '.ok // false' <<<"${answer:-null}" 2>/dev/null) != true ]]; then
            echo "$store: $(_filestore_words "$answer") $(tail -c 200 "$work/zstd.err" | plain_text)"
        fi
    done < <(jq -r '.databases[] | [.environment, .database, .file] | @tsv' "$(manifest_of "$folder")")
    check_plans "$folder"
}

_filestore_words() { # JSON
    jq -r 'if .error then .error else "\(.missing) missing, \(.size) of the wrong size, \(.checksum) with the wrong content"
        + (if (.missingNames + .sizeNames + .checksumNames | length) > 0
           then " (\((.missingNames + .sizeNames + .checksumNames)[:3] | join(", ")))" else "" end) end' \
        <<<"${1:-null}" 2>/dev/null || echo "not readable"
}

# Every file of the index is there with its size; nothing outside the snapshot is looked at.
check_plans() { # FOLDER
    local folder=$1 size path actual bad=0 first=""
    ! is_plan_form "$folder" || return 0
    [[ $(jq -r '.plans.form // "none"' "$folder/manifest.json") == hardlink ]] || return 0
    if ! is_plain_folder "$folder/building-plans" || ! is_plain_file "$folder/plans-index.zst"; then
        echo "the building plans or their index are missing"
        return
    fi
    while IFS= read -r -d '' size && IFS= read -r -d '' _ && IFS= read -r -d '' path; do
        actual=$(stat -c '%s %F' -- "$folder/building-plans/$path" 2>/dev/null || true)
        if [[ $actual != "$size regular"* ]]; then
            bad=$((bad + 1))
            [[ -n $first ]] || first=$path
        fi
    done < <(zstd -q -dc -- "$folder/plans-index.zst" 2>/dev/null)
    ((bad == 0)) || echo "$bad building plans are missing or have the wrong size ($(printf '%s' "$first" | plain_text | head -c 120))"
}
