// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace leitstand {

/// Text from a server, made safe to show: invalid UTF-8 becomes U+FFFD, control and bidi-override
/// characters become a visible "␛"-style symbol (newline and tab become a space), the length is
/// capped at
/// @p maxLength characters with "…". Pure. Everything shown from the server goes through here once,
/// in the parser.
[[nodiscard]] QString plainText(const QByteArray &raw, qsizetype maxLength = 256);
[[nodiscard]] QString plainText(const QString &raw, qsizetype maxLength = 256);

} // namespace leitstand
