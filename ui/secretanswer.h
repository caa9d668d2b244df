// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace leitstand {

/// What a person typed at a prompt. Handed on at once, never stored by the window.
struct SecretAnswer {
    QString password;
    QString passphrase;
    bool remember = false; ///< keep in the system keychain
};

} // namespace leitstand

Q_DECLARE_METATYPE(leitstand::SecretAnswer)
