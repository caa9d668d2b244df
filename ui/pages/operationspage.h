// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QPushButton;
class QSplitter;

namespace leitstand {

class OperationModel;
class OperationView;
class TableView;

/// What ran and runs on the server, and the chosen run with its steps and log.
class OperationsPage : public Page
{
    Q_OBJECT

public:
    explicit OperationsPage(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void present(const ViewState &state) override;
    /// @p subject: id of an operation; one that the list does not have yet is shown all the same.
    void reveal(const QString &subject) override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

Q_SIGNALS:
    /// The journal of this run is wanted.
    void followRequested(const QString &id);
    void cancelRequested(const QString &id);
    void locksRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(const QString &id);
    void presentEmptyText();
    void retranslate();

    OperationModel *m_model;
    TableView *m_table;
    QPushButton *m_locks;
    OperationView *m_view;
    QSplitter *m_splitter;
    ViewState m_state;
    QString m_awaited; ///< to be selected when the list has it
};

} // namespace leitstand
