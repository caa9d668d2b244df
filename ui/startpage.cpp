// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/startpage.h"

#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QCommandLinkButton>
#include <QEvent>
#include <QIcon>
#include <QToolButton>
#include <QVBoxLayout>

namespace leitstand {

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_heading(new PlainLabel(this, true))
    , m_import(new QCommandLinkButton(this))
    , m_practice(new QCommandLinkButton(this))
    , m_replay(new QCommandLinkButton(this))
    , m_problem(new PlainLabel(this, true))
{
    setObjectName(QStringLiteral("startPage"));
    m_import->setObjectName(QStringLiteral("startImport"));
    m_practice->setObjectName(QStringLiteral("startPractice"));
    m_replay->setObjectName(QStringLiteral("startReplay"));
    m_problem->setObjectName(QStringLiteral("startProblem"));
    m_heading->setFont(scaledFont(*this, 1.7, true));
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_heading);
    column->addSpacing(12);
    for (QCommandLinkButton *button : {m_import, m_practice, m_replay}) {
        button->setIconSize(QSize(32, 32));
        button->setMinimumWidth(420);
        column->addWidget(button);
    }
    column->addWidget(m_problem);
    column->addStretch(3);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addLayout(column, 2);
    row->addStretch(1);
    auto *languages = new QHBoxLayout;
    languages->addStretch(1);
    // each in its own name, so that it can be found from the other one
    m_languages = {makeLanguageButton(QStringLiteral("de"), QStringLiteral("Deutsch")),
                   makeLanguageButton(QStringLiteral("en"), QStringLiteral("English"))};
    for (QToolButton *button : std::as_const(m_languages))
        languages->addWidget(button);
    auto *outer = new QVBoxLayout(this);
    outer->addLayout(languages);
    outer->addLayout(row, 1);
    m_problem->hide();
    connect(m_import, &QCommandLinkButton::clicked, this, &StartPage::importRequested);
    connect(m_practice, &QCommandLinkButton::clicked, this, &StartPage::practiceRequested);
    connect(m_replay, &QCommandLinkButton::clicked, this, &StartPage::replayRequested);
    retranslate();
}

QToolButton *StartPage::makeLanguageButton(const QString &code, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("startLanguage_%1").arg(code));
    button->setText(name);
    button->setAccessibleName(name);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, code] { Q_EMIT languageRequested(code); });
    return button;
}

void StartPage::setLanguage(const QString &code)
{
    for (QToolButton *button : std::as_const(m_languages))
        button->setChecked(button->objectName().endsWith(code));
}

void StartPage::showProblem(const QString &text)
{
    m_problem->display(text);
    m_problem->setVisible(!text.isEmpty());
    m_problem->setInk(themeColors(palette()).fault);
}

void StartPage::retranslate()
{
    m_heading->display(tr("What would you like to do?"));
    m_import->setText(tr("Connect to a server"));
    m_import->setDescription(
        tr("Import the profile that you were given. Nothing is changed on the server."));
    m_practice->setText(tr("Practice server"));
    m_practice->setDescription(
        tr("A complete server on this computer, without real data, to try and to break things."));
    m_replay->setText(tr("Look around"));
    m_replay->setDescription(tr("Recorded data, no connection. Every page says so."));
    m_import->setIcon(QIcon::fromTheme(QStringLiteral("network-connect")));
    m_practice->setIcon(QIcon::fromTheme(QStringLiteral("computer")));
    m_replay->setIcon(QIcon::fromTheme(QStringLiteral("media-playback-start")));
    for (QCommandLinkButton *button : {m_import, m_practice, m_replay}) {
        button->setAccessibleName(button->text());
        button->setAccessibleDescription(button->description());
    }
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace leitstand
