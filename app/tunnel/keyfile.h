// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QTemporaryDir>

#include <memory>

namespace leitstand {

/// A file with a secret that a program has to read: in a folder of its own, both for this user
/// only, gone with this object.
class KeyFile
{
public:
    [[nodiscard]] static Result<std::unique_ptr<KeyFile>> write(const QString &name,
                                                                const QByteArray &content);
    [[nodiscard]] QString path() const { return m_path; }

private:
    KeyFile();

    QTemporaryDir m_folder;
    QString m_path;
};

} // namespace leitstand
