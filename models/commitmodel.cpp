// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commitmodel.h"

#include "core/format.h"

#include <array>

namespace leitstand {

void CommitModel::refresh(const std::optional<CommitDifference> &difference)
{
    QList<CommitRow> rows;
    if (difference) {
        for (const AddonsCommit &commit : difference->added)
            rows.append({true, commit});
        for (const AddonsCommit &commit : difference->removed)
            rows.append({false, commit});
    }
    setRows(rows);
}

QString CommitModel::columnId(int column) const
{
    static constexpr std::array names{"change", "at", "subject", "commit"};
    return QString::fromLatin1(names.at(size_t(column)));
}

QString CommitModel::title(int column) const
{
    switch (column) {
    case Change:
        return tr("Change");
    case At:
        return tr("Date");
    case Subject:
        return tr("What was changed");
    case Commit:
        return tr("Commit");
    default:
        return {};
    }
}

QString CommitModel::text(int row, int column) const
{
    const CommitRow &shown = rowAt(row);
    switch (column) {
    case Change:
        return shown.added ? tr("comes in") : tr("is taken away");
    case At:
        return format::dateTime(shown.commit.at);
    case Subject:
        return shown.commit.subject;
    case Commit:
        return shortHash(shown.commit.commit);
    default:
        return {};
    }
}

QVariant CommitModel::sortValue(int row, int column) const
{
    return column == At ? QVariant(rowAt(row).commit.at) : QVariant(text(row, column));
}

QString CommitModel::toolTip(int row, int column) const
{
    return column == Commit ? rowAt(row).commit.commit : QString();
}

} // namespace leitstand
