// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/environmentbuttons.h"

#include <QEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace leitstand {

EnvironmentButtons::EnvironmentButtons(Environment first, const QString &prefix)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const Environment environment : allEnvironments) {
        auto *button = new QRadioButton;
        button->setObjectName(prefix + QStringLiteral("Environment_")
                              + environmentKey(environment));
        button->setChecked(environment == first);
        layout->addWidget(button);
        m_buttons.append(button);
        connect(button, &QRadioButton::toggled, this, [this, environment](bool on) {
            if (on)
                Q_EMIT chosen(environment);
        });
    }
    retranslate();
}

void EnvironmentButtons::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EnvironmentButtons::retranslate()
{
    for (std::size_t i = 0; i < allEnvironments.size(); ++i)
        m_buttons.at(qsizetype(i))->setText(environmentTitle(allEnvironments.at(i)));
}

} // namespace leitstand
