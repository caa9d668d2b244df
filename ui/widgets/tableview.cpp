// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "models/columnmodel.h"
#include "models/tablefiltermodel.h"
#include "ui/theme.h"
#include "ui/widgets/tableviewcopy.h"
#include "ui/widgets/tableviewdelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace leitstand {

namespace {

/// Characters; a 4 KB name must not push the other columns out.
constexpr int widestFirstFit = 48;
constexpr int widestLastFit = 20;

} // namespace

TableView::TableView(QWidget *parent)
    : QTableView(parent)
    , m_proxy(new TableFilterModel(this))
    , m_filterLine(new QLineEdit(this))
{
    setItemDelegate(new TableViewDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showColumnMenu(horizontalHeader()->mapToGlobal(at)); });

    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &TableView::noteChosenWidth);

    m_filterLine->hide();
    m_filterLine->setClearButtonEnabled(true);
    m_filterLine->installEventFilter(this);
    connect(m_filterLine, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setFilterText(text);
        viewport()->update();
    });
    retranslate();
    applyMetrics();
}

void TableView::setSource(ColumnModel *model, int column, Qt::SortOrder order)
{
    m_source = model;
    m_proxy->setSourceModel(model);
    setModel(m_proxy);
    setSortingEnabled(true);
    sortByColumn(column, order);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &TableView::fitColumnsOnce);
    // Once the page that makes the table has told it its widths.
    QMetaObject::invokeMethod(this, &TableView::fitColumnsOnce, Qt::QueuedConnection);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_proxy, signal, this, &TableView::fitHeight);
}

void TableView::setHeightInRows(int least, int most)
{
    m_leastRows = least;
    m_mostRows = most;
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &TableView::fitHeight);
    fitHeight();
}

void TableView::fitHeight()
{
    if (m_mostRows <= 0 || !model())
        return;
    const int rows = std::clamp(model()->rowCount(), m_leastRows, m_mostRows);
    const bool scrolls = horizontalHeader()->length() > viewport()->width();
    setFixedHeight(horizontalHeader()->sizeHint().height() + 2 * frameWidth()
                   + rows * verticalHeader()->defaultSectionSize()
                   + (scrolls ? horizontalScrollBar()->sizeHint().height() : 0));
}

void TableView::keepPlace(const std::function<void()> &change)
{
    const QPersistentModelIndex top = indexAt(QPoint(1, 1));
    const bool scrolled = verticalScrollBar()->value() > 0;
    const int horizontal = horizontalScrollBar()->value();
    const bool wasEmpty = m_proxy->rowCount() == 0;
    change();
    if (scrolled && top.isValid()) {
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(top.row());
        horizontalScrollBar()->setValue(horizontal);
    }
    if (wasEmpty != (m_proxy->rowCount() == 0))
        viewport()->update();
}

void TableView::setEmptyText(const QString &text)
{
    if (text == m_emptyText)
        return;
    m_emptyText = text;
    setAccessibleDescription(shownEmptyText());
    viewport()->update();
}

QString TableView::shownEmptyText() const
{
    if (m_proxy->rowCount() > 0)
        return {};
    if (m_source && m_source->rowCount() > 0)
        return tr("No row contains “%1”. Clear the filter to see all of them.")
            .arg(m_filterLine->text());
    return m_emptyText;
}

void TableView::hideByDefault(const QList<int> &columns)
{
    for (const int column : columns)
        setColumnHidden(column, true);
}

void TableView::setMinimumChars(int column, int characters)
{
    m_minimumChars.insert(column, characters);
}

QString TableView::currentKey() const
{
    const QModelIndex source = m_proxy->mapToSource(currentIndex());
    return source.isValid() ? m_source->rowKey(source.row()) : QString();
}

bool TableView::selectKey(const QString &key)
{
    if (!m_source)
        return false;
    for (int row = 0; row < m_source->rowCount(); ++row) {
        if (m_source->rowKey(row) != key)
            continue;
        QModelIndex shown = m_proxy->mapFromSource(m_source->index(row, 0));
        if (!shown.isValid()) {
            m_filterLine->clear();
            shown = m_proxy->mapFromSource(m_source->index(row, 0));
        }
        selectionModel()->setCurrentIndex(shown, QItemSelectionModel::ClearAndSelect
                                                     | QItemSelectionModel::Rows);
        scrollTo(shown);
        return true;
    }
    return false;
}

void TableView::copyAsText()
{
    const QModelIndexList cells = selectedCells();
    if (!cells.isEmpty())
        QApplication::clipboard()->setText(cellsAsText(cells));
}

void TableView::copyAsCsv()
{
    const QModelIndexList cells = selectedCells();
    if (!cells.isEmpty())
        QApplication::clipboard()->setText(cellsAsCsv(cells, QLocale()));
}

