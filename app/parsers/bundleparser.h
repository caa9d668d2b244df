// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>

namespace leitstand {

/// One entry of a section made of several files (resources/probe/PROTOCOL.md, "Bundle payload").
struct BundleEntry {
    enum class State {
        File,   ///< content was read
        Denied, ///< cannot be read: refused or not there
        Hung    ///< the read does not come back; content is empty or the uptime in ms since when
    };
    QByteArray path;    ///< raw bytes; pass through plainText() before showing
    QByteArray content; ///< raw bytes
    State state = State::File;
    bool operator==(const BundleEntry &) const = default;
    [[nodiscard]] bool isFile() const { return state == State::File; }
};

inline constexpr qsizetype maxBundlePathBytes = 16 * 1024;
inline constexpr qsizetype maxBundleEntries = 100'000;

/// Cuts a bundle into its entries. Pure. A bundle that ends early or whose lengths do not fit is
/// UnexpectedOutput as a whole: nothing of it can be trusted.
[[nodiscard]] Result<QList<BundleEntry>> parseBundle(const QByteArray &payload);

/// The inverse, for local folders (`inspect backup`) and tests.
[[nodiscard]] QByteArray writeBundle(const QList<BundleEntry> &entries);

} // namespace leitstand
