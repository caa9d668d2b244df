// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backupspage.h"

#include "models/backupsetmodel.h"
#include "ui/pages/backupsfacts.h"
#include "ui/presentation.h"
#include "ui/theme.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace leitstand {

namespace {

// With its shape, so that a proof that fails later is not cut either.
constexpr int failedProofChars = 33; ///< "fehlgeschlagen 24.11.26 02:01"
constexpr int proofChars = 20;       ///< "24.11.26 02:01"

} // namespace

BackupsPage::BackupsPage(QWidget *parent)
    : Page(parent)
    , m_local(new BackupSetModel(BackupSet::Place::Local, this))
    , m_offsite(new BackupSetModel(BackupSet::Place::Offsite, this))
    , m_summary(new FactList(this))
    , m_backUp(new QPushButton)
    , m_readBack(new QPushButton)
    , m_testRestore(new QPushButton)
    , m_tabs(new QTabWidget)
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_detailSplitter(new QSplitter(Qt::Horizontal))
    , m_factScroll(new QScrollArea)
    , m_facts(new FactList)
    , m_manifestHeading(new QLabel)
    , m_manifest(new CodeView)
{
    setObjectName(QStringLiteral("pageBackups"));
    m_summary->setObjectName(QStringLiteral("backupSummary"));
    m_backUp->setObjectName(QStringLiteral("backUpNow"));
    m_readBack->setObjectName(QStringLiteral("readBack"));
    m_testRestore->setObjectName(QStringLiteral("testRestore"));
    m_tabs->setObjectName(QStringLiteral("backupTabs"));
    m_facts->setObjectName(QStringLiteral("backupFacts"));
    m_manifest->setObjectName(QStringLiteral("backupManifest"));
    m_localTable = addTable(m_local, "localBackups");
    m_offsiteTable = addTable(m_offsite, "offsiteBackups");
    m_localTable->hideByDefault({BackupSetModel::Name});
    m_offsiteTable->hideByDefault({BackupSetModel::KeptUntil});

    auto *content = new QWidget; // takes the height that the facts do not need
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 0, 4, 0);
    contentLayout->addWidget(m_facts);
    contentLayout->addStretch(1);
    m_factScroll->setWidget(content);
    m_factScroll->setWidgetResizable(true);
    m_factScroll->setFrameShape(QFrame::NoFrame);
    m_factScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *manifest = new QWidget;
    auto *manifestLayout = new QVBoxLayout(manifest);
    manifestLayout->setContentsMargins(0, 0, 0, 0);
    m_manifestHeading->setTextFormat(Qt::PlainText);
    m_manifestHeading->setWordWrap(true);
    manifestLayout->addWidget(m_manifestHeading);
    manifestLayout->addWidget(m_manifest, 1);
    m_detailSplitter->addWidget(m_factScroll);
    m_detailSplitter->addWidget(manifest);
    m_detailSplitter->setStretchFactor(0, 3);
    m_detailSplitter->setStretchFactor(1, 2);
    m_detailSplitter->setChildrenCollapsible(false);
    m_detailSplitter->setSizes({640, 420});
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(m_detailSplitter);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({300, 250});

    auto *actions = new QVBoxLayout;
    for (QPushButton *button : {m_backUp, m_readBack, m_testRestore})
        actions->addWidget(button);
    auto *top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addLayout(actions);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_splitter, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &BackupsPage::presentDetail);
    connect(m_backUp, &QPushButton::clicked, this,
            [this] { Q_EMIT questionAsked(questionForBackup()); });
    for (const auto &[button, restore] :
         {std::pair(m_readBack, false), std::pair(m_testRestore, true)}) {
        connect(button, &QPushButton::clicked, this, [this, restore = restore] {
            if (const BackupRow *row = chosen())
                Q_EMIT questionAsked(questionForVerify(row->set.name, restore));
        });
    }
    retranslate();
    present(ViewState());
}

