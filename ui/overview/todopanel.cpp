// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/todopanel.h"

#include "core/format.h"
#include "domain/prioritywords.h"
#include "ui/presentation.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statelabel.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
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
    case NextStep::ShowRestore:
        return ReasonRow::tr("Show restore");
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
    , m_toggle(new QToolButton(this))
    , m_detail(new PlainLabel(this, true))
    , m_priority(new PlainLabel(this))
    , m_go(new QPushButton(this))
{
    setObjectName(QStringLiteral("reasonRow"));
    m_what->setObjectName(QStringLiteral("reasonWhat"));
    m_meaning->setObjectName(QStringLiteral("reasonMeaning"));
    m_todo->setObjectName(QStringLiteral("reasonTodo"));
    m_toggle->setObjectName(QStringLiteral("reasonDetailToggle"));
    m_detail->setObjectName(QStringLiteral("reasonDetail"));
    m_priority->setObjectName(QStringLiteral("reasonPriority"));
    m_go->setObjectName(QStringLiteral("reasonGo"));
    m_what->setFont(scaledFont(*this, 1.0, true));
    auto *text = new QVBoxLayout;
    text->setSpacing(1);
    for (PlainLabel *line : {m_what, m_meaning, m_todo})
        text->addWidget(line);
    text->addWidget(m_toggle, 0, Qt::AlignLeft);
    text->addWidget(m_detail);
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setArrowType(Qt::RightArrow);
    m_detail->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_detail->hide();
    connect(m_toggle, &QToolButton::toggled, this, [this](bool on) {
        m_toggle->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        m_detail->setVisible(on);
    });
    auto *step = new QVBoxLayout;
    step->setSpacing(3);
    step->addWidget(m_priority, 0, Qt::AlignRight);
    step->addWidget(m_go, 0, Qt::AlignRight);
    step->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 5, 0, 5);
    row->setSpacing(10);
    row->addWidget(m_shape, 0, Qt::AlignTop);
    row->addLayout(text, 1);
    row->addLayout(step);
    connect(m_go, &QPushButton::clicked, this,
            [this] { Q_EMIT navigateRequested(m_reason.next, m_reason.subject); });
}

QList<QWidget *> ReasonRow::tabOrder() const
{
    return {m_go, m_toggle};
}

void ReasonRow::present(const Reason &reason, const QDateTime &serverNow)
{
    if (reason.id != m_reason.id)
        m_toggle->setChecked(false);
    m_reason = reason;
    m_shape->setSeverity(reason.severity);
    m_what->display(shortened(reason.what, 400));
    QString meaning = reason.meaning;
    if (reason.since.isValid()) {
        const std::chrono::milliseconds since(reason.since.msecsTo(serverNow));
        meaning =
            tr("Since %1 (%2). %3")
                .arg(format::moment(reason.since, serverNow), format::duration(since), meaning);
        setPlainToolTip(*m_meaning, format::dateTimeWithZone(reason.since));
    } else {
        setPlainToolTip(*m_meaning, QString());
    }
    if (reason.simulated)
        meaning = tr("%1 (simulated)").arg(meaning);
    m_meaning->display(meaning);
    m_todo->display(reason.todo.isEmpty() ? QString() : QStringLiteral("→ %1").arg(reason.todo));
    m_todo->setVisible(!reason.todo.isEmpty());
    m_toggle->setVisible(!reason.detail.isEmpty());
    m_detail->display(shortened(reason.detail.trimmed(), 2000));
    m_detail->setVisible(m_toggle->isChecked() && !reason.detail.isEmpty());
    m_priority->display(priorityText(reason.priority));
    m_priority->setVisible(reason.priority != Priority::None);
    m_priority->setInk(themeColors(palette()).stale);
    setPlainToolTip(*m_priority, prioritySentence(reason.priority));
    setAccessibleName(QStringLiteral("%1: %2 %3 %4 %5")
                          .arg(severityWord(reason.severity), reason.what, meaning, reason.todo,
                               prioritySentence(reason.priority))
                          .trimmed());
    retranslate();
}

void ReasonRow::retranslate()
{
    const QString text = buttonText(m_reason.next);
    if (m_go->text() != text)
        m_go->setText(text);
    m_go->setAccessibleName(QStringLiteral("%1: %2").arg(text, m_reason.what));
    m_go->setVisible(!text.isEmpty());
    m_toggle->setText(tr("Details"));
    m_toggle->setAccessibleName(tr("Details: %1").arg(m_reason.what));
}

TodoPanel::TodoPanel(QWidget *parent)
    : CardFrame(parent)
    , m_list(new QVBoxLayout)
    , m_calm(new PlainLabel(this, true))
    , m_expand(new QPushButton(this))
    , m_more(new PlainLabel(this, true))
{
    setObjectName(QStringLiteral("todoPanel"));
    m_calm->setObjectName(QStringLiteral("todoCalm"));
    m_expand->setObjectName(QStringLiteral("todoExpand"));
    m_more->setObjectName(QStringLiteral("todoMore"));
    m_list->setSpacing(4);
    body()->addLayout(m_list);
    body()->addWidget(m_calm);
    body()->addWidget(m_expand, 0, Qt::AlignLeft);
    body()->addWidget(m_more);
    body()->addStretch(1);
    connect(m_expand, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        presentRows();
        presentMore();
    });
    retranslate();
}

void TodoPanel::retranslate()
{
    setTitle(tr("What is to do"));
    presentMore();
    for (ReasonRow *row : std::as_const(m_rows))
        row->retranslate();
}

void TodoPanel::present(const ViewState &state)
{
    m_state = state;
    presentRows();
    presentMore();
    presentEvidence(state);
}

void TodoPanel::presentRows()
{
    const QList<Reason> &reasons = m_state.verdict.reasons;
    const qsizetype shown = std::min(reasons.size(), m_all ? shownReasons : firstReasons);
    const QDateTime now =
        m_state.serverNow().isValid() ? m_state.serverNow() : QDateTime::currentDateTimeUtc();
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
}

/// The worst come first and fit beside the cards; the rest is one key away, never lost.
void TodoPanel::presentMore()
{
    const qsizetype count = m_state.verdict.reasons.size();
    m_expand->setVisible(count > firstReasons);
    m_expand->setText(m_all ? tr("Show the worst only")
                            : tr("Show all %n", nullptr, int(std::min(count, qsizetype(9999)))));
    m_more->setVisible(m_all && count > shownReasons);
    m_more->display(tr("… and %n more", nullptr, int(count - shownReasons)));
}

QList<QWidget *> TodoPanel::tabOrder() const
{
    QList<QWidget *> order;
    for (const ReasonRow *row : m_rows)
        order.append(row->tabOrder());
    order.append(m_expand);
    return order;
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
