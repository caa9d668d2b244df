// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columnmodel.h"
#include "keyeddiff.h"

namespace leitstand {

/// The one base of all tables: setRows() turns the old rows into the new ones by key with removes,
/// moves, inserts and dataChanged, never with a reset, so that selection, scroll position and
/// persistent indexes stay. GUI thread.
/// @tparam Row plain value with operator==.
template <typename Row>
class KeyedListModel : public ColumnModel
{
public:
    using ColumnModel::ColumnModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] const Row &rowAt(int row) const { return m_rows.at(row); }
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] QString rowKey(int row) const final { return m_keys.value(row); }
    /// -1 when there is none.
    [[nodiscard]] int rowOfKey(const QString &key) const { return int(m_keys.indexOf(key)); }

    void setRows(const QList<Row> &rows)
    {
        QStringList wanted;
        wanted.reserve(rows.size());
        for (const Row &row : rows)
            wanted.append(keyOf(row));
        const QStringList keys = uniqueKeys(wanted);
        const QList<KeyedStep> steps = keyedDiff(m_keys, keys);
        for (const KeyedStep &step : steps)
            apply(step, rows, keys);
        Q_ASSERT(m_keys == keys);
        announceChanges(rows);
    }

protected:
    [[nodiscard]] virtual QString keyOf(const Row &row) const = 0;

private:
    void apply(const KeyedStep &step, const QList<Row> &rows, const QStringList &keys)
    {
        const int first = int(step.first);
        const int last = int(step.last);
        switch (step.kind) {
        case KeyedStep::Kind::Remove:
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            m_keys.remove(first, last - first + 1);
            endRemoveRows();
            return;
        case KeyedStep::Kind::Move: {
            beginMoveRows({}, first, first, {}, int(step.to));
            const qsizetype to = step.to > first ? step.to - 1 : step.to;
            m_rows.move(first, to);
            m_keys.move(first, to);
            endMoveRows();
            return;
        }
        case KeyedStep::Kind::Insert:
            beginInsertRows({}, first, last);
            for (qsizetype i = first; i <= last; ++i) {
                m_rows.insert(i, rows.at(i));
                m_keys.insert(i, keys.at(i));
            }
            endInsertRows();
            return;
        }
    }

    void announceChanges(const QList<Row> &rows)
    {
        for (qsizetype first = 0; first < rows.size(); ++first) {
            if (m_rows.at(first) == rows.at(first))
                continue;
            qsizetype last = first;
            m_rows[last] = rows.at(last);
            while (last + 1 < rows.size() && !(m_rows.at(last + 1) == rows.at(last + 1))) {
                ++last;
                m_rows[last] = rows.at(last);
            }
            Q_EMIT dataChanged(index(int(first), 0), index(int(last), columns() - 1));
            first = last;
        }
    }

    QList<Row> m_rows;
    QStringList m_keys;
};

} // namespace leitstand
