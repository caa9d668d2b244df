// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/todopanel.h"

#include "core/format.h"
#include "ui/presentation.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statelabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace leitstand {

namespace {

QString buttonText(NextStep step)
{
    switch (step) {
    case NextStep::ShowConnection:
        return ReasonRow::tr("Show connection");
    case NextStep::ShowEnvironment:
        return ReasonRow::tr("Show environment");
    case NextStep::ShowStorage:
        return ReasonRow::tr("Show storage");
    case NextStep::ShowBackups:
        return ReasonRow::tr("Show backups");
    case NextStep::None:
        break;
    }
    return {};
}

} // namespace

ReasonRow::ReasonRow(QWidget *parent)
    : QWidget(parent)
    , m_shape(new StateShape(this))
    , m_what(new PlainLabel(this, true))
    , m_meaning(new PlainLabel(this, true))
    , m_todo(new PlainLabel(this, true))
    , m_go(new QPushButton(this))
{
    setObjectName(QStringLiteral("reasonRow"));
    m_what->setObjectName(QStringLiteral("reasonWhat"));
    m_meaning->setObjectName(QStringLiteral("reasonMeaning"));
    m_todo->setObjectName(QStringLiteral("reasonTodo"));
    m_go->setObjectName(QStringLiteral("reasonGo"));
    m_what->setFont(scaledFont(*this, 1.0, true));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 5, 0, 5);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(1);
    grid->addWidget(m_shape, 0, 0, Qt::AlignTop | Qt::AlignHCenter);
    grid->addWidget(m_what, 0, 1);
    grid->addWidget(m_meaning, 1, 1);
    grid->addWidget(m_todo, 2, 1);
    grid->addWidget(m_go, 0, 2, 3, 1, Qt::AlignVCenter);
    grid->setColumnStretch(1, 1);
    connect(m_go, &QPushButton::clicked, this,
            [this] { Q_EMIT navigateRequested(m_reason.next, m_reason.subject); });
}

void ReasonRow::present(const Reason &reason, const QDateTime &serverNow)
{
    m_reason = reason;
    m_shape->setSeverity(reason.severity);
    m_what->display(shortened(reason.what, 400));
    QString meaning = reason.meaning;
    if (reason.since.isValid()) {
        const std::chrono::milliseconds since(reason.since.msecsTo(serverNow));
        meaning = tr("Since %1. %2").arg(format::duration(since), meaning);
        setPlainToolTip(*m_meaning, format::dateTimeWithZone(reason.since));
    } else {
        setPlainToolTip(*m_meaning, QString());
    }
    if (reason.simulated)
        meaning = tr("%1 (simulated)").arg(meaning);
    m_meaning->display(meaning);
    m_todo->display(reason.todo.isEmpty() ? QString() : QStringLiteral("→ %1").arg(reason.todo));
    m_todo->setVisible(!reason.todo.isEmpty());
    m_todo->setInk(themeColors(palette()).stale);
    setAccessibleName(QStringLiteral("%1: %2 %3 %4")
                          .arg(severityWord(reason.severity), reason.what, meaning, reason.todo));
    retranslate();
}

void ReasonRow::retranslate()
{
    const QString text = buttonText(m_reason.next);
    if (m_go->text() != text)
        m_go->setText(text);
    m_go->setAccessibleName(QStringLiteral("%1: %2").arg(text, m_reason.what));
    m_go->setVisible(!text.isEmpty());
}

TodoPanel::TodoPanel(QWidget *parent)
    : CardFrame(parent)
    , m_list(new QVBoxLayout)
    , m_calm(new PlainLabel(this, true))
    , m_more(new PlainLabel(this, true))
{
    setObjectName(QStringLiteral("todoPanel"));
    m_calm->setObjectName(QStringLiteral("todoCalm"));
    m_more->setObjectName(QStringLiteral("todoMore"));
    m_list->setSpacing(4);
    body()->addLayout(m_list);
    body()->addWidget(m_calm);
    body()->addWidget(m_more);
    body()->addStretch(1);
    retranslate();
}

void TodoPanel::retranslate()
{
    setTitle(tr("What is to do"));
    for (ReasonRow *row : std::as_const(m_rows))
        row->retranslate();
}

void TodoPanel::present(const ViewState &state)
{
    const QList<Reason> &reasons = state.verdict.reasons;
    const qsizetype shown = std::min(reasons.size(), shownReasons);
    const QDateTime now =
        state.serverNow().isValid() ? state.serverNow() : QDateTime::currentDateTimeUtc();
    for (qsizetype i = 0; i < shown; ++i) {
        // a row that already shows this reason moves up, with its focus
        const auto same = std::find_if(m_rows.begin() + i, m_rows.end(), [&](const ReasonRow *row) {
            return !row->isHidden() && row->reason().id == reasons.at(i).id;
        });
        if (same != m_rows.end() && same != m_rows.begin() + i) {
            ReasonRow *row = *same;
            m_rows.erase(same);
            m_rows.insert(i, row);
            m_list->removeWidget(row);
            m_list->insertWidget(int(i), row);
        } else if (same == m_rows.end() && i >= m_rows.size()) {
            auto *row = new ReasonRow(this);
            connect(row, &ReasonRow::navigateRequested, this, &TodoPanel::navigateRequested);
            m_rows.append(row);
            m_list->addWidget(row);
        }
        m_rows.at(i)->present(reasons.at(i), now);
        m_rows.at(i)->setVisible(true);
    }
    for (qsizetype i = shown; i < m_rows.size(); ++i)
        m_rows.at(i)->setVisible(false);
    m_more->setVisible(reasons.size() > shown);
    m_more->display(tr("… and %n more", nullptr, int(reasons.size() - shown)));
    presentEvidence(state);
}

void TodoPanel::presentEvidence(const ViewState &state)
{
    m_calm->setVisible(state.verdict.reasons.isEmpty());
    if (!state.verdict.reasons.isEmpty())
        return;
    QStringList lines;
    if (state.verdict.severity == Severity::Ok) {
        lines.append(tr("Nothing. These checks passed:"));
        for (const QString &proof : state.verdict.evidence)
            lines.append(QStringLiteral("%1 %2").arg(QStringLiteral("✓"), proof));
    } else {
        lines.append(tr("Nothing yet: the server has not been read."));
    }
    m_calm->display(lines.join(QLatin1Char('\n')));
}

} // namespace leitstand
