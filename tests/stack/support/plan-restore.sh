#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The text of the customer's plan (§6.3, scenario 2), with the paths, the superuser and the docker
# calls made variable. Kept to show what it loses (plan-errata E10); never installed.

$DOCKER stop odoo_prod

gunzip < "$BACKUP_ROOT/daily/latest/postgres-prod.sql.gz" | \
    $DOCKER exec -i odoo_postgres psql -U postgres -d postgres -c "DROP DATABASE odoo_prod;"
gunzip < "$BACKUP_ROOT/daily/latest/postgres-prod.sql.gz" | \
    $DOCKER exec -i odoo_postgres psql -U postgres -d postgres -c "CREATE DATABASE odoo_prod;"
gunzip < "$BACKUP_ROOT/daily/latest/postgres-prod.sql.gz" | \
    $DOCKER exec -i odoo_postgres psql -U postgres -d odoo_prod

$DOCKER start odoo_prod
