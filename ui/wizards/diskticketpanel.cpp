// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/diskticketpanel.h"

#include "operations/diskticket.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace leitstand {

DiskTicketPanel::DiskTicketPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_german(new QRadioButton(QStringLiteral("Deutsch")))
    , m_english(new QRadioButton(QStringLiteral("English")))
    , m_text(new QPlainTextEdit)
    , m_copy(new QPushButton)
{
    setObjectName(QStringLiteral("diskTicketPanel"));
    m_title->setFont(scaledFont(*this, 1.0, true));
    m_german->setObjectName(QStringLiteral("diskTicketGerman"));
    m_english->setObjectName(QStringLiteral("diskTicketEnglish"));
    m_text->setObjectName(QStringLiteral("diskTicket"));
    m_copy->setObjectName(QStringLiteral("diskTicketCopy"));
    m_copy->setAutoDefault(false);
    m_text->setReadOnly(true);
    m_german->setChecked(true); // the data centre's own language
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addSpacing(12);
    head->addWidget(m_german);
    head->addWidget(m_english);
    head->addStretch(1);
    head->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    connect(m_german, &QRadioButton::toggled, this, &DiskTicketPanel::showText);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    retranslate();
}

void DiskTicketPanel::present(const DiskFacts &facts)
{
    m_facts = facts;
    showText();
}

void DiskTicketPanel::showText()
{
    const QString text =
        diskTicket(m_facts, m_german->isChecked() ? QStringLiteral("de") : QStringLiteral("en"));
    if (text != m_text->toPlainText())
        m_text->setPlainText(text); // else a selection would be lost with every look
}

void DiskTicketPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DiskTicketPanel::retranslate()
{
    m_title->display(tr("Text for the data centre"));
    m_copy->setText(tr("Copy"));
    m_text->setAccessibleName(tr("Text for the data centre"));
}

} // namespace leitstand
