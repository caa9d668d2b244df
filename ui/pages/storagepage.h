// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace leitstand {

class ColumnModel;
class DiskModel;
class MountModel;
class RaidArrayModel;
class RaidMemberModel;
class StateLabel;
class TableView;
struct Freshness;

/// Mount points against the plan, RAID arrays and their members, disks by serial number.
class StoragePage : public Page
{
    Q_OBJECT

public:
    explicit StoragePage(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void present(const ViewState &state) override;
    void reveal(const QString &subject) override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

Q_SIGNALS:
    void diskSwapRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Section {
        QString name; ///< of the saved state
        QLabel *heading = nullptr;
        StateLabel *notice = nullptr;
        TableView *table = nullptr;
    };
    Section addSection(const char *name, ColumnModel *model, QVBoxLayout *layout, int mostRows);
    void tell(const Section &section, const Freshness &how, const QString &emptyText);
    void retranslate();

    MountModel *m_mounts;
    RaidArrayModel *m_arrays;
    RaidMemberModel *m_members;
    DiskModel *m_disks;
    QLineEdit *m_filter;
    QPushButton *m_diskSwap; ///< only where there is something to do or to read
    QScrollArea *m_scroll;
    Section m_mountSection, m_arraySection, m_memberSection, m_diskSection;
    QList<Section> m_sections;
    ViewState m_state;
};

} // namespace leitstand
