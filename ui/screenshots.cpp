// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screenshots.h"

#include "core/languageservice.h"
#include "ui/mainwindow.h"
#include "ui/pages/page.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>

namespace leitstand {

namespace {

/// Changes of language, palette and layout are posted; grabbing needs them done.
void settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

Result<QString> grabPage(MainWindow &window, const QString &file)
{
    settle();
    if (!window.grab().save(file, "PNG")) {
        return fail(ErrorKind::LocalIo, QCoreApplication::translate(
                                            "Screenshots", "The picture %1 could not be written.")
                                            .arg(file));
    }
    return file;
}

} // namespace

Result<QStringList> saveScreenshots(MainWindow &window, LanguageService &language,
                                    const ScreenshotPlan &plan)
{
    auto *application = qobject_cast<QApplication *>(QCoreApplication::instance());
    if (!application || !QDir().mkpath(plan.directory)) {
        return fail(ErrorKind::LocalIo,
                    QCoreApplication::translate("Screenshots", "The folder %1 could not be made.")
                        .arg(plan.directory));
    }
    const QString languageBefore = language.language();
    const Page *pageBefore = window.currentPage();
    window.resize(plan.size);
    QStringList files;
    for (const QString &code : {QStringLiteral("de"), QStringLiteral("en")}) {
        language.setLanguage(code);
        window.setLanguage(code);
        settle();
        const auto nameOf = [&](const QString &page, ThemeMode mode) {
            return QDir(plan.directory)
                .filePath(QStringLiteral("%1%2-%3-%4.png")
                              .arg(plan.prefix, page, code, themeModeName(mode)));
        };
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            applyTheme(*application, mode);
            settle();
            const QList<Page *> pages = window.pages();
            for (const Page *page : pages) {
                window.goToPage(page->objectName());
                window.present(plan.state());
                const Result<QString> file =
                    grabPage(window, nameOf(page->objectName().mid(4).toLower(), mode));
                if (!file)
                    return tl::unexpected<Error>(file.error());
                files.append(*file);
            }
            window.showStartPage();
            const Result<QString> start = grabPage(window, nameOf(QStringLiteral("start"), mode));
            window.showPages();
            if (!start)
                return tl::unexpected<Error>(start.error());
            files.append(*start);
        }
    }
    language.setLanguage(languageBefore);
    window.setLanguage(languageBefore);
    if (pageBefore)
        window.goToPage(pageBefore->objectName());
    return files;
}

} // namespace leitstand
