// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "tunnel/tunnelbackend.h"

#include <QStringList>
#include <QVersionNumber>

namespace leitstand {

/// A program that carries WireGuard without any rights, and what it needs to be told. Pure but for
/// find().
struct UserSpaceProgram {
    enum class Kind { WireProxy, OneTun };
    Kind kind = Kind::WireProxy;
    QString path;

    /// The first that is installed.
    [[nodiscard]] static std::optional<UserSpaceProgram> find();
    [[nodiscard]] QString name() const;
    /// Older ones lack what is used here.
    [[nodiscard]] QVersionNumber leastVersion() const;
    /// The version in what `--version` prints; null when there is none.
    [[nodiscard]] static QVersionNumber versionIn(const QByteArray &output);
    /// The only place for keys: a file that only this user can read.
    [[nodiscard]] QByteArray fileContent(const TunnelOrder &order, quint16 localPort) const;
    /// InvalidInput when this program cannot do what the configuration asks for.
    [[nodiscard]] Result<QStringList> arguments(const TunnelOrder &order, quint16 localPort,
                                                const QString &file) const;
};

} // namespace leitstand
