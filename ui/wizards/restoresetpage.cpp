// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/restoresetpage.h"

#include "core/format.h"
#include "models/backupsetmodel.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace leitstand {

namespace {

constexpr int proofChars = 20; ///< "24.11.26 02:01"

bool isDamaged(const BackupSet &set)
{
    return set.stored.state == BackupProof::State::Failed
           || set.readable.state == BackupProof::State::Failed || !set.complete;
}

QDateTime newestWrite(const BackupSet &set, Environment source)
{
    const auto found = std::find_if(set.databases.cbegin(), set.databases.cend(),
                                    [source](const BackupDatabase &database) {
                                        return database.environment == environmentKey(source);
                                    });
    return found != set.databases.cend() && found->newestWrite.isValid() ? found->newestWrite
                                                                         : set.at;
}

} // namespace

RestoreSetPage::RestoreSetPage(RestoreDraft *draft)
    : m_draft(draft)
    , m_model(new BackupSetModel(BackupSet::Place::Local, this))
    , m_table(new TableView)
    , m_loss(new PlainLabel(nullptr, true))
{
    setObjectName(QStringLiteral("restoreSetPage"));
    m_table->setObjectName(QStringLiteral("restoreSets"));
    m_table->setSource(m_model, BackupSetModel::Night, Qt::DescendingOrder);
    m_table->hideByDefault({BackupSetModel::Form, BackupSetModel::Duration, BackupSetModel::Note,
                            BackupSetModel::Name, BackupSetModel::KeptUntil});
    for (const int column :
         {BackupSetModel::Stored, BackupSetModel::Readable, BackupSetModel::Restored})
        m_table->setMinimumChars(column, proofChars);
    m_loss->setObjectName(QStringLiteral("restoreLoss"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_loss);
    connect(m_table, &TableView::currentKeyChanged, this, &RestoreSetPage::choose);
    connect(m_draft, &RestoreDraft::changed, this, &RestoreSetPage::presentLoss);
    retranslate();
}

void RestoreSetPage::present(const ViewState &state)
{
    m_state = state;
    m_table->keepPlace([&] { m_model->refresh(state); });
    if (m_table->currentKey().isEmpty()) {
        // the newest set about which nothing bad is known
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (!m_model->rowAt(row).missed && !isDamaged(m_model->rowAt(row).set)) {
                m_table->selectKey(m_model->rowKey(row));
                break;
            }
        }
    }
    presentLoss();
}

void RestoreSetPage::choose(const QString &key)
{
    const int row = m_model->rowOfKey(key);
    const bool isSet = row >= 0 && !m_model->rowAt(row).missed;
    m_draft->setSet(isSet ? m_model->rowAt(row).set.name : QString());
    presentLoss();
    Q_EMIT completeChanged();
}

void RestoreSetPage::presentLoss()
{
    const int row = m_model->rowOfKey(m_table->currentKey());
    if (row < 0 || m_model->rowAt(row).missed) {
        m_loss->display(tr("Choose a backup set."));
        m_loss->setInk(QColor());
        return;
    }
    const BackupSet &set = m_model->rowAt(row).set;
    const QDateTime newest = newestWrite(set, m_draft->source());
    QStringList sentences;
    if (m_draft->incident() == Incident::DataWrong && m_draft->target() == RestoreTarget::Live) {
        const std::chrono::milliseconds lost(newest.msecsTo(m_state.serverNow()));
        sentences.append(tr("What was written after %1 is lost by this: %2.")
                             .arg(format::dateTime(newest), format::duration(lost)));
    }
    if (isDamaged(set))
        sentences.append(tr("This set is damaged. The pre-flight will refuse it."));
    else if (set.restored.state == BackupProof::State::Passed)
        sentences.append(tr("It has been restored once already, as a proof."));
    else if (set.readable.state == BackupProof::State::Passed)
        sentences.append(tr("It has been read to its end, but never been restored."));
    else
        sentences.append(tr("Nothing has been proven about it yet."));
    m_loss->display(sentences.join(QLatin1Char(' ')));
    m_loss->setInk(isDamaged(set) ? themeColors(palette()).fault : QColor());
}

bool RestoreSetPage::isComplete() const
{
    return !m_draft->set().isEmpty();
}

void RestoreSetPage::changeEvent(QEvent *event)
{
    QWizardPage::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    presentLoss();
}

void RestoreSetPage::retranslate()
{
    setTitle(tr("From which backup?"));
    m_table->setAccessibleName(tr("Backup sets on the server"));
    m_table->setEmptyText(tr("There is no backup set on the server."));
}

} // namespace leitstand
