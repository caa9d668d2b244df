// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <functional>

/// Every parser as a function from bytes to "understood", for tests that feed the same bytes to all
/// of them.
namespace fixtures {

struct ParserRow {
    const char *name;
    std::function<bool(const QByteArray &)>
        parse; ///< true: a value, false: an error with a message
};

[[nodiscard]] const QList<ParserRow> &allParsers();

/// One whole input for every parser that reads bundles, made from short files.
[[nodiscard]] QList<QByteArray> sampleBundles();

} // namespace fixtures
