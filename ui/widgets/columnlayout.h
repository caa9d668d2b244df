// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace leitstand {

/// Lays items out in as many columns as fit (each at least as wide as the widest minimum), never
/// more than asked for, and breaks into further rows when the window is narrow or the font large.
/// Weights widen single items as long as everything is in one row.
class ColumnLayout : public QLayout
{
    Q_OBJECT
public:
    explicit ColumnLayout(int columns, QWidget *parent = nullptr);
    ~ColumnLayout() override;
    /// Relative width of item @p index in a single row; 1 by default.
    void setWeight(int index, double weight);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }

private:
    [[nodiscard]] int columnsFor(int width) const;
    int arrange(const QRect &rect, bool apply) const;
    QList<QLayoutItem *> m_items;
    QList<double> m_weights;
    int m_columns;
};

} // namespace leitstand
