// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/verdictstrip.h"

#include "core/format.h"
#include "ui/presentation.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statelabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace leitstand {

namespace {

QString unknownSentence(const ViewState &state)
{
    switch (state.connection.phase) {
    case ConnectionPhase::Offline:
        return VerdictStrip::tr("Not connected: state unknown");
    case ConnectionPhase::Connecting:
        return VerdictStrip::tr("Connecting: state not known yet");
    case ConnectionPhase::WaitingRetry:
        return VerdictStrip::tr("Line dropped: state unknown");
    case ConnectionPhase::Blocked:
        if (state.connection.error.kind == ErrorKind::HostKeyChanged)
            return VerdictStrip::tr("Connection blocked: state unknown");
        return VerdictStrip::tr("The connection waits for you: state unknown");
    case ConnectionPhase::Online:
        break;
    }
    return state.verdict.reasons.isEmpty() ? VerdictStrip::tr("The first values are being read")
                                           : VerdictStrip::tr("Not everything is known");
}

} // namespace

QString verdictSentence(const ViewState &state)
{
    const Verdict &verdict = state.verdict;
    if (verdict.severity == Severity::Ok)
        return VerdictStrip::tr("All is well");
    if (verdict.severity == Severity::Unknown)
        return unknownSentence(state);
    QStringList parts;
    if (const int faults = verdict.count(Severity::Fault); faults > 0)
        parts.append(VerdictStrip::tr("%n fault(s)", nullptr, faults));
    if (const int notices = verdict.count(Severity::Notice); notices > 0)
        parts.append(VerdictStrip::tr("%n notice(s)", nullptr, notices));
    if (const int unknown = verdict.count(Severity::Unknown); unknown > 0)
        parts.append(VerdictStrip::tr("%n thing(s) unknown", nullptr, unknown));
    return parts.join(QStringLiteral(", "));
}

VerdictStrip::VerdictStrip(QWidget *parent)
    : QWidget(parent)
    , m_shape(new StateShape(this))
    , m_sentence(new PlainLabel(this))
    , m_worst(new PlainLabel(this, true))
    , m_age(new PlainLabel(this))
    , m_reasons(new QPushButton(this))
{
    setObjectName(QStringLiteral("verdictStrip"));
    m_sentence->setObjectName(QStringLiteral("verdictSentence"));
    m_worst->setObjectName(QStringLiteral("verdictWorst"));
    m_age->setObjectName(QStringLiteral("verdictAge"));
    m_reasons->setObjectName(QStringLiteral("verdictReasons"));
    const QFont large = scaledFont(*this, 1.25, true);
    m_shape->setFont(large);
    m_sentence->setFont(large);
    m_worst->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 7, 10, 7);
    layout->setSpacing(10);
    layout->addWidget(m_shape);
    layout->addWidget(m_sentence);
    layout->addWidget(m_worst, 1);
    m_gap = new QSpacerItem(0, 0, QSizePolicy::Expanding);
    layout->addSpacerItem(m_gap);
    layout->addWidget(m_age);
    layout->addWidget(m_reasons);
    m_reasons->hide();
    connect(m_reasons, &QPushButton::clicked, this, &VerdictStrip::reasonsRequested);
    retranslate();
}

void VerdictStrip::present(const ViewState &state)
{
    m_severity = state.verdict.severity;
    m_shape->setSeverity(m_severity);
    const QString sentence = verdictSentence(state);
    m_sentence->display(sentence);
    const auto &reasons = state.verdict.reasons;
    const QString worst = reasons.isEmpty() ? QString() : reasons.constFirst().what;
    m_worst->display(shortened(worst, 160));
    setPlainToolTip(*m_worst, worst);
    m_hasReasons = !reasons.isEmpty();
    QString age;
    if (state.connection.phase == ConnectionPhase::Online || state.snapshot.uptime.count() > 0)
        age = tr("last check %1").arg(format::age(state.now - state.snapshot.uptime));
    m_age->display(age);
    setPlainToolTip(*m_age, format::dateTimeWithZone(state.snapshot.serverTime));
    setAccessibleName(QStringLiteral("%1: %2. %3").arg(severityWord(m_severity), sentence, worst));
    arrange();
    update();
}

void VerdictStrip::setReasonsOffered(bool offered)
{
    m_offered = offered;
    arrange();
}

/// The worst reason is left out where it would have to be squeezed; the list of what is to do has
/// it too.
void VerdictStrip::arrange()
{
    m_reasons->setVisible(m_offered && m_hasReasons);
    int taken = m_shape->width() + m_sentence->sizeHint().width() + m_age->sizeHint().width() + 80;
    if (m_offered && m_hasReasons)
        taken += m_reasons->sizeHint().width();
    const int room = width() - taken;
    const int needed = std::min(m_worst->fontMetrics().horizontalAdvance(m_worst->text()),
                                fontMetrics().averageCharWidth() * 40);
    m_worst->setVisible(m_hasReasons && room >= needed);
    m_gap->changeSize(0, 0, m_worst->isHidden() ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    layout()->invalidate();
}

void VerdictStrip::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

QString VerdictStrip::sentence() const
{
    return m_sentence->text();
}

void VerdictStrip::retranslate()
{
    m_reasons->setText(tr("What is to do"));
    m_reasons->setAccessibleName(tr("Show what is to do"));
}

void VerdictStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void VerdictStrip::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setBrush(colors.tint(m_severity));
    painter.setPen(QPen(colors.severity(m_severity), 1));
    painter.drawRoundedRect(box, 5, 5);
    painter.fillRect(QRectF(0.5, 4, 5, height() - 8), colors.severity(m_severity));
}

} // namespace leitstand
