# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Compose of whichever version is there, in the stack's folder.
# shellcheck shell=bash

# Which one it is; asked once, as each question costs.
compose_form() {
    [[ -n ${COMPOSE_FORM:-} ]] || if "$DOCKER" compose version >/dev/null 2>&1; then COMPOSE_FORM=plugin; else COMPOSE_FORM=program; fi
}

compose() {
    compose_form
    if [[ $COMPOSE_FORM == plugin ]]; then
        (cd "$STACK_DIR" && timeout "${COMPOSE_SECONDS:-3600}" "$DOCKER" compose "$@")
    else
        (cd "$STACK_DIR" && COMPOSE_HTTP_TIMEOUT=900 timeout "${COMPOSE_SECONDS:-3600}" docker-compose "$@")
    fi
}
