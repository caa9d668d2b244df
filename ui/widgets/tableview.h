// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <functional>

class QLineEdit;
class QMenu;
class QSettings;

namespace leitstand {

class ColumnModel;
class TableFilterModel;

/// The one table of the window: sortable, with a filter line, remembered columns, copy as text and
/// CSV, states as colour, shape and word, and an empty state that says why it is empty. Shows plain
/// text only. GUI thread.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    /// Takes no ownership. Sorts by @p column until the user or restoreState() says otherwise.
    void setSource(ColumnModel *model, int column = 0, Qt::SortOrder order = Qt::AscendingOrder);
    [[nodiscard]] ColumnModel *source() const { return m_source; }
    /// Made for this table, placed by the page; Ctrl+F in the table goes there.
    [[nodiscard]] QLineEdit *filterLine() const { return m_filterLine; }
    /// Runs @p change (a refresh of the source) and puts the first visible row back where it was.
    void keepPlace(const std::function<void()> &change);
    /// Why there is no row and what will fill it; plain text, translated.
    void setEmptyText(const QString &text);
    /// The text that is painted now over an empty table; empty when there are rows.
    [[nodiscard]] QString shownEmptyText() const;
    void hideByDefault(const QList<int> &columns);
    /// Never too narrow for what matters; in characters.
    void setMinimumChars(int column, int characters);
    /// As high as its rows between these bounds, for pages of several short tables.
    void setHeightInRows(int least, int most);

    /// Key of the current row; empty without one.
    [[nodiscard]] QString currentKey() const;
    /// Selects and shows the row; clears a filter that hides it. False when there is no such row.
    bool selectKey(const QString &key);

    void saveState(QSettings &settings, const QString &name) const;
    void restoreState(QSettings &settings, const QString &name);
    void retranslate();

public Q_SLOTS:
    void copyAsText();
    void copyAsCsv();

Q_SIGNALS:
    void currentKeyChanged(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void showColumnMenu(const QPoint &globalPosition);
    void addColumnActions(QMenu &menu);
    void fitColumnsOnce();
    void refitColumns();
    void noteChosenWidth(int column, int before, int after);
    void fitHeight();
    [[nodiscard]] QModelIndexList selectedCells() const;
    [[nodiscard]] int columnOfId(const QString &id) const;
    void applyMetrics();

    ColumnModel *m_source = nullptr;
    TableFilterModel *m_proxy;
    QLineEdit *m_filterLine;
    QString m_emptyText;
    QHash<int, int> m_minimumChars;
    int m_leastRows = 0, m_mostRows = 0;
    bool m_columnsFitted = false, m_fitting = false;
    bool m_columnsChosen = false; ///< by the person, now or in an earlier session
};

} // namespace leitstand
