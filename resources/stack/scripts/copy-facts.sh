#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What a copy of production into ENV would do: the SQL that makes it harmless, what is lost there; changes nothing.
# Usage: copy-facts.sh --environment ENV
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
for part in pg dotenv probes swap restore records release; do
    # shellcheck source=/dev/null
    source "$here/lib/$part.sh"
done

env=""
while (($#)); do
    case $1 in
    --environment) env=${2:-} && shift ;;
    --json) ;;
    *) die "$EXIT_USAGE" "Unknown option: $1" ;;
    esac
    shift
done
need_tools jq
if ! is_environment "$env" || [[ $env == prod ]]; then die "$EXIT_USAGE" "Production is copied to test or development, not to $env."; fi

commit_of() { if is_plain_file "$RELEASES/$1/current.json"; then code_value "$RELEASES/$1/current.json" addonsCommit; fi; }
# By production's own modules: each one's statements, as they would run on the copy.
sql=$(timeout 60 "$DOCKER" exec -i "$(env_container prod)" /usr/bin/odoo neutralize -c /etc/odoo/odoo.conf -d "$(env_database prod)" --stdout 2>/dev/null |
    head -c 200000) || die "$EXIT_FAILED" "What neutralisation would do cannot be told: Odoo of production does not answer."
extra=""
if is_plain_file "$ETC_DIR/neutralize-extra.sql"; then extra=$(head -c 50000 "$ETC_DIR/neutralize-extra.sql"); fi
same=true
[[ $(running_image_id prod || true) == "$(running_image_id "$env" || true)" && $(commit_of prod) == "$(commit_of "$env")" ]] || same=false
jq -cn --arg environment "$env" --arg sql "$sql" --arg extra "$extra" --arg url "$(copy_url "$env")" --argjson same "$same" \
    --arg newest "$(newest_write "$(env_database "$env")" || true)" \
    '{version: 1, environment: $environment, sql: $sql, extra: $extra, url: $url, sameCode: $same, newestWrite: $newest}'
