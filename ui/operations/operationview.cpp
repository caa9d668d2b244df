// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operations/operationview.h"

#include "core/format.h"
#include "models/operationmodel.h"
#include "models/stepmodel.h"
#include "operations/operationwords.h"
#include "ui/dialogs/reportdialog.h"
#include "ui/presentation.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/tableview.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace leitstand {

namespace {

constexpr int stepColumnChars = 64; ///< the longest step in German

QString logLine(const OutputLine &line)
{
    const QString time = line.at.isValid()
                             ? line.at.toLocalTime().toString(QStringLiteral("HH:mm:ss"))
                             : QStringLiteral("        ");
    switch (line.level) {
    case OutputLevel::Info:
        return time + QStringLiteral("   ") + line.text;
    case OutputLevel::Warning:
        return time + QStringLiteral(" ▲ ") + line.text;
    case OutputLevel::Error:
        return time + QStringLiteral(" ■ ") + line.text;
    }
    return {};
}

} // namespace

OperationView::OperationView(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_result(new StateLabel)
    , m_text(new PlainLabel(this, true))
    , m_progress(new QProgressBar)
    , m_time(new PlainLabel(this))
    , m_model(new StepModel(this))
    , m_steps(new TableView)
    , m_log(new QPlainTextEdit)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_cancel(new QPushButton)
    , m_undo(new QPushButton)
    , m_release(new QPushButton)
    , m_report(new QPushButton)
    , m_why(new PlainLabel(this, true))
{
    setObjectName(QStringLiteral("operationView"));
    build();
    wire();
    retranslate();
    present(ViewState());
}

void OperationView::build()
{
    m_title->setObjectName(QStringLiteral("operationTitle"));
    m_title->setFont(scaledFont(*this, 1.15, true));
    m_result->setObjectName(QStringLiteral("operationResult"));
    m_text->setObjectName(QStringLiteral("operationText"));
    m_progress->setObjectName(QStringLiteral("operationProgress"));
    m_progress->setRange(0, 100);
    m_steps->setObjectName(QStringLiteral("operationSteps"));
    m_steps->setSource(m_model, StepModel::Number);
    m_steps->hideByDefault({StepModel::Command});
    m_steps->setMinimumChars(StepModel::What, stepColumnChars);
    m_log->setObjectName(QStringLiteral("operationLog"));
    m_log->setReadOnly(true);
    m_log->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setMaximumBlockCount(OperationRun::maxOutputLines);
    m_cancel->setObjectName(QStringLiteral("operationCancel"));
    m_undo->setObjectName(QStringLiteral("operationUndo"));
    m_release->setObjectName(QStringLiteral("operationRelease"));
    m_report->setObjectName(QStringLiteral("operationReport"));
    m_why->setObjectName(QStringLiteral("operationWhy"));
    for (QPushButton *button : {m_cancel, m_undo, m_release, m_report})
        button->setAutoDefault(false);

    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_result);
    head->addStretch(1);
    head->addWidget(m_time);
    m_splitter->addWidget(m_steps);
    m_splitter->addWidget(m_log);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_release);
    buttons->addWidget(m_why, 1);
    buttons->addWidget(m_report);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_splitter, 1);
    layout->addLayout(buttons);
}

void OperationView::wire()
{
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT cancelRequested(m_id); });
    connect(m_report, &QPushButton::clicked, this, &OperationView::openReport);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const OperationSummary *shown = summary())
            Q_EMIT questionAsked(questionForUndo(*shown));
    });
    connect(m_release, &QPushButton::clicked, this, [this] {
        if (const OperationSummary *shown = summary())
            Q_EMIT questionAsked(questionForRelease(*shown));
    });
}