QModelIndexList TableView::selectedCells() const
{
    QModelIndexList cells;
    QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows)) {
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column))
                cells.append(row.siblingAtColumn(column));
        }
    }
    return cells;
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const QString text = shownEmptyText();
    if (text.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(themeColors(palette()).stale);
    painter.drawText(viewport()->rect().adjusted(16, 12, -16, -12),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, text);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const auto csv = QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_C);
    if (event->matches(QKeySequence::Copy)) {
        copyAsText();
    } else if (event->keyCombination() == csv) {
        copyAsCsv();
    } else if (event->matches(QKeySequence::Find) && m_filterLine->isVisible()) {
        m_filterLine->setFocus(Qt::ShortcutFocusReason);
        m_filterLine->selectAll();
    } else {
        QTableView::keyPressEvent(event);
    }
}

bool TableView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filterLine && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_filterLine->text().isEmpty()) {
            m_filterLine->clear();
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QTableView::eventFilter(watched, event);
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("tableMenu"));
    const bool any = selectionModel() && selectionModel()->hasSelection();
    QAction *text = menu.addAction(tr("Copy"), this, &TableView::copyAsText);
    text->setShortcut(QKeySequence::Copy);
    text->setEnabled(any);
    QAction *csv = menu.addAction(tr("Copy as CSV"), this, &TableView::copyAsCsv);
    csv->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    csv->setEnabled(any);
    QAction *all = menu.addAction(tr("Select all"), this, &QAbstractItemView::selectAll);
    all->setShortcut(QKeySequence::SelectAll);
    menu.addSeparator();
    addColumnActions(*menu.addMenu(tr("Columns")));
    menu.exec(event->globalPos());
}

void TableView::showColumnMenu(const QPoint &globalPosition)
{
    QMenu menu(this);
    addColumnActions(menu);
    menu.exec(globalPosition);
}

void TableView::addColumnActions(QMenu &menu)
{
    if (!model())
        return;
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction *action = menu.addAction(model()
                                             ->headerData(column, Qt::Horizontal)
                                             .toString()
                                             .replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        const int shown = horizontalHeader()->count() - horizontalHeader()->hiddenSectionCount();
        action->setEnabled(isColumnHidden(column) || shown > 1);
        connect(action, &QAction::toggled, this, [this, column](bool visible) {
            setColumnHidden(column, !visible);
            if (visible && columnWidth(column) < 20)
                resizeColumnToContents(column);
        });
    }
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitHeight();
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentKeyChanged(currentKey());
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyMetrics();
}

void TableView::retranslate()
{
    m_filterLine->setPlaceholderText(tr("Filter: words that a row must contain"));
    m_filterLine->setAccessibleName(tr("Filter of the table"));
    if (m_source)
        m_source->retranslate();
    refitColumns();
    viewport()->update();
}

void TableView::applyMetrics()
{
    verticalHeader()->setMinimumSectionSize(fontMetrics().height());
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    fitHeight();
    refitColumns();
}

/// Words of another language or another font need another width; what the person chose stays.
void TableView::refitColumns()
{
    if (m_columnsChosen)
        return;
    m_columnsFitted = false;
    fitColumnsOnce();
}

void TableView::fitColumnsOnce()
{
    if (m_columnsFitted || !model())
        return;
    // An empty table is fitted to its headings, and once more when the first rows come.
    m_columnsFitted = model()->rowCount() > 0;
    m_fitting = true;
    const int character = fontMetrics().averageCharWidth();
    int last = 0;
    for (int column = 0; column < model()->columnCount(); ++column)
        last = isColumnHidden(column) ? last : column;
    for (int column = 0; column <= last; ++column) {
        if (isColumnHidden(column))
            continue;
        resizeColumnToContents(column);
        const int least = m_minimumChars.value(column, 0) * character;
        // The last one is stretched over what is left: it must not push the table out of the
        // window.
        const int most = (column == last ? widestLastFit : widestFirstFit) * character;
        setColumnWidth(column, std::clamp(columnWidth(column) + 8, least, std::max(least, most)));
    }
    m_fitting = false;
}

/// Not by the fit, not by hiding and showing, not by stretching the last one: by the person.
void TableView::noteChosenWidth(int column, int before, int after)
{
    const QHeaderView *header = horizontalHeader();
    int last = header->count() - 1;
    while (last > 0 && header->isSectionHidden(header->logicalIndex(last)))
        --last;
    if (m_columnsFitted && !m_fitting && before > 0 && after > 0
        && header->visualIndex(column) != last)
        m_columnsChosen = true;
}

} // namespace leitstand
