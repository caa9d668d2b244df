// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/runningstrip.h"

#include "core/format.h"
#include "operations/operationwords.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace leitstand {

namespace {

QList<OperationSummary> runningIn(const OperationsView &operations)
{
    QList<OperationSummary> running;
    std::copy_if(operations.list.cbegin(), operations.list.cend(), std::back_inserter(running),
                 [](const OperationSummary &one) { return one.isRunning(); });
    return running;
}

} // namespace

QString runningText(const ViewState &state)
{
    const QList<OperationSummary> running = runningIn(state.operations);
    if (running.isEmpty())
        return {};
    const OperationSummary &first = running.constFirst();
    QString text =
        RunningStrip::tr("Running on the server: %1 – %2")
            .arg(words::operationTitle(first), words::step(first.kind, first.step, first.stepText));
    if (first.percent)
        text += QLatin1Char(' ') + format::percent(*first.percent / 100);
    const auto rest = expectedRest(first, state.operations.list, state.serverNow());
    if (rest && rest->count() > 0)
        text +=
            QStringLiteral(" – ") + RunningStrip::tr("about %1 left").arg(format::duration(*rest));
    if (running.size() > 1)
        text +=
            QLatin1Char(' ') + RunningStrip::tr("(and %n more)", nullptr, int(running.size()) - 1);
    return text;
}

RunningStrip::RunningStrip(QWidget *parent)
    : QWidget(parent)
    , m_label(new PlainLabel(this))
    , m_show(new QPushButton(this))
{
    setObjectName(QStringLiteral("runningStrip"));
    m_label->setObjectName(QStringLiteral("runningText"));
    m_show->setObjectName(QStringLiteral("runningShow"));
    m_show->setText(tr("Show"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 3, 10, 3);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_show);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT showRequested(m_operation); });
    hide();
}

void RunningStrip::present(const ViewState &state)
{
    const QString text = runningText(state);
    m_label->display(text);
    setAccessibleName(text);
    const QList<OperationSummary> running = runningIn(state.operations);
    m_operation = running.isEmpty() ? QString() : running.constFirst().id;
    setVisible(!text.isEmpty());
}

QString RunningStrip::text() const
{
    return m_label->text();
}

void RunningStrip::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.noticeTint);
    painter.setPen(colors.border);
    painter.drawLine(0, 0, width(), 0);
}

void RunningStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_show->setText(tr("Show"));
}

} // namespace leitstand
