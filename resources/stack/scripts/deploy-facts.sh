#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What an environment runs, what could be deployed, what is kept for a rollback: one JSON object; changes nothing.
# Usage: deploy-facts.sh --environment ENV [--addons GITREF] [--config FILE]
#   --addons  also the commits between what runs and that ref   --config  also the difference to that file
# Values of options that may be secret are shown as "***".
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
for part in pg sets dotenv probes swap records release deployhistory deployfacts; do
    # shellcheck source=/dev/null
    source "$here/lib/$part.sh"
done

env="" addons="" config=""
while (($#)); do
    case $1 in
    --environment) env=${2:-} && shift ;;
    --addons) addons=${2:-} && shift ;;
    --config) config=${2:-} && shift ;;
    --json) ;;
    *) die "$EXIT_USAGE" "Unknown option: $1" ;;
    esac
    shift
done
need_tools jq git setpriv diff
is_environment "$env" || die "$EXIT_USAGE" "There is no environment of that name: $env"
[[ -z $addons ]] || is_git_ref "$addons" || die "$EXIT_USAGE" "Not a git ref: $addons"
[[ -z $config ]] || is_plain_file "$config" || die "$EXIT_USAGE" "There is no such file: $config"
[[ -z $addons ]] || addons_commit "$addons" >/dev/null || die "$EXIT_FAULTS" "The addons repository has no $addons"

running=$(facts_running "$env")
jq -cn --arg environment "$env" --argjson running "$running" --argjson images "$(facts_images)" --argjson refs "$(facts_refs)" \
    --argjson commits "$(facts_commits "$(jq -r .addonsCommit <<<"$running")" "$addons")" --argjson releases "$(facts_releases "$env")" \
    --arg configuration "$(hide_secrets <"$(env_config "$env")")" --arg difference "$(facts_difference "$env" "$config")" \
    --argjson history "$(history_of "$env")" --argjson promotion "$(facts_promotion "$env" "$running")" \
    --arg repository "$(env_value ADDONS_REPOSITORY /srv/git/odoo-addons.git)" \
    '{version: 1, environment: $environment, running: $running, images: $images, refs: $refs, commits: $commits, releases: $releases,
      history: $history, promotion: $promotion, repository: $repository, configuration: $configuration, configurationDifference: $difference}'
