// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/hostkeydialog.h"

#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statelabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace leitstand {

namespace {

QString normalized(QString text)
{
    text = text.simplified().remove(QLatin1Char(' '));
    if (text.startsWith(QLatin1String("SHA256:"), Qt::CaseInsensitive))
        text.remove(0, 7);
    while (text.endsWith(QLatin1Char('=')))
        text.chop(1);
    return text;
}

} // namespace

bool sameFingerprint(const QString &a, const QString &b)
{
    return !normalized(a).isEmpty() && normalized(a) == normalized(b);
}

HostKeyDialog::HostKeyDialog(const QString &peer, const QString &offered, QWidget *parent)
    : QDialog(parent)
    , m_offered(offered)
    , m_expected(new QLineEdit(this))
    , m_result(new StateLabel(this))
    , m_byEye(new QCheckBox(
          tr("I &compared it with what I was given in another way, by phone for example"), this))
{
    setObjectName(QStringLiteral("hostKeyDialog"));
    setWindowTitle(tr("Unknown host key"));
    auto *what = new PlainLabel(this, true);
    what->display(
        tr("%1 is contacted for the first time. Nothing has been sent yet. Its host key has this "
           "fingerprint:")
            .arg(peer));
    auto *fingerprint = new PlainLabel(this, true);
    fingerprint->setObjectName(QStringLiteral("offeredFingerprint"));
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(font().pointSizeF() * 1.25);
    fingerprint->setFont(mono);
    fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    fingerprint->setAccessibleName(tr("Fingerprint of the server"));
    fingerprint->display(offered);
    auto *ask = new PlainLabel(this, true);
    ask->display(tr("Paste here the fingerprint that the administrator of the server gave you:"));
    ask->setBuddy(m_expected);
    m_expected->setObjectName(QStringLiteral("expectedFingerprint"));
    m_expected->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_expected->setPlaceholderText(QStringLiteral("SHA256:…"));
    m_expected->setAccessibleName(tr("Fingerprint that you were given"));
    m_expected->setMinimumWidth(m_expected->fontMetrics().horizontalAdvance(QString(54, u'0')));
    m_byEye->setObjectName(QStringLiteral("comparedByEye"));
    m_result->setObjectName(QStringLiteral("compareResult"));
    m_result->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("&Trust this key"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("acceptHostKey"));
    m_accept->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{what, fingerprint, ask, m_expected, m_result, m_byEye})
        layout->addWidget(widget);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(m_expected, &QLineEdit::textChanged, this, &HostKeyDialog::compare);
    connect(m_byEye, &QCheckBox::toggled, this, &HostKeyDialog::compare);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        Q_EMIT acceptRequested(m_offered);
        accept();
    });
    compare();
}

void HostKeyDialog::compare()
{
    const bool typed = !m_expected->text().trimmed().isEmpty();
    const bool same = sameFingerprint(m_expected->text(), m_offered);
    if (typed && same)
        m_result->setState(Severity::Ok, tr("The fingerprints are the same."));
    else if (typed)
        m_result->setState(
            Severity::Fault,
            tr("The fingerprints differ. This may be another machine: do not trust it."));
    else
        m_result->setState(Severity::Unknown, tr("Not compared yet."));
    m_byEye->setEnabled(!typed);
    m_accept->setEnabled(typed ? same : m_byEye->isChecked());
}

} // namespace leitstand
