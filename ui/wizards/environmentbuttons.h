// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/environment.h"

#include <QList>
#include <QWidget>

class QRadioButton;

namespace leitstand {

/// The three environments, one of them chosen.
class EnvironmentButtons : public QWidget
{
    Q_OBJECT
public:
    /// @p prefix of the object names: "restore" makes "restoreEnvironment_prod" and so on.
    EnvironmentButtons(Environment first, const QString &prefix);

Q_SIGNALS:
    void chosen(leitstand::Environment environment);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QList<QRadioButton *> m_buttons;
};

} // namespace leitstand