TableView *BackupsPage::addTable(BackupSetModel *model, const char *objectName)
{
    auto *tab = new QWidget;
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(4, 4, 4, 4);
    auto *table = new TableView;
    table->setObjectName(QLatin1String(objectName));
    table->setSource(model, BackupSetModel::Night, Qt::DescendingOrder);
    table->hideByDefault({BackupSetModel::Form, BackupSetModel::Duration, BackupSetModel::Note});
    table->setMinimumChars(BackupSetModel::Stored, failedProofChars);
    table->setMinimumChars(BackupSetModel::Readable, failedProofChars);
    table->setMinimumChars(BackupSetModel::Restored, proofChars);
    table->filterLine()->setObjectName(QLatin1String(objectName) + QLatin1String("Filter"));
    layout->addWidget(table->filterLine());
    table->filterLine()->show();
    layout->addWidget(table, 1);
    m_tabs->addTab(tab, QString());
    connect(table, &TableView::currentKeyChanged, this, &BackupsPage::presentDetail);
    return table;
}

QString BackupsPage::title() const
{
    return tr("Backups");
}

QString BackupsPage::iconName() const
{
    return QStringLiteral("backup");
}

void BackupsPage::present(const ViewState &state)
{
    const bool known = isShown(state);
    m_state = state;
    presentActions();
    if (known)
        return;
    m_localTable->keepPlace([&] { m_local->refresh(state); });
    m_offsiteTable->keepPlace([&] { m_offsite->refresh(state); });
    m_summary->setFacts(backupSummaryFacts(state));
    presentEmptyTexts();
    presentTabTitles();
    for (TableView *table : {m_localTable, m_offsiteTable}) {
        if (table->currentKey().isEmpty() && table->model()->rowCount() > 0)
            table->selectKey(table->source()->rowKey(0));
    }
    presentDetail();
    m_presented = true;
}

/// Four hundred sets are not worded anew every second: unchanged sections share their data with the
/// refresh before, and no text here is finer than a minute.
bool BackupsPage::isShown(const ViewState &state) const
{
    const auto same = [](const QList<BackupSet> &a, const QList<BackupSet> &b) {
        return a.constData() == b.constData() && a.size() == b.size();
    };
    const BackupInventory &shown = m_state.snapshot.backups.value;
    const BackupInventory &next = state.snapshot.backups.value;
    const Freshness before = freshness(m_state.snapshot.backups, m_state, staleAfter::slow);
    const Freshness now = freshness(state.snapshot.backups, state, staleAfter::slow);
    const auto minute = [](const ViewState &s) { return s.serverNow().toSecsSinceEpoch() / 60; };
    return m_presented && now.state == before.state && now.word == before.word
           && now.remedy == before.remedy && now.hasValue == before.hasValue
           && minute(state) == minute(m_state) && same(shown.local, next.local)
           && same(shown.offsite, next.offsite) && shown.lastRun == next.lastRun
           && shown.offsiteState == next.offsiteState
           && shown.unknownEntries == next.unknownEntries;
}

void BackupsPage::presentEmptyTexts()
{
    const Freshness how = freshness(m_state.snapshot.backups, m_state, staleAfter::slow);
    if (!how.hasValue) {
        const QString text =
            how.remedy.isEmpty() ? how.word : QStringLiteral("%1. %2").arg(how.word, how.remedy);
        m_localTable->setEmptyText(text);
        m_offsiteTable->setEmptyText(text);
        return;
    }
    m_localTable->setEmptyText(
        tr("There is no backup set in /mnt/backups/daily. The nightly run at 02:00 UTC "
           "puts one here."));
    m_offsiteTable->setEmptyText(
        tr("Nothing is known of archives on the storage box. They appear here after "
           "the first transfer by the stack's script."));
}

void BackupsPage::presentTabTitles()
{
    const int local = int(m_state.snapshot.backups.value.local.size());
    const int offsite = int(m_state.snapshot.backups.value.offsite.size());
    const QString titles[] = {tr("On the server (%1)").arg(local), tr("Offsite (%1)").arg(offsite)};
    for (int tab = 0; tab < 2; ++tab) {
        if (m_tabs->tabText(tab) != titles[tab])
            m_tabs->setTabText(tab, titles[tab]);
    }
}

