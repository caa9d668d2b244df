// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/restorepage.h"

#include "core/format.h"
#include "domain/drillcalendar.h"
#include "operations/operationwords.h"
#include "ui/presentation.h"
#include "ui/widgets/cardframe.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <tuple>

namespace leitstand {

namespace {

Fact drillFact(const ViewState &state)
{
    Fact fact;
    fact.id = QStringLiteral("lastDrill");
    fact.label = RestorePage::tr("Last disaster drill");
    if (!state.operations.known) {
        fact.value = RestorePage::tr("not known");
        return fact;
    }
    const DrillCalendar calendar = drillCalendar(state.operations.list, state.serverNow());
    if (!calendar.last) {
        fact.severity = Severity::Notice;
        fact.value = RestorePage::tr("none yet");
        fact.explanation = RestorePage::tr("Two a year are planned. A backup that was never "
                                           "restored is only a hope.");
        return fact;
    }
    const bool overdue = calendar.overdueDays > 0;
    fact.severity = overdue ? Severity::Notice : Severity::Ok;
    fact.value = RestorePage::tr("%1 (%2)").arg(format::dateTime(calendar.last->started),
                                                words::operationTitle(*calendar.last));
    fact.explanation = overdue
                           ? RestorePage::tr("Overdue by %n day(s).", nullptr, calendar.overdueDays)
                           : RestorePage::tr("The next one is due on %1.")
                                 .arg(QLocale().toString(calendar.due, QLocale::ShortFormat));
    return fact;
}

} // namespace

RestorePage::RestorePage(QWidget *parent)
    : Page(parent)
    , m_emergencyCard(new CardFrame)
    , m_drillCard(new CardFrame)
    , m_emergencyText(new PlainLabel(this, true))
    , m_restore(new QPushButton)
    , m_drillText(new PlainLabel(this, true))
    , m_drill(new QPushButton)
    , m_why(new PlainLabel(this, true))
    , m_facts(new FactList)
{
    setObjectName(QStringLiteral("pageRestore"));
    m_restore->setObjectName(QStringLiteral("restoreStart"));
    m_drill->setObjectName(QStringLiteral("drillStart"));
    m_why->setObjectName(QStringLiteral("restoreWhyNot"));
    m_facts->setObjectName(QStringLiteral("drillFacts"));
    auto *layout = new QVBoxLayout(this);
    for (const auto &[card, text, button] :
         {std::tuple(m_emergencyCard, m_emergencyText, m_restore),
          std::tuple(m_drillCard, m_drillText, m_drill)}) {
        card->body()->addWidget(text);
        card->body()->addWidget(button, 0, Qt::AlignLeft);
        layout->addWidget(card);
    }
    m_drillCard->body()->addWidget(m_facts);
    layout->addWidget(m_why);
    layout->addStretch(1);
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreRequested(false); });
    connect(m_drill, &QPushButton::clicked, this, [this] { Q_EMIT restoreRequested(true); });
    retranslate();
    present(ViewState());
}

QString RestorePage::title() const
{
    return tr("Restore");
}

QString RestorePage::iconName() const
{
    return QStringLiteral("document-revert");
}

void RestorePage::present(const ViewState &state)
{
    m_state = state;
    const QString why = whyNoOperation(state);
    m_restore->setEnabled(why.isEmpty());
    m_drill->setEnabled(why.isEmpty());
    m_why->display(why);
    m_why->setVisible(!why.isEmpty());
    presentFacts();
}

void RestorePage::presentFacts()
{
    m_facts->setFacts({drillFact(m_state)});
}

void RestorePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    present(ViewState(m_state));
}

void RestorePage::retranslate()
{
    m_emergencyCard->setTitle(tr("Emergency"));
    m_drillCard->setTitle(tr("Disaster drill"));
    m_emergencyText->display(
        tr("Something has happened: an environment does not run, data is wrong or gone, files are "
           "missing. A few questions, then everything that will happen is shown. Nothing changes "
           "before you confirm, and a restore can be undone."));
    m_restore->setText(tr("Restore …"));
    m_drillText->display(
        tr("The same steps on a copy, with a clock. Production is not touched, and "
           "everything is cleaned up at the end."));
    m_drill->setText(tr("Start a drill …"));
    m_facts->setAccessibleName(tr("Disaster drills"));
}

} // namespace leitstand
