#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The text of the customer's plan (§6.1), with the paths and the docker call made variable.
# Kept to show what it loses (plan-errata E1, E2, E3); never installed.
set -e

DATE=$(date +%Y-%m-%d)
BACKUP_DIR="$BACKUP_ROOT/daily/$DATE"
mkdir -p "$BACKUP_DIR"

echo "[$(date)] Starting backup for $DATE..."

$DOCKER exec odoo_postgres pg_dump -U postgres odoo_prod | gzip > "$BACKUP_DIR/postgres-prod.sql.gz"
$DOCKER exec odoo_postgres pg_dump -U postgres odoo_test | gzip > "$BACKUP_DIR/postgres-test.sql.gz"
$DOCKER exec odoo_postgres pg_dump -U postgres odoo_dev | gzip > "$BACKUP_DIR/postgres-dev.sql.gz"

tar -czf "$BACKUP_DIR/filestore-prod.tar.gz" "$DATA_ROOT/prod/filestore/"
tar -czf "$BACKUP_DIR/filestore-test.tar.gz" "$DATA_ROOT/test/filestore/"

rsync -av --link-dest="$BACKUP_ROOT/daily/latest" "$PLANS_ROOT/" "$BACKUP_DIR/building-plans/"

echo "Backup Size:" >> "$BACKUP_DIR/backup.log"
du -sh "$BACKUP_DIR" >> "$BACKUP_DIR/backup.log"

find "$BACKUP_ROOT/daily/" -type d -mtime +7 -exec rm -rf {} \; 2>/dev/null || true

ln -sfn "$BACKUP_DIR" "$BACKUP_ROOT/daily/latest"

echo "[$(date)] Backup completed successfully."
