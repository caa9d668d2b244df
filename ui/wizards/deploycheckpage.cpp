// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/deploycheckpage.h"

#include "core/format.h"
#include "domain/backupage.h"
#include "domain/maintenancewindow.h"
#include "ui/dialogs/noticedialog.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statelabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace leitstand {

namespace {

Fact backupFact(const ViewState &state, Environment environment)
{
    Fact fact;
    fact.id = QStringLiteral("backup");
    fact.label = DeployCheckPage::tr("Newest backup");
    if (!state.snapshot.backups.hasValue) {
        fact.severity = Severity::Unknown;
        fact.value = DeployCheckPage::tr("not known");
        return fact;
    }
    const QDateTime newest = newestBackupOf(state.snapshot.backups.value, environment);
    if (!newest.isValid()) {
        fact.severity = Severity::Notice;
        fact.value = DeployCheckPage::tr("there is none");
        return fact;
    }
    fact.value = format::age(std::chrono::milliseconds(newest.msecsTo(state.serverNow())));
    fact.toolTip = format::dateTimeWithZone(newest);
    return fact;
}

Fact windowFact(const ViewState &state, Environment environment)
{
    Fact fact;
    fact.id = QStringLiteral("window");
    fact.label = DeployCheckPage::tr("Maintenance window");
    const QDateTime now = state.serverNow();
    if (!now.isValid()) {
        fact.severity = Severity::Unknown;
        fact.value = DeployCheckPage::tr("The server's time is not known.");
        return fact;
    }
    if (const auto open = currentWindow(now)) {
        fact.severity = Severity::Ok;
        fact.value = DeployCheckPage::tr("open until %1").arg(format::dateTime(open->end));
        return fact;
    }
    if (environment == Environment::Production)
        fact.severity = Severity::Notice;
    fact.value = DeployCheckPage::tr("closed; the next one opens on %1")
                     .arg(format::dateTime(nextWindow(MaintenanceKind::Routine, now).begin));
    if (environment == Environment::Production)
        fact.explanation = DeployCheckPage::tr(
            "People are at work now. It can be done all the same; they see a maintenance page.");
    return fact;
}

} // namespace

DeployCheckPage::DeployCheckPage(DeployDraft *draft)
    : m_draft(draft)
    , m_preflight(new StateLabel)
    , m_again(new QPushButton)
    , m_lines(new PlainLabel(nullptr, true))
    , m_untested(new QCheckBox)
    , m_backup(new QCheckBox)
    , m_facts(new FactList)
    , m_notice(new QPushButton)
{
    setObjectName(QStringLiteral("deployCheckPage"));
    m_preflight->setObjectName(QStringLiteral("deployPreflight"));
    m_preflight->setWordWrap(true);
    m_again->setObjectName(QStringLiteral("deployAgain"));
    m_lines->setObjectName(QStringLiteral("deployFaults"));
    m_untested->setObjectName(QStringLiteral("deployUntested"));
    m_backup->setObjectName(QStringLiteral("deployBackup"));
    m_facts->setObjectName(QStringLiteral("deployCheckFacts"));
    m_notice->setObjectName(QStringLiteral("deployNotice"));
    auto *preflight = new QHBoxLayout;
    preflight->addWidget(m_preflight, 1);
    preflight->addWidget(m_again);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(preflight);
    layout->addWidget(m_lines);
    layout->addWidget(m_untested);
    layout->addSpacing(12);
    layout->addWidget(m_facts);
    layout->addWidget(m_backup);
    layout->addWidget(m_notice, 0, Qt::AlignLeft);
    layout->addStretch(1);
    // what is ticked changes the answer
    for (const auto &[box, set] : {std::pair(m_backup, &DeployDraft::setBackup),
                                   std::pair(m_untested, &DeployDraft::setUntested)})
        connect(box, &QCheckBox::clicked, this, [this, set = set](bool on) {
            (m_draft->*set)(on);
            m_draft->check();
        });
    connect(m_again, &QPushButton::clicked, m_draft, &DeployDraft::check);
    connect(m_notice, &QPushButton::clicked, this, &DeployCheckPage::openNotice);
    connect(m_draft, &DeployDraft::changed, this, &DeployCheckPage::presentDraft);
    retranslate();
    presentDraft();
}

void DeployCheckPage::initializePage()
{
    m_draft->check();
}

void DeployCheckPage::present(const ViewState &state)
{
    m_state = state;
    presentFacts();
}

bool DeployCheckPage::isComplete() const
{
    return m_draft->preflightState() == CheckState::Ok;
}

void DeployCheckPage::presentFacts()
{
    m_facts->setFacts(
        {backupFact(m_state, m_draft->environment()), windowFact(m_state, m_draft->environment())});
    m_notice->setEnabled(m_state.serverNow().isValid());
}

void DeployCheckPage::presentDraft()
{
    const oprun::Preflight &preflight = m_draft->preflight();
    QStringList lines;
    switch (m_draft->preflightState()) {
    case CheckState::Unknown:
    case CheckState::Checking:
        m_preflight->setState(Severity::Unknown, tr("Pre-flight: the server is checking …"));
        break;
    case CheckState::Ok:
        if (preflight.warnings.isEmpty())
            m_preflight->setState(Severity::Ok, tr("Pre-flight: nothing stands against it."));
        else
            m_preflight->setState(Severity::Notice,
                                  tr("Pre-flight: it can be done; %n thing(s) to mind.", nullptr,
                                     int(preflight.warnings.size())));
        break;
    case CheckState::Failed:
        if (preflight.faults.isEmpty())
            m_preflight->setState(Severity::Fault, m_draft->checkError().message);
        else
            m_preflight->setState(Severity::Fault, tr("Pre-flight: %n thing(s) stand against it.",
                                                      nullptr, int(preflight.faults.size())));
        break;
    }
    for (const QString &line : preflight.faults + preflight.warnings)
        lines.append(QStringLiteral("• ") + line);
    m_lines->display(lines.join(QLatin1Char('\n')));
    m_lines->setVisible(!lines.isEmpty());
    const bool production = m_draft->environment() == Environment::Production;
    m_untested->setVisible(production);
    m_untested->setChecked(m_draft->untested());
    m_backup->setChecked(m_draft->backup());
    m_again->setEnabled(m_draft->preflightState() != CheckState::Checking);
    presentFacts();
    Q_EMIT completeChanged();
}

void DeployCheckPage::openNotice()
{
    auto *dialog = new NoticeDialog(m_state.serverNow(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DeployCheckPage::changeEvent(QEvent *event)
{
    QWizardPage::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    presentDraft();
}

void DeployCheckPage::retranslate()
{
    setTitle(tr("Pre-flight"));
    m_again->setText(tr("Check again"));
    m_untested->setText(tr("Deploy it although test has not run it (asks for a reason)"));
    m_backup->setText(tr("Take a backup first"));
    m_notice->setText(tr("Notice to the users …"));
    m_facts->setAccessibleName(tr("Backup and maintenance window"));
}

} // namespace leitstand