void OperationView::openReport()
{
    const OperationRun *known = run();
    if (!known)
        return;
    ReportContext context;
    context.server = shownName(m_state);
    context.peer = m_state.connection.peer;
    context.console = QCoreApplication::applicationVersion();
    auto *dialog = new ReportDialog(*known, context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void OperationView::setOperation(const QString &id)
{
    if (id == m_id)
        return;
    m_id = id;
    present(ViewState(m_state));
}

const OperationRun *OperationView::run() const
{
    const auto found = m_state.operations.runs.constFind(m_id);
    return found == m_state.operations.runs.cend() ? nullptr : &*found;
}

/// The run knows more than the list, but only while it is followed.
const OperationSummary *OperationView::summary() const
{
    if (const OperationRun *known = run(); known && !known->summary.kindName.isEmpty())
        return &known->summary;
    const QList<OperationSummary> &list = m_state.operations.list;
    const auto found = std::find_if(list.cbegin(), list.cend(),
                                    [this](const OperationSummary &one) { return one.id == m_id; });
    return found == list.cend() ? nullptr : &*found;
}

void OperationView::present(const ViewState &state)
{
    m_state = state;
    setVisible(!m_id.isEmpty());
    const OperationRun *known = run();
    m_steps->keepPlace([&] {
        m_model->refresh(known ? known->summary.kind : OperationKind::Unknown,
                         known ? known->steps : QList<OperationStep>(), m_state.serverNow());
    });
    presentState();
    presentProgress();
    presentLog();
    presentButtons();
}

void OperationView::presentState()
{
    const OperationSummary *shown = summary();
    const QString title = shown ? words::operationTitle(*shown) : QString();
    m_title->display(shown && shown->mode == OperationMode::Drill ? tr("%1 (drill)").arg(title)
                                                                  : title);
    m_result->setVisible(shown != nullptr);
    if (!shown) {
        m_text->display(m_id.isEmpty() ? QString()
                                       : tr("Asking the server about this operation …"));
        return;
    }
    if (shown->result) {
        m_result->setState(resultSeverity(shown->result).value_or(Severity::Unknown),
                           words::result(*shown->result));
    } else {
        m_result->setState(Severity::Unknown, m_state.connection.phase == ConnectionPhase::Online
                                                  ? tr("running")
                                                  : tr("was running when the line dropped"));
    }
    const OperationRun *known = run();
    if (known && known->end)
        m_text->display(words::ending(*known));
    else if (shown->isRunning())
        m_text->display(
            tr("It runs on the server and goes on when this window is closed or the line drops."));
    else
        m_text->display(shown->text);
}

void OperationView::presentProgress()
{
    const OperationSummary *shown = summary();
    const bool running = shown && shown->isRunning();
    m_progress->setVisible(running);
    if (!shown || !shown->started.isValid()) {
        m_time->display(QString());
        return;
    }
    if (!running) {
        m_time->display(tr("took %1").arg(format::duration(
            std::chrono::seconds(std::max<qint64>(0, shown->started.secsTo(shown->ended))))));
        return;
    }
    const OperationRun *known = run();
    const auto done = known ? std::count_if(known->steps.cbegin(), known->steps.cend(),
                                            [](const OperationStep &step) {
                                                return step.state == StepState::Completed;
                                            })
                            : 0;
    const qsizetype all = known ? known->steps.size() : 0;
    m_progress->setRange(0, all > 0 ? int(all) * 100 : 0);
    m_progress->setValue(int(done) * 100 + int(shown->percent.value_or(0)));
    m_progress->setFormat(tr("step %1 of %2").arg(std::min<qsizetype>(done + 1, all)).arg(all));
    const qint64 elapsed = std::max<qint64>(0, shown->started.secsTo(m_state.serverNow()));
    const QString since = format::duration(std::chrono::seconds(elapsed));
    const auto rest = expectedRest(*shown, m_state.operations.list, m_state.serverNow());
    if (!rest)
        m_time->display(tr("since %1").arg(since));
    else if (rest->count() > 0)
        m_time->display(tr("since %1, about %2 left").arg(since, format::duration(*rest)));
    else
        m_time->display(tr("since %1, longer than usual").arg(since));
}

void OperationView::presentLog()
{
    const OperationRun *known = run();
    if (m_loggedRun != m_id) {
        m_log->clear();
        m_loggedRun = m_id;
        m_loggedLines = 0;
    }
    if (!known)
        return;
    const qint64 dropped = known->outputTotal - known->output.size();
    for (m_loggedLines = std::max(m_loggedLines, dropped); m_loggedLines < known->outputTotal;
         ++m_loggedLines)
        m_log->appendPlainText(logLine(known->output.at(m_loggedLines - dropped)));
}

void OperationView::presentButtons()
{
    const OperationSummary *shown = summary();
    const OperationRun *known = run();
    const bool online = m_state.connection.phase == ConnectionPhase::Online;
    const bool running = shown && shown->isRunning();
    const bool kept = shown && !running && shown->undoState == UndoState::Kept;
    m_cancel->setVisible(running);
    m_undo->setVisible(kept);
    m_release->setVisible(kept);
    m_report->setVisible(known && known->end);
    const QString why = running && known ? words::whyNoCancel(*known) : QString();
    m_cancel->setEnabled(running && online && known && why.isEmpty());
    m_undo->setEnabled(kept && online);
    m_release->setEnabled(kept && online);
    if (!online && (running || kept))
        m_why->display(tr("The line is down."));
    else if (kept)
        m_why->display(tr("The old data is kept until %1.").arg(format::dateTime(shown->expires)));
    else
        m_why->display(why);
}

void OperationView::saveState(QSettings &settings) const
{
    m_steps->saveState(settings, QStringLiteral("steps"));
    settings.setValue(QStringLiteral("stepSplitter"), m_splitter->saveState());
}

void OperationView::restoreState(QSettings &settings)
{
    m_steps->restoreState(settings, QStringLiteral("steps"));
    m_splitter->restoreState(settings.value(QStringLiteral("stepSplitter")).toByteArray());
}

void OperationView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    present(ViewState(m_state));
}

void OperationView::retranslate()
{
    m_cancel->setText(tr("Cancel operation"));
    m_undo->setText(tr("Undo …"));
    m_release->setText(tr("Delete old data …"));
    m_report->setText(tr("Report …"));
    m_steps->setAccessibleName(tr("Steps of the operation"));
    m_steps->setEmptyText(tr("The steps appear as soon as the server tells them."));
    m_log->setAccessibleName(tr("Log of the operation"));
    m_log->setPlaceholderText(tr("Nothing has been said yet."));
}

} // namespace leitstand
