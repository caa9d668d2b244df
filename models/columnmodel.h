// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/severity.h"
#include "modelroles.h"

#include <QAbstractTableModel>

#include <optional>

namespace leitstand {

/// What all tables have in common: columns with a stable id, a translated title and the roles of
/// modelroles.h. GUI thread. Knows no rows: KeyedListModel does. Texts are made when they are asked
/// for.
class ColumnModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const final;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final;
    /// Stable name of a column for saved layouts and tests; never translated.
    [[nodiscard]] virtual QString columnId(int column) const = 0;
    [[nodiscard]] virtual QString rowKey(int row) const = 0;
    /// After a change of language: all titles and texts are asked for again.
    void retranslate();

protected:
    [[nodiscard]] virtual int columns() const = 0;
    [[nodiscard]] virtual QString title(int column) const = 0;
    [[nodiscard]] virtual QString titleToolTip(int column) const;
    [[nodiscard]] virtual QString text(int row, int column) const = 0;
    [[nodiscard]] virtual QVariant sortValue(int row, int column) const;
    [[nodiscard]] virtual QString copyText(int row, int column) const;
    /// Plain text, never markup; the view escapes it.
    [[nodiscard]] virtual QString toolTip(int row, int column) const;
    [[nodiscard]] virtual std::optional<Severity> severity(int row, int column) const;
    [[nodiscard]] virtual bool isNumber(int column) const;
    [[nodiscard]] virtual bool isStale(int row, int column) const;
    [[nodiscard]] virtual bool isProduction(int row) const;
};

} // namespace leitstand
