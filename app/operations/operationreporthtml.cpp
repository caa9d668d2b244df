// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "operations/operationreport.h"
#include "operations/operationwords.h"

#include <QCoreApplication>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(report)
};

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString seconds(double value)
{
    return format::duration(std::chrono::milliseconds(qint64(value * 1000)));
}

QString row(const QString &label, const QString &value)
{
    return QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
        .arg(escaped(label), escaped(value));
}

QString cells(const QStringList &values, bool heading = false)
{
    QString html = QStringLiteral("<tr>");
    for (const QString &value : values)
        html +=
            (heading ? QStringLiteral("<th align=\"left\">%1</th>") : QStringLiteral("<td>%1</td>"))
                .arg(escaped(value));
    return html + QStringLiteral("</tr>");
}

QString heading(const QString &text)
{
    return QStringLiteral("<h2>%1</h2>").arg(escaped(text));
}

QString measured(const std::optional<double> &value, const std::optional<bool> &kept,
                 std::chrono::hours goal)
{
    if (!value)
        return Texts::tr("not measured");
    return (*kept ? Texts::tr("%1 – keeps the goal of %2")
                  : Texts::tr("%1 – misses the goal of %2"))
        .arg(seconds(*value), format::duration(goal));
}

QString factTable(const OperationRun &run, const ReportContext &context)
{
    const OperationSummary &summary = run.summary;
    QString html = QStringLiteral("<table cellpadding=\"3\">");
    html += row(Texts::tr("Server"), QStringLiteral("%1 (%2)").arg(context.server, context.peer));
    html += row(Texts::tr("Occasion"), words::operationMode(summary.mode));
    if (!summary.set.isEmpty())
        html += row(Texts::tr("Backup set"), summary.set);
    html += row(Texts::tr("Started"), format::dateTimeWithZone(summary.started));
    html += row(Texts::tr("Ended"), format::dateTimeWithZone(summary.ended));
    html += row(Texts::tr("Started by"), QStringLiteral("%1, %2").arg(summary.by, summary.host));
    html += row(Texts::tr("Number"), summary.id);
    if (run.end) {
        html += row(Texts::tr("Result"), words::result(run.end->result));
        html += row(QString(), words::ending(run));
        if (summary.mode == OperationMode::Drill) {
            html += row(Texts::tr("Recovery time (RTO)"),
                        measured(run.end->rtoSeconds, keepsRto(run), RecoveryGoals::rto));
            html += row(Texts::tr("Data loss (RPO)"),
                        measured(run.end->rpoSeconds, keepsRpo(run), RecoveryGoals::rpo));
        }
        if (run.end->downSeconds)
            html += row(Texts::tr("Without service"), seconds(*run.end->downSeconds));
        if (run.end->newestWriteRestored.isValid())
            html += row(Texts::tr("Newest entry in the restored data"),
                        format::dateTimeWithZone(run.end->newestWriteRestored));
    }
    return html + QStringLiteral("</table>");
}

QString stepTable(const OperationRun &run)
{
    QString html = QStringLiteral("<table cellpadding=\"3\" width=\"100%\">");
    html += cells({Texts::tr("Step"), Texts::tr("State"), Texts::tr("Duration")}, true);
    for (const OperationStep &step : run.steps)
        html += cells({words::step(run.summary.kind, step), words::stepState(step.state),
                       step.seconds ? seconds(*step.seconds) : QString()});
    return html + QStringLiteral("</table>");
}

QString evidenceTable(const OperationRun &run)
{
    QString html = QStringLiteral("<table cellpadding=\"3\" width=\"100%\">");
    html += cells({Texts::tr("Command"), Texts::tr("Exit code"), Texts::tr("Duration"),
                   Texts::tr("SHA-256 of the evidence")},
                  true);
    for (const OperationEvidence &evidence : run.evidence)
        html +=
            cells({evidence.command.join(QLatin1Char(' ')), format::number(evidence.exitCode, 0),
                   seconds(evidence.seconds), evidenceHash(evidence)});
    return html + QStringLiteral("</table>");
}

QString findings(const OperationRun &run)
{
    QString html;
    for (const OutputLine &line : run.output) {
        if (line.level != OutputLevel::Info)
            html += QStringLiteral("<li>%1</li>").arg(escaped(line.text));
    }
    return html.isEmpty() ? QStringLiteral("<p>%1</p>").arg(escaped(Texts::tr("None.")))
                          : QStringLiteral("<ul>%1</ul>").arg(html);
}

} // namespace

QString reportHtml(const OperationRun &run, const ReportContext &context)
{
    QString html = QStringLiteral("<h1>%1</h1>").arg(escaped(words::operationTitle(run.summary)));
    html += factTable(run, context);
    html += heading(Texts::tr("Steps")) + stepTable(run);
    html += heading(Texts::tr("Findings")) + findings(run);
    html += heading(Texts::tr("Evidence")) + evidenceTable(run);
    html += heading(Texts::tr("Notes"));
    html += QStringLiteral("<p>%1</p>")
                .arg(escaped(context.notes.isEmpty() ? Texts::tr("None.") : context.notes));
    html += QStringLiteral("<p><small>%1</small></p>")
                .arg(escaped(Texts::tr("Made by Leitstand %1 on %2.")
                                 .arg(context.console, format::dateTimeWithZone(context.at))));
    return html;
}

} // namespace leitstand
