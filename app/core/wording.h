// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace leitstand {

/// A sentence about a fact, kept as source text and arguments and put into words only where it is
/// shown: facts that were read before a change of language follow it. Plain value, any thread.
struct Wording {
    QByteArray source; ///< marked by QT_TRANSLATE_NOOP("parsers", …), or "%1" for the server's text
    QStringList arguments; ///< for %1 … %3

    bool operator==(const Wording &) const = default;
    [[nodiscard]] bool isEmpty() const { return source.isEmpty(); }
    /// In the language of the moment.
    [[nodiscard]] QString text() const;
    /// The server's own words, never translated.
    [[nodiscard]] static Wording verbatim(const QString &text);
};

[[nodiscard]] QStringList worded(const QList<Wording> &wordings);

} // namespace leitstand
