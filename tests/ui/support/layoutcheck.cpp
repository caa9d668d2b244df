// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/layoutcheck.h"

#include "ui/widgets/gaugewidget.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

namespace leitstand::layoutcheck {

namespace {

QString describe(const QWidget &widget, const QString &text)
{
    return QStringLiteral("%1 \"%2\" (%3): has %4x%5")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), text.left(60))
        .arg(widget.width())
        .arg(widget.height());
}

void checkLabel(const QLabel &label, QStringList &found)
{
    if (label.text().isEmpty())
        return;
    if (!label.wordWrap() && label.width() < label.sizeHint().width())
        found.append(describe(label, label.text()));
    if (label.wordWrap()) {
        const QRect needed = label.fontMetrics().boundingRect(QRect(0, 0, label.width(), 10000),
                                                              Qt::TextWordWrap, label.text());
        if (needed.height() > label.height() + 1)
            found.append(describe(label, label.text())
                         + QStringLiteral(", needs height %1").arg(needed.height()));
        if (needed.width() > label.width() + 1)
            found.append(describe(label, label.text())
                         + QStringLiteral(", needs width %1").arg(needed.width()));
    }
}

} // namespace

QStringList cutOff(const QWidget &root)
{
    QStringList found;
    const auto widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisibleTo(&root))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            checkLabel(*label, found);
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            if (!button->text().isEmpty() && button->width() < button->minimumSizeHint().width())
                found.append(describe(*button, button->text()));
        } else if (const auto *gauge = qobject_cast<const GaugeWidget *>(widget)) {
            if (gauge->width() < gauge->minimumSizeHint().width()
                || gauge->height() < gauge->minimumSizeHint().height())
                found.append(describe(*gauge, gauge->reading().title + gauge->reading().text));
        } else if (const auto *list = qobject_cast<const QListWidget *>(widget)) {
            for (int i = 0; i < list->count(); ++i) {
                if (list->visualItemRect(list->item(i)).width() > list->viewport()->width())
                    found.append(describe(*list, list->item(i)->text()));
            }
        }
    }
    return found;
}

QStringList unnamed(const QWidget &root)
{
    QStringList found;
    const auto widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisibleTo(&root) || widget->focusPolicy() == Qt::NoFocus
            || widget->objectName().startsWith(QLatin1String("qt_")) || widget->focusProxy())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isControl = button || qobject_cast<const QLineEdit *>(widget)
                               || qobject_cast<const QComboBox *>(widget)
                               || qobject_cast<const QAbstractItemView *>(widget);
        if (isControl && widget->accessibleName().isEmpty()
            && (!button || button->text().isEmpty()))
            found.append(describe(*widget, QString()));
    }
    return found;
}

QStringList unreachable(const QWidget &root)
{
    QStringList found;
    const auto buttons = root.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        const bool inner = button->objectName().startsWith(QLatin1String("qt_"))
                           || button->inherits("QTabBar") || !button->parentWidget()
                           || qobject_cast<const QLineEdit *>(button->parentWidget())
                           || qobject_cast<const QAbstractItemView *>(button->parentWidget())
                           || button->parentWidget()->inherits("QTabBar");
        if (!inner && button->isVisibleTo(&root) && button->isEnabled()
            && !(button->focusPolicy() & Qt::TabFocus))
            found.append(describe(*button, button->text()));
    }
    return found;
}

QStringList richText(const QWidget &root)
{
    QStringList found;
    const auto widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && !label->text().isEmpty() && label->textFormat() != Qt::PlainText)
            found.append(describe(*widget, label->text()));
        QString tip = widget->toolTip();
        tip.remove(QLatin1String("<qt>"))
            .remove(QLatin1String("</qt>"))
            .remove(QLatin1String("<br>"));
        if (tip.contains(QLatin1Char('<')))
            found.append(describe(*widget, widget->toolTip()));
    }
    return found;
}

void settle()
{
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::sendPostedEvents();
    }
}

} // namespace leitstand::layoutcheck
