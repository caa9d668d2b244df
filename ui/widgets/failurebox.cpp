// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/failurebox.h"

#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QFontDatabase>
#include <QToolButton>
#include <QVBoxLayout>

namespace leitstand {

FailureBox::FailureBox(QWidget *parent)
    : QWidget(parent)
    , m_message(new PlainLabel(this, true))
    , m_toggle(new QToolButton(this))
    , m_detail(new PlainLabel(this, true))
{
    m_message->setObjectName(QStringLiteral("failureMessage"));
    m_toggle->setObjectName(QStringLiteral("failureToggle"));
    m_detail->setObjectName(QStringLiteral("failureDetail"));
    m_message->setInk(themeColors(palette()).fault);
    for (PlainLabel *label : {m_message, m_detail})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_toggle->setText(tr("Details"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setArrowType(Qt::RightArrow);
    m_detail->hide();
    connect(m_toggle, &QToolButton::toggled, this, [this](bool on) {
        m_toggle->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        m_detail->setVisible(on);
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message);
    layout->addWidget(m_toggle, 0, Qt::AlignLeft);
    layout->addWidget(m_detail);
    hide();
}

void FailureBox::tell(const Error &error)
{
    const QString detail = error.detail.trimmed();
    m_message->display(error.message);
    m_detail->display(detail);
    m_toggle->setVisible(!detail.isEmpty());
    m_toggle->setChecked(false);
    show();
}

void FailureBox::clear()
{
    hide();
}

void FailureBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_toggle->setText(tr("Details"));
    else if (event->type() == QEvent::PaletteChange)
        m_message->setInk(themeColors(palette()).fault);
}

} // namespace leitstand
