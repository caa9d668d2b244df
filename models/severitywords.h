// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/severity.h"
#include "domain/verdict.h"

#include <QHash>

#include <optional>

namespace leitstand {

/// For screen readers: "ok", "notice", "fault", "unknown" in the user's language, as ui.md fixes
/// them.
[[nodiscard]] QString spokenSeverity(Severity severity);

/// The verdict's opinion on one thing (container, mount, array, disk …) by its name, so that a
/// table never contradicts the verdict strip. Plain value.
class SeverityLookup
{
public:
    SeverityLookup() = default;
    explicit SeverityLookup(const Verdict &verdict);
    /// The worst reason whose subject is @p subject and whose id starts with @p idPrefix; nothing
    /// without one.
    [[nodiscard]] std::optional<Severity> find(const QString &subject,
                                               QLatin1String idPrefix) const;

private:
    QHash<QString, QList<std::pair<QString, Severity>>> m_bySubject;
};

} // namespace leitstand
