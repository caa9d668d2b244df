// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/navigationlist.h"

#include "ui/pages/page.h"
#include "ui/presentation.h"
#include "ui/theme.h"
#include "ui/widgets/statelabel.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace leitstand {

namespace {

/// The style draws icon and word; the delegate adds the shape at the right end.
class NavigationDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const ThemeColors &colors = themeColors(option.palette);
        QStyleOptionViewItem plain = option;
        if (chosen) {
            painter->fillRect(option.rect, colors.card);
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 4, option.rect.height()),
                              option.palette.color(QPalette::Highlight));
            plain.font.setWeight(QFont::DemiBold);
            plain.state.setFlag(QStyle::State_Selected, false);
        }
        plain.rect.adjust(8, 0, 0, 0);
        QStyledItemDelegate::paint(painter, plain, index);
        const auto severity = Severity(index.data(NavigationList::severityRole).toInt());
        if (severity == Severity::Ok)
            return;
        const int side = option.fontMetrics.ascent();
        const QRectF box(option.rect.right() - side - 10, option.rect.center().y() - side / 2.0,
                         side, side);
        paintStateShape(*painter, box, severity, option.palette);
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + option.fontMetrics.height() * 2 + 24,
                option.fontMetrics.height() + 18};
    }
};

} // namespace

QString pageOfStep(NextStep step)
{
    switch (step) {
    case NextStep::ShowConnection:
        return QStringLiteral("pageConnection");
    case NextStep::ShowEnvironment:
        return QStringLiteral("pageEnvironments");
    case NextStep::ShowStorage:
        return QStringLiteral("pageStorage");
    case NextStep::ShowBackups:
        return QStringLiteral("pageBackups");
    case NextStep::ShowRestore:
        return QStringLiteral("pageRestore");
    case NextStep::None:
        break;
    }
    return {};
}

NavigationList::NavigationList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("navigation"));
    setItemDelegate(new NavigationDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setIconSize(QSize(22, 22));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideNone);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setUniformItemSizes(false);
    viewport()->setAutoFillBackground(false);
}

void NavigationList::setPages(const QList<Page *> &pages)
{
    m_pages = pages;
    clear();
    for (qsizetype i = 0; i < pages.size(); ++i)
        addItem(new QListWidgetItem);
    retranslate();
}

void NavigationList::retranslate()
{
    setAccessibleName(tr("Pages"));
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        const Page *page = m_pages.at(i);
        QListWidgetItem *entry = item(int(i));
        entry->setText(page->title());
        entry->setIcon(QIcon::fromTheme(page->iconName()));
        entry->setToolTip(toolTipText(tr("%1 (Ctrl+%2, F%2)").arg(page->title()).arg(i + 1)));
    }
    updateGeometry();
}

void NavigationList::present(const Verdict &verdict)
{
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        Severity worst = Severity::Ok;
        for (const Reason &reason : verdict.reasons) {
            if (pageOfStep(reason.next) == m_pages.at(i)->objectName())
                worst = worse(worst, reason.severity);
        }
        QListWidgetItem *entry = item(int(i));
        if (entry->data(severityRole).toInt() == int(worst))
            continue;
        entry->setData(severityRole, int(worst));
        const QString title = m_pages.at(i)->title();
        entry->setData(Qt::AccessibleTextRole,
                       worst == Severity::Ok
                           ? title
                           : QStringLiteral("%1: %2").arg(title, severityWord(worst)));
    }
}

QSize NavigationList::sizeHint() const
{
    int width = 0;
    for (int i = 0; i < count(); ++i)
        width = std::max(width, sizeHintForIndex(indexFromItem(item(i))).width());
    return {width + 4, 200};
}

QSize NavigationList::minimumSizeHint() const
{
    return {sizeHint().width(), 80};
}

void NavigationList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QListWidget::changeEvent(event);
}

} // namespace leitstand
