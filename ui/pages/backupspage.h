// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;
class QTabWidget;

namespace leitstand {

class BackupSetModel;
struct BackupRow;
class CodeView;
class FactList;
class TableView;

/// The backups on the server and offsite, what has been proven about each, and the contents of the
/// chosen one.
class BackupsPage : public Page
{
    Q_OBJECT

public:
    explicit BackupsPage(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void present(const ViewState &state) override;
    void reveal(const QString &subject) override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    TableView *addTable(BackupSetModel *model, const char *objectName);
    [[nodiscard]] bool isShown(const ViewState &state) const;
    void presentEmptyTexts();
    void presentTabTitles();
    void presentDetail();
    void presentActions();
    /// Of the tab that is shown; null when none is chosen.
    [[nodiscard]] const BackupRow *chosen() const;
    void retranslate();

    BackupSetModel *m_local;
    BackupSetModel *m_offsite;
    FactList *m_summary;
    QPushButton *m_backUp;
    QPushButton *m_readBack;
    QPushButton *m_testRestore;
    QTabWidget *m_tabs;
    TableView *m_localTable;
    TableView *m_offsiteTable;
    QSplitter *m_splitter;
    QSplitter *m_detailSplitter;
    QScrollArea *m_factScroll;
    FactList *m_facts;
    QLabel *m_manifestHeading;
    CodeView *m_manifest;
    ViewState m_state;
    bool m_presented = false; ///< false: everything is worded anew at the next present()
};

} // namespace leitstand
