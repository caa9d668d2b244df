// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// leitstand.com: what `leitstand` means in cmd and PowerShell. A program with a window has no
// console to print on, so the commands run here; anything else starts leitstand.exe beside it.
#include "cli/consoleprogram.h"

#include <QCoreApplication>
#include <QProcess>

#include <windows.h>

using namespace leitstand;

namespace {

/// Our texts are UTF-8; the console goes back to what it was.
class Utf8Console
{
public:
    Utf8Console()
        : m_before(GetConsoleOutputCP())
    {
        SetConsoleOutputCP(CP_UTF8);
    }
    ~Utf8Console()
    {
        if (m_before != 0)
            SetConsoleOutputCP(m_before);
    }
    Q_DISABLE_COPY_MOVE(Utf8Console)

private:
    UINT m_before;
};

int runWindowProgram(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const int exitCode =
        QProcess::execute(QCoreApplication::applicationDirPath() + QStringLiteral("/leitstand.exe"),
                          QCoreApplication::arguments().mid(1));
    return exitCode < 0 ? exitUnknown : exitCode;
}

} // namespace

int main(int argc, char *argv[])
{
    const Utf8Console console;
    nameProgram();
    if (const std::optional<int> answer = runWithoutWindow(argc, argv))
        return *answer;
    return runWindowProgram(argc, argv);
}
