// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/preflightbox.h"

#include "drafts/operationdraft.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statelabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace leitstand {

PreflightBox::PreflightBox(OperationDraft *draft, const QString &prefix)
    : m_draft(draft)
    , m_state(new StateLabel)
    , m_lines(new PlainLabel(nullptr, true))
    , m_again(new QPushButton)
{
    m_state->setObjectName(prefix + QStringLiteral("Preflight"));
    m_state->setWordWrap(true);
    m_lines->setObjectName(prefix + QStringLiteral("Faults"));
    m_again->setObjectName(prefix + QStringLiteral("Again"));
    auto *first = new QHBoxLayout;
    first->addWidget(m_state, 1);
    first->addWidget(m_again);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(first);
    layout->addWidget(m_lines);
    connect(m_again, &QPushButton::clicked, m_draft, &OperationDraft::check);
    retranslate();
}

void PreflightBox::present(const QStringList &more)
{
    const oprun::Preflight &preflight = m_draft->preflight();
    switch (m_draft->preflightState()) {
    case CheckState::Unknown:
    case CheckState::Checking:
        m_state->setState(Severity::Unknown, tr("Pre-flight: the server is checking …"));
        break;
    case CheckState::Ok:
        if (preflight.warnings.isEmpty())
            m_state->setState(Severity::Ok, tr("Pre-flight: nothing stands against it."));
        else
            m_state->setState(Severity::Notice,
                              tr("Pre-flight: it can be done; %n thing(s) to mind.", nullptr,
                                 int(preflight.warnings.size())));
        break;
    case CheckState::Failed:
        if (preflight.faults.isEmpty())
            m_state->setState(Severity::Fault, m_draft->checkError().message);
        else
            m_state->setState(Severity::Fault, tr("Pre-flight: %n thing(s) stand against it.",
                                                  nullptr, int(preflight.faults.size())));
        break;
    }
    QStringList lines;
    for (const QString &line : preflight.faults + preflight.warnings)
        lines.append(QStringLiteral("• ") + line);
    lines += more;
    m_lines->display(lines.join(QLatin1Char('\n')));
    m_lines->setVisible(!lines.isEmpty());
    m_again->setEnabled(m_draft->preflightState() != CheckState::Checking
                        && !m_draft->isStarting());
}

void PreflightBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PreflightBox::retranslate()
{
    m_again->setText(tr("Check again"));
}

} // namespace leitstand
