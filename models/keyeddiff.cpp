// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyeddiff.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace leitstand {

namespace {

/// Marks the longest run of elements that already stand in rising order: those need not move.
QList<bool> longestRising(const QList<qsizetype> &targets)
{
    QList<qsizetype> tails; // index of the smallest end of a run of each length
    QList<qsizetype> previous(targets.size(), -1);
    for (qsizetype i = 0; i < targets.size(); ++i) {
        const auto place = std::lower_bound(
            tails.cbegin(), tails.cend(), targets[i],
            [&targets](qsizetype index, qsizetype value) { return targets[index] < value; });
        const qsizetype length = place - tails.cbegin();
        if (length > 0)
            previous[i] = tails[length - 1];
        if (place == tails.cend())
            tails.append(i);
        else
            tails[length] = i;
    }
    QList<bool> stays(targets.size(), false);
    for (qsizetype i = tails.isEmpty() ? -1 : tails.constLast(); i >= 0; i = previous[i])
        stays[i] = true;
    return stays;
}

void appendRemovals(const QStringList &before, const QSet<QString> &kept, QList<KeyedStep> &steps)
{
    for (qsizetype last = before.size() - 1; last >= 0; --last) {
        if (kept.contains(before[last]))
            continue;
        qsizetype first = last;
        while (first > 0 && !kept.contains(before[first - 1]))
            --first;
        steps.append({KeyedStep::Kind::Remove, first, last, 0});
        last = first;
    }
}

void appendMoves(QStringList current, const QStringList &wanted, QList<KeyedStep> &steps)
{
    if (current == wanted)
        return;
    QHash<QString, qsizetype> target;
    target.reserve(wanted.size());
    for (qsizetype i = 0; i < wanted.size(); ++i)
        target.insert(wanted[i], i);
    QList<qsizetype> targets;
    targets.reserve(current.size());
    for (const QString &key : std::as_const(current))
        targets.append(target.value(key));
    const QList<bool> stays = longestRising(targets);
    QSet<QString> fixed;
    for (qsizetype i = 0; i < current.size(); ++i) {
        if (stays[i])
            fixed.insert(current[i]);
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (fixed.contains(wanted[i]))
            continue;
        const qsizetype from = current.indexOf(wanted[i]);
        const qsizetype to = i == 0 ? 0 : current.indexOf(wanted[i - 1]) + 1;
        if (to == from || to == from + 1)
            continue;
        steps.append({KeyedStep::Kind::Move, from, from, to});
        current.move(from, to > from ? to - 1 : to);
    }
}

void appendInserts(const QSet<QString> &existing, const QStringList &after, QList<KeyedStep> &steps)
{
    for (qsizetype first = 0; first < after.size(); ++first) {
        if (existing.contains(after[first]))
            continue;
        qsizetype last = first;
        while (last + 1 < after.size() && !existing.contains(after[last + 1]))
            ++last;
        steps.append({KeyedStep::Kind::Insert, first, last, 0});
        first = last;
    }
}

} // namespace

QList<KeyedStep> keyedDiff(const QStringList &before, const QStringList &after)
{
    QList<KeyedStep> steps;
    if (before == after)
        return steps;
    const QSet<QString> old(before.cbegin(), before.cend());
    const QSet<QString> now(after.cbegin(), after.cend());
    appendRemovals(before, now, steps);
    QStringList stayed;
    std::copy_if(before.cbegin(), before.cend(), std::back_inserter(stayed),
                 [&now](const QString &key) { return now.contains(key); });
    QStringList wanted;
    std::copy_if(after.cbegin(), after.cend(), std::back_inserter(wanted),
                 [&old](const QString &key) { return old.contains(key); });
    appendMoves(stayed, wanted, steps);
    appendInserts(old, after, steps);
    return steps;
}

QStringList uniqueKeys(const QStringList &keys)
{
    QStringList unique;
    unique.reserve(keys.size());
    QSet<QString> seen;
    seen.reserve(keys.size());
    for (const QString &key : keys) {
        QString candidate = key;
        for (int n = 2; seen.contains(candidate); ++n)
            candidate = key + QChar(0x1f) + QString::number(n);
        seen.insert(candidate);
        unique.append(candidate);
    }
    return unique;
}

} // namespace leitstand
