// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operations/reportwriter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(reportwriter)
};

constexpr int resolution = 300; ///< dots an inch
constexpr qreal fontPoints = 9;

QByteArray pdfOf(const OperationRun &run, const ReportContext &context)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(resolution);
    writer.setTitle(context.server);
    writer.setCreator(QStringLiteral("Leitstand ") + context.console);
    QTextDocument document;
    QFont font = document.defaultFont();
    font.setPointSizeF(fontPoints);
    document.setDefaultFont(font);
    document.setHtml(reportHtml(run, context));
    document.print(&writer);
    return bytes;
}

Result<void> save(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorKind::LocalIo, Texts::tr("The report could not be saved."),
                    QStringLiteral("%1: %2").arg(name, file.errorString()));
    return {};
}

} // namespace

Result<void> writeReport(const OperationRun &run, const ReportContext &context,
                         const QString &pdfFile)
{
    const QFileInfo pdf(pdfFile);
    const QString jsonFile =
        pdf.path() + QLatin1Char('/') + pdf.completeBaseName() + QStringLiteral(".json");
    const Result<void> json =
        save(jsonFile, QJsonDocument(reportJson(run, context)).toJson(QJsonDocument::Indented));
    if (!json)
        return json;
    return save(pdfFile, pdfOf(run, context));
}

} // namespace leitstand
