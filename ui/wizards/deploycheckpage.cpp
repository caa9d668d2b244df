// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/deploycheckpage.h"

#include "core/format.h"
#include "domain/backupage.h"
#include "domain/maintenancewindow.h"
#include "ui/dialogs/noticedialog.h"
#include "ui/widgets/factlist.h"
#include "ui/wizards/preflightbox.h"

#include <QCheckBox>
#include <QEvent>
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
    , m_preflight(new PreflightBox(draft, QStringLiteral("deploy")))
    , m_untested(new QCheckBox)
    , m_backup(new QCheckBox)
    , m_facts(new FactList)
    , m_notice(new QPushButton)
{
    setObjectName(QStringLiteral("deployCheckPage"));
    m_untested->setObjectName(QStringLiteral("deployUntested"));
    m_backup->setObjectName(QStringLiteral("deployBackup"));
    m_facts->setObjectName(QStringLiteral("deployCheckFacts"));
    m_notice->setObjectName(QStringLiteral("deployNotice"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_preflight);
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
    m_preflight->present();
    const bool production = m_draft->environment() == Environment::Production;
    m_untested->setVisible(production);
    m_untested->setChecked(m_draft->untested());
    m_backup->setChecked(m_draft->backup());
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
    m_untested->setText(tr("Deploy it although test has not run it (asks for a reason)"));
    m_backup->setText(tr("Take a backup first"));
    m_notice->setText(tr("Notice to the users …"));
    m_facts->setAccessibleName(tr("Backup and maintenance window"));
}

} // namespace leitstand
