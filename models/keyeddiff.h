// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace leitstand {

/// One structural step that turns a list of keys into another. Applied in order; positions are
/// those at that moment.
struct KeyedStep {
    enum class Kind { Remove, Move, Insert };
    Kind kind = Kind::Remove;
    qsizetype first = 0, last = 0; ///< range, both included
    qsizetype to = 0; ///< Move: position before which the one row goes, as beginMoveRows counts
    bool operator==(const KeyedStep &) const = default;
};

/// Removes, then the fewest moves, then inserts. Both lists must be free of duplicates (see
/// uniqueKeys). Pure.
[[nodiscard]] QList<KeyedStep> keyedDiff(const QStringList &before, const QStringList &after);

/// The keys with a suffix on the second and later ones of the same text, so that no row is lost.
/// Pure.
[[nodiscard]] QStringList uniqueKeys(const QStringList &keys);

} // namespace leitstand
