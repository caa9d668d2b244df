// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storagepage.h"

#include "domain/diskneed.h"
#include "models/diskmodel.h"
#include "models/mountmodel.h"
#include "models/raidarraymodel.h"
#include "models/raidmembermodel.h"
#include "ui/presentation.h"
#include "ui/theme.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/tableview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace leitstand {

StoragePage::StoragePage(QWidget *parent)
    : Page(parent)
    , m_mounts(new MountModel(this))
    , m_arrays(new RaidArrayModel(this))
    , m_members(new RaidMemberModel(this))
    , m_disks(new DiskModel(this))
    , m_filter(new QLineEdit(this))
    , m_diskSwap(new QPushButton(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("pageStorage"));
    auto *layout = new QVBoxLayout(this);
    m_filter->setObjectName(QStringLiteral("storageFilter"));
    m_filter->setClearButtonEnabled(true);
    m_diskSwap->setObjectName(QStringLiteral("storageDiskSwap"));
    connect(m_diskSwap, &QPushButton::clicked, this, &StoragePage::diskSwapRequested);
    auto *top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    top->addWidget(m_diskSwap);
    layout->addLayout(top);
    auto *content = new QWidget;
    auto *sections = new QVBoxLayout(content);
    sections->setContentsMargins(0, 0, 4, 0);
    sections->setSpacing(4);
    m_mountSection = addSection("mount", m_mounts, sections, 8);
    m_arraySection = addSection("array", m_arrays, sections, 8);
    m_memberSection = addSection("member", m_members, sections, 10);
    m_diskSection = addSection("disk", m_disks, sections, 8);
    m_sections = {m_mountSection, m_arraySection, m_memberSection, m_diskSection};
    sections->addStretch(1);
    m_mountSection.table->setMinimumChars(MountModel::State, 22);
    m_arraySection.table->setMinimumChars(RaidArrayModel::State, 48);
    m_diskSection.table->hideByDefault({DiskModel::Spare, DiskModel::Temperature, DiskModel::Size,
                                        DiskModel::PowerOn, DiskModel::Model});
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(m_scroll, 1);

    for (const Section &section : std::as_const(m_sections))
        connect(m_filter, &QLineEdit::textChanged, section.table->filterLine(),
                &QLineEdit::setText);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_filter, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    retranslate();
    present(ViewState());
}

StoragePage::Section StoragePage::addSection(const char *name, ColumnModel *model,
                                             QVBoxLayout *layout, int mostRows)
{
    Section section;
    section.name = QLatin1String(name);
    section.heading = new QLabel(this);
    section.heading->setTextFormat(Qt::PlainText);
    section.heading->setFont(scaledFont(*section.heading, 1.05, true));
    section.notice = new StateLabel(this);
    section.notice->setObjectName(section.name + QLatin1String("Notice"));
    section.table = new TableView(this);
    section.table->setObjectName(section.name + QLatin1String("Table"));
    section.table->setSource(model, 0);
    section.table->setHeightInRows(2, mostRows);
    section.heading->setBuddy(section.table);
    auto *head = new QHBoxLayout;
    head->addWidget(section.heading);
    head->addSpacing(12);
    head->addWidget(section.notice, 1);
    layout->addLayout(head);
    layout->addWidget(section.table);
    layout->addSpacing(6);
    return section;
}

QString StoragePage::title() const
{
    return tr("Storage & RAID");
}

QString StoragePage::iconName() const
{
    return QStringLiteral("drive-multidisk");
}

