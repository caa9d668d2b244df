// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/restorequestions.h"

#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/wizards/environmentbuttons.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QEvent>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>

namespace leitstand {

namespace {

constexpr std::array incidents{Incident::EnvironmentDown, Incident::DataWrong,
                               Incident::FilesMissing, Incident::PlansMissing, Incident::DiskBad};
constexpr std::array incidentNames{"incidentEnvironmentDown", "incidentDataWrong",
                                   "incidentFilesMissing", "incidentPlansMissing",
                                   "incidentDiskBad"};
constexpr int explanationIndent = 24;

QString effectOf(const RestoreDraft &draft)
{
    const QString name = environmentTitle(draft.environment());
    if (draft.incident() == Incident::EnvironmentDown)
        return RestoreTargetPage::tr("%1 is restarted. Log and state are kept as evidence first. "
                                     "People there are without service for about a minute.")
            .arg(name);
    if (draft.incident() == Incident::FilesMissing)
        return RestoreTargetPage::tr("Missing and damaged files of %1 come back from the backup. "
                                     "Newer files stay. Odoo keeps running.")
            .arg(name);
    if (draft.target() == RestoreTarget::Scratch)
        return RestoreTargetPage::tr("Nothing changes for the people in %1. The copy lies beside "
                                     "the live database, and Odoo cannot see it.")
            .arg(name);
    return RestoreTargetPage::tr("What was written in %1 after the backup is no longer there "
                                 "afterwards. The data of now is kept for an undo. People are "
                                 "without service for about a minute.")
        .arg(name);
}

} // namespace

RestoreIncidentPage::RestoreIncidentPage(RestoreDraft *draft)
    : m_draft(draft)
    , m_suggestion(new PlainLabel(nullptr, true))
    , m_drill(new QCheckBox)
{
    setObjectName(QStringLiteral("restoreIncidentPage"));
    auto *layout = new QVBoxLayout(this);
    m_suggestion->setObjectName(QStringLiteral("restoreSuggestion"));
    m_suggestion->setContentsMargins(0, 0, 0, 8);
    m_suggestion->hide();
    layout->addWidget(m_suggestion);
    auto *group = new QButtonGroup(this);
    for (std::size_t i = 0; i < incidents.size(); ++i) {
        auto *choice = new QRadioButton;
        choice->setObjectName(QLatin1String(incidentNames.at(i)));
        choice->setChecked(draft->incident() == incidents.at(i));
        auto *explanation = new PlainLabel(nullptr, true);
        explanation->setContentsMargins(explanationIndent, 0, 0, 8);
        group->addButton(choice);
        layout->addWidget(choice);
        layout->addWidget(explanation);
        m_choices.append(choice);
        m_explanations.append(explanation);
        connect(choice, &QRadioButton::toggled, this, [this, incident = incidents.at(i)](bool on) {
            if (!on)
                return;
            m_draft->setIncident(incident);
            m_drill->setEnabled(incident != Incident::DiskBad);
            setFinalPage(incident == Incident::DiskBad); // no more questions follow
        });
    }
    setFinalPage(draft->incident() == Incident::DiskBad);
    layout->addStretch(1);
    m_drill->setEnabled(draft->incident() != Incident::DiskBad);
    m_drill->setObjectName(QStringLiteral("restoreDrill"));
    m_drill->setChecked(draft->isDrill());
    layout->addWidget(m_drill);
    connect(m_drill, &QCheckBox::toggled, m_draft, &RestoreDraft::setDrill);
    retranslate();
}

void RestoreIncidentPage::showSuggestion(const QString &seen)
{
    m_seen = seen;
    m_suggestion->setVisible(!seen.isEmpty());
    retranslate();
}

void RestoreIncidentPage::changeEvent(QEvent *event)
{
    QWizardPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RestoreIncidentPage::retranslate()
{
    setTitle(tr("What happened?"));
    m_suggestion->display(tr("The overview says: %1 The choice that goes with it is made below; "
                             "change it if it was something else.")
                              .arg(m_seen));
    const QStringList titles{tr("An environment does not run, or hangs"),
                             tr("Data is wrong or gone"), tr("Attachments are missing in Odoo"),
                             tr("Building plans are missing or damaged"),
                             tr("A disk of the RAID is bad or gone")};
    const QStringList explanations{
        tr("Odoo does not answer, or its container has stopped. The data is all right."),
        tr("Something was deleted or changed by mistake, or the database is damaged. The database "
           "is restored from a backup."),
        tr("Odoo says that a file is not there, or pictures do not appear. The filestore is healed "
           "from a backup."),
        tr("Files in the folder of the building plans come back one by one."),
        tr("Nothing is restored: the data is on the other disk. The bad one is exchanged step by "
           "step.")};
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        m_choices.at(i)->setText(titles.at(i));
        m_explanations.at(i)->display(explanations.at(i));
    }
    setButtonText(QWizard::FinishButton, tr("Exchange the disk …"));
    m_drill->setText(tr("This is a disaster drill: measure the time, and clean up at the end"));
}

RestoreTargetPage::RestoreTargetPage(RestoreDraft *draft)
    : m_draft(draft)
    , m_live(new QRadioButton)
    , m_scratch(new QRadioButton)
    , m_fromProduction(new QCheckBox)
    , m_withFilestore(new QCheckBox)
    , m_effect(new PlainLabel(nullptr, true))
{
    setObjectName(QStringLiteral("restoreTargetPage"));
    auto *layout = new QVBoxLayout(this);
    auto *environments = new EnvironmentButtons(draft->environment(), QStringLiteral("restore"));
    layout->addWidget(environments);
    connect(environments, &EnvironmentButtons::chosen, m_draft, &RestoreDraft::setEnvironment);
    layout->addSpacing(12);
    auto *targets = new QButtonGroup(this);
    m_live->setObjectName(QStringLiteral("restoreLive"));
    m_scratch->setObjectName(QStringLiteral("restoreScratch"));
    m_fromProduction->setObjectName(QStringLiteral("restoreFromProduction"));
    m_withFilestore->setObjectName(QStringLiteral("restoreWithFilestore"));
    m_effect->setObjectName(QStringLiteral("restoreEffect"));
    for (QRadioButton *target : {m_live, m_scratch}) {
        targets->addButton(target);
        layout->addWidget(target);
    }
    layout->addSpacing(12);
    layout->addWidget(m_fromProduction);
    layout->addWidget(m_withFilestore);
    layout->addStretch(1);
    layout->addWidget(m_effect);
    connect(m_live, &QRadioButton::toggled, this, [this](bool on) {
        m_draft->setTarget(on ? RestoreTarget::Live : RestoreTarget::Scratch);
    });
    connect(m_fromProduction, &QCheckBox::clicked, this, [this](bool on) {
        m_draft->setSource(on ? Environment::Production : m_draft->environment());
    });
    connect(m_withFilestore, &QCheckBox::toggled, m_draft, &RestoreDraft::setWithFilestore);
    connect(m_draft, &RestoreDraft::changed, this, &RestoreTargetPage::presentDraft);
    m_live->setChecked(draft->target() == RestoreTarget::Live);
    m_scratch->setChecked(draft->target() == RestoreTarget::Scratch);
    m_withFilestore->setChecked(draft->withFilestore());
    retranslate();
    presentDraft();
}

void RestoreTargetPage::presentDraft()
{
    const bool wrongData = m_draft->incident() == Incident::DataWrong;
    const bool production = m_draft->environment() == Environment::Production;
    for (QWidget *widget : {static_cast<QWidget *>(m_live), static_cast<QWidget *>(m_scratch),
                            static_cast<QWidget *>(m_withFilestore)})
        widget->setVisible(wrongData);
    m_fromProduction->setVisible(wrongData && !production);
    m_fromProduction->setEnabled(!(m_draft->isDrill() && m_draft->target() == RestoreTarget::Live));
    m_fromProduction->setChecked(!production && m_draft->source() == Environment::Production);
    m_live->setEnabled(!(production && m_draft->isDrill()));
    m_scratch->setChecked(m_draft->target() == RestoreTarget::Scratch);
    m_live->setChecked(m_draft->target() == RestoreTarget::Live);
    m_effect->display(effectOf(*m_draft));
    const ThemeColors &colors = themeColors(palette());
    m_effect->setInk(production && m_draft->target() == RestoreTarget::Live ? colors.fault
                                                                            : QColor());
}

void RestoreTargetPage::changeEvent(QEvent *event)
{
    QWizardPage::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    presentDraft();
}

void RestoreTargetPage::retranslate()
{
    setTitle(tr("Where?"));
    m_live->setText(tr("Take the place of the data of now (it is kept for an undo)"));
    m_scratch->setText(tr("Only look into the backup: a copy beside it, nothing is exchanged"));
    m_fromProduction->setText(
        tr("Take the data of production; the copy is made harmless (neutralised)"));
    m_withFilestore->setText(tr("The files of that day along with it (filestore)"));
}

} // namespace leitstand
