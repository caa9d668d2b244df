// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "operations/operationquestion.h"

#include <QWidget>

class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSettings;
class QSplitter;

namespace leitstand {

class PlainLabel;
class StateLabel;
class StepModel;
class TableView;

/// One run, while it is at work and afterwards: state, steps, log, and what can be done about it.
/// Shows what the server's journal tells; never decides how the run goes. GUI thread.
class OperationView : public QWidget
{
    Q_OBJECT

public:
    explicit OperationView(QWidget *parent = nullptr);
    /// Which run is shown; empty shows none.
    void setOperation(const QString &id);
    [[nodiscard]] QString operation() const { return m_id; }
    void present(const ViewState &state);
    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

Q_SIGNALS:
    void cancelRequested(const QString &id);
    /// A person is to be asked, and then it is to be started.
    void questionAsked(const leitstand::OperationQuestion &question);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void wire();
    void retranslate();
    void presentState();
    void presentProgress();
    void presentLog();
    void presentButtons();
    void openReport();
    [[nodiscard]] const OperationSummary *summary() const;
    [[nodiscard]] const OperationRun *run() const;

    QString m_id;
    ViewState m_state;
    PlainLabel *m_title;
    StateLabel *m_result;
    PlainLabel *m_text;
    QProgressBar *m_progress;
    PlainLabel *m_time;
    StepModel *m_model;
    TableView *m_steps;
    QPlainTextEdit *m_log;
    QSplitter *m_splitter;
    QPushButton *m_cancel;
    QPushButton *m_undo;
    QPushButton *m_release;
    QPushButton *m_report;
    PlainLabel *m_why;
    QString m_loggedRun;      ///< whose lines the log shows
    qint64 m_loggedLines = 0; ///< of the run's total
};

} // namespace leitstand
