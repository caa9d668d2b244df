// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/noticedialog.h"

#include "core/format.h"
#include "operations/maintenancenotice.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace leitstand {

NoticeDialog::NoticeDialog(const QDateTime &now, QWidget *parent)
    : QDialog(parent)
    , m_now(now)
    , m_kind(new QComboBox)
    , m_language(new QComboBox)
    , m_text(new QPlainTextEdit)
    , m_copy(new QPushButton(tr("Copy")))
    , m_done(new QLabel)
{
    setObjectName(QStringLiteral("noticeDialog"));
    setWindowTitle(tr("Notice to the users"));
    m_kind->setObjectName(QStringLiteral("noticeKind"));
    for (const auto &[kind, name] :
         {std::pair(MaintenanceKind::Routine, tr("Routine maintenance, %1")),
          std::pair(MaintenanceKind::MajorUpgrade, tr("Major upgrade, %1"))})
        m_kind->addItem(name.arg(format::dateTime(nextAnnounceableWindow(kind, now).begin)),
                        int(kind));
    m_language->setObjectName(QStringLiteral("noticeLanguage"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setAccessibleName(windowTitle());
    m_text->setTabChangesFocus(true);
    m_copy->setObjectName(QStringLiteral("noticeCopy"));
    m_done->setTextFormat(Qt::PlainText);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Window (at least %n day(s) ahead):", nullptr, noticeDays), m_kind);
    form->addRow(tr("Language:"), m_language);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_done);
    layout->addWidget(buttons);
    resize(620, 460);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NoticeDialog::write);
    connect(m_language, &QComboBox::currentIndexChanged, this, &NoticeDialog::write);
    connect(m_copy, &QPushButton::clicked, this, &NoticeDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    write();
}

void NoticeDialog::write()
{
    const auto kind = MaintenanceKind(m_kind->currentData().toInt());
    m_text->setPlainText(words::maintenanceNotice(nextAnnounceableWindow(kind, m_now),
                                                  m_language->currentData().toString(),
                                                  QTimeZone::systemTimeZone()));
    m_done->clear();
}

void NoticeDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    m_done->setText(tr("Copied."));
}

} // namespace leitstand