void StoragePage::present(const ViewState &state)
{
    m_state = state;
    m_mountSection.table->keepPlace([&] { m_mounts->refresh(state); });
    m_arraySection.table->keepPlace([&] { m_arrays->refresh(state); });
    m_memberSection.table->keepPlace([&] { m_members->refresh(state); });
    m_diskSection.table->keepPlace([&] { m_disks->refresh(state); });

    m_diskSwap->setVisible(needsDiskSwap(state.snapshot, state.operations.list));
    const QString why = whyNoOperation(state);
    m_diskSwap->setEnabled(why.isEmpty());
    m_diskSwap->setToolTip(toolTipText(why));

    const Snapshot &facts = state.snapshot;
    tell(m_mountSection, freshness(facts.mounts, state, staleAfter::medium),
         tr("The server has told no mount points."));
    const Freshness raid = freshness(facts.raid, state, staleAfter::medium);
    tell(m_arraySection, raid,
         tr("This server has no RAID array. If its disk fails, all data since the last backup is "
            "lost."));
    tell(m_memberSection, raid, tr("Without an array there are no members."));
    m_memberSection.notice->hide(); // the arrays above have said it
    if (raid.isFresh() && !facts.raid.value.unknownLines.isEmpty()) {
        m_arraySection.notice->setVisible(true);
        m_arraySection.notice->setState(
            Severity::Unknown,
            tr("Not understood: %1").arg(shortened(facts.raid.value.unknownLines.join(u' '), 200)));
    }
    Freshness disks = freshness(facts.smart, state, staleAfter::rare);
    const Freshness list = freshness(facts.disks, state, staleAfter::rare);
    if (disks.isFresh() && !list.isFresh())
        disks = list;
    tell(m_diskSection, disks, tr("No disk has been found on this server."));
}

/// A fresh section needs no words; the mark of simulated facts stays in any case.
void StoragePage::tell(const Section &section, const Freshness &how, const QString &emptyText)
{
    const QString simulated =
        how.simulated ? tr("Simulated: the practice server has no such hardware.") : QString();
    QString text = how.word;
    if (!how.remedy.isEmpty())
        text = QStringLiteral("%1. %2").arg(how.word, how.remedy);
    if (how.isFresh())
        text = simulated;
    else if (how.simulated)
        text += QLatin1Char(' ') + simulated;
    section.notice->setVisible(!text.isEmpty());
    const Severity severity = how.isFresh()                     ? Severity::Unknown
                              : how.state == ReadingState::Hung ? Severity::Fault
                                                                : Severity::Unknown;
    section.notice->setState(severity, text);
    section.notice->setToolTip(toolTipText(how.ageText));
    section.table->setEmptyText(how.isFresh() ? emptyText : text);
}

void StoragePage::reveal(const QString &subject)
{
    for (const Section &section : std::as_const(m_sections)) {
        // Members are named "array/device", disks by serial number: look for the subject itself
        // first.
        QString key = subject;
        if (section.table == m_diskSection.table) {
            for (const DiskRow &row : m_disks->rows()) {
                if (row.device == subject || (row.smart && row.smart->device == subject))
                    key = row.serial.isEmpty() ? row.device : row.serial;
            }
        }
        if (!section.table->selectKey(key))
            continue;
        m_scroll->ensureWidgetVisible(section.table);
        section.table->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void StoragePage::saveState(QSettings &settings) const
{
    for (const Section &section : m_sections)
        section.table->saveState(settings, section.name);
    settings.setValue(QStringLiteral("filter"), m_filter->text());
}

void StoragePage::restoreState(QSettings &settings)
{
    for (const Section &section : std::as_const(m_sections))
        section.table->restoreState(settings, section.name);
    m_filter->setText(settings.value(QStringLiteral("filter")).toString());
}

void StoragePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    present(ViewState(m_state));
}

void StoragePage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter all tables of this page"));
    m_filter->setAccessibleName(tr("Filter of the storage page"));
    m_diskSwap->setText(tr("Exchange of a disk …"));
    m_diskSwap->setAccessibleName(m_diskSwap->text());
    m_mountSection.heading->setText(tr("Mount points"));
    m_arraySection.heading->setText(tr("RAID arrays"));
    m_memberSection.heading->setText(tr("Members of the arrays"));
    m_diskSection.heading->setText(tr("Disks"));
    for (const Section &section : std::as_const(m_sections))
        section.table->setAccessibleName(section.heading->text());
}

} // namespace leitstand
