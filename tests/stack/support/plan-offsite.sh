#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The text of the customer's plan (§6.2) without its monthly copy, with source and target made
# variable. Kept to show what it leaks and loses (plan-errata E7, E8, E9); never installed.
set -e

SOURCE="$BACKUP_ROOT/daily/latest"

echo "[$(date)] Starting offsite sync..."

for FILE in "$SOURCE"/*.gz; do
    gpg --encrypt --recipient backup@becker-sicherheit.de "$FILE"
done

rsync -avz --delete \
    --bwlimit=10000 \
    "$SOURCE/" \
    "$PLAN_BOX/"

echo "[$(date)] Offsite sync completed."
