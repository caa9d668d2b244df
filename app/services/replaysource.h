// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTimer>

namespace leitstand {

/// Plays a recorded probe stream at its own speed, paced by the server times in its frames. Lives
/// in one thread.
class ReplaySource : public QObject
{
    Q_OBJECT
public:
    ReplaySource(QString file, bool fast, QObject *parent = nullptr);

    /// Reads and checks the file (at most 512 MiB); a damaged tail is played up to the damage.
    [[nodiscard]] Result<void> start();

Q_SIGNALS:
    void data(const QByteArray &bytes);
    void ended();

private:
    struct Portion {
        qint64 atMilliseconds = 0; ///< since the first frame
        QByteArray bytes;
    };
    void playNext();

    QString m_file;
    bool m_fast = false;
    QList<Portion> m_portions;
    qsizetype m_next = 0;
    QTimer m_timer;
};

} // namespace leitstand