void BackupsPage::presentDetail()
{
    presentActions();
    const bool local = m_tabs->currentIndex() == 0;
    const BackupRow *row = chosen();
    if (!row) {
        m_facts->setFacts({});
        m_manifest->setCode({}, CodeView::Language::Plain);
        m_manifestHeading->setText(tr("Choose a backup to see what it contains."));
        return;
    }
    const BackupRow &shown = *row;
    m_facts->setFacts(backupSetFacts(shown));
    const bool hasManifest = !shown.set.manifestJson.isEmpty();
    m_manifest->setCode(shown.set.manifestJson,
                        hasManifest ? CodeView::Language::Json : CodeView::Language::Plain);
    if (hasManifest)
        m_manifestHeading->setText(tr("Manifest of the set"));
    else if (shown.missed)
        m_manifestHeading->setText(tr("Without a backup there is no manifest."));
    else if (local && shown.set.form == BackupSet::Form::Manifest)
        m_manifestHeading->setText(tr("The manifest of this set could not be read."));
    else if (local)
        m_manifestHeading->setText(
            tr("This folder has no manifest: nobody wrote down what it must contain."));
    else
        m_manifestHeading->setText(
            tr("The manifest lies in the archive offsite and is not read here."));
}

const BackupRow *BackupsPage::chosen() const
{
    const bool local = m_tabs->currentIndex() == 0;
    const BackupSetModel *model = local ? m_local : m_offsite;
    const int row = model->rowOfKey((local ? m_localTable : m_offsiteTable)->currentKey());
    return row < 0 ? nullptr : &model->rowAt(row);
}

void BackupsPage::presentActions()
{
    const QString why = whyNoOperation(m_state);
    const BackupRow *row = chosen();
    const bool local = m_tabs->currentIndex() == 0;
    QString whyNotSet = why;
    if (whyNotSet.isEmpty() && (!row || row->missed))
        whyNotSet = tr("Choose a backup first.");
    else if (whyNotSet.isEmpty() && !local)
        whyNotSet = tr("An archive offsite is checked by the server's own weekly run.");
    for (const auto &[button, reason] : {std::pair(m_backUp, why), std::pair(m_readBack, whyNotSet),
                                         std::pair(m_testRestore, whyNotSet)}) {
        button->setEnabled(reason.isEmpty());
        setPlainToolTip(*button, reason);
    }
}

void BackupsPage::reveal(const QString &subject)
{
    for (int tab = 0; tab < 2; ++tab) {
        TableView *table = tab == 0 ? m_localTable : m_offsiteTable;
        if (!table->selectKey(subject))
            continue;
        m_tabs->setCurrentIndex(tab);
        table->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void BackupsPage::saveState(QSettings &settings) const
{
    m_localTable->saveState(settings, QStringLiteral("local"));
    m_offsiteTable->saveState(settings, QStringLiteral("offsite"));
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("detailSplitter"), m_detailSplitter->saveState());
    settings.setValue(QStringLiteral("tab"), m_tabs->currentIndex());
}

void BackupsPage::restoreState(QSettings &settings)
{
    m_localTable->restoreState(settings, QStringLiteral("local"));
    m_offsiteTable->restoreState(settings, QStringLiteral("offsite"));
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    m_detailSplitter->restoreState(settings.value(QStringLiteral("detailSplitter")).toByteArray());
    m_tabs->setCurrentIndex(settings.value(QStringLiteral("tab")).toInt() == 1 ? 1 : 0);
}

void BackupsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    m_presented = false;
    present(ViewState(m_state));
}

void BackupsPage::retranslate()
{
    m_backUp->setText(tr("Back up now …"));
    m_readBack->setText(tr("Read back …"));
    m_testRestore->setText(tr("Test restore …"));
    for (QPushButton *button : {m_backUp, m_readBack, m_testRestore})
        button->setAccessibleName(button->text());
    m_localTable->setAccessibleName(tr("Backups on the server"));
    m_offsiteTable->setAccessibleName(tr("Backups offsite"));
    m_tabs->setAccessibleName(tr("Place of the backups"));
    m_summary->setAccessibleName(tr("State of the backups"));
    for (QWidget *widget : {static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_factScroll)})
        widget->setAccessibleName(tr("Contents of the chosen backup"));
    m_manifest->setAccessibleName(tr("Manifest of the chosen backup"));
}

} // namespace leitstand
