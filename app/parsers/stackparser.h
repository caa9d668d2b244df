// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/stackfacts.h"

namespace leitstand {

/// Section `pgsize`: a line per database "name<TAB>bytes<TAB>connections<TAB>seconds of the longest
/// query", then settings of PostgreSQL (pg_settings) "name<TAB>value": version, max_connections,
/// superuser_reserved_connections. A setting that is missing stays unknown. Pure.
[[nodiscard]] Result<PostgresFacts> parsePostgres(const QByteArray &content);

/// Section `filestores`: `du -sb` of /mnt/odoo-data/<environment>/filestore; bytes by environment.
[[nodiscard]] Result<QMap<QString, qint64>> parseFilestores(const QByteArray &content);

/// Section `stack`: bundle of VERSION, `listing` and `conf/<environment>` (lines "key = value" of
/// odoo.conf). A value that Odoo would not read as meant, for example a number with a comment
/// behind it (E19), is told in OdooLimits::problems and not used.
[[nodiscard]] Result<StackFacts> parseStack(const QByteArray &bundle);

/// One odoo.conf (whole, or the probe's choice of lines).
[[nodiscard]] OdooLimits parseOdooConf(const QByteArray &content);

} // namespace leitstand
