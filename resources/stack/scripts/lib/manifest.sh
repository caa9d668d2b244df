# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# manifest.json: what the set consists of; written last.
# shellcheck shell=bash

write_manifest() { # FOLDER SET STARTED
    local folder=$1 file entries finished
    entries=$(
        cd "$folder" || exit
        find . -mindepth 1 -maxdepth 1 -type f ! -name '.*' -printf '%f\n' | sort | while read -r file; do
            jq -cn --arg path "$file" --argjson bytes "$(stat -c %s "$file")" \
                --arg sha256 "$(sha256_of "$file")" \
                '{path: $path, bytes: $bytes, sha256: $sha256}'
        done
    )
    finished=$(now_utc)
    jq -n --arg set "$2" --arg host "$(uname -n)" --arg started "$3" --arg finished "$finished" \
        --argjson duration "$(($(date -d "$finished" +%s) - $(date -d "$3" +%s)))" \
        --arg stack "$(head -n 1 "$STACK_DIR/VERSION" 2>/dev/null || true)" --arg postgres "$(pg_server_version)" \
        --slurpfile databases <(cat "$folder"/.db-*.json) --slurpfile filestores <(cat "$folder"/.filestore-*.json) \
        --slurpfile plans "$folder/.plans.json" --slurpfile files <(printf '%s\n' "$entries") \
        '{format: "leitstand-backup", version: 1, set: $set, host: $host, started: $started,
          finished: $finished, durationSeconds: $duration, stackVersion: $stack, postgresVersion: $postgres,
          databases: $databases, filestores: $filestores, plans: $plans[0], files: $files}' >"$folder/.manifest"
    chmod 640 "$folder/.manifest"
    sync -d "$folder/.manifest"
    rm -f -- "$folder"/.db-*.json "$folder"/.filestore-*.json "$folder/.plans.json"
    mv -fT -- "$folder/.manifest" "$folder/manifest.json"
}
