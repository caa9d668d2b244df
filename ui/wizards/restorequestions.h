// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/restoredraft.h"

#include <QWizardPage>

class QButtonGroup;
class QCheckBox;
class QRadioButton;

namespace leitstand {

class PlainLabel;

/// "What happened?" in plain words. Binds to the draft, decides nothing.
class RestoreIncidentPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit RestoreIncidentPage(RestoreDraft *draft);
    /// @p seen: translated sentence of the overview that speaks for the draft's first choice.
    void showSuggestion(const QString &seen);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    RestoreDraft *m_draft;
    QString m_seen;
    PlainLabel *m_suggestion;
    QList<QRadioButton *> m_choices;
    QList<PlainLabel *> m_explanations;
    QCheckBox *m_drill;
};

/// "Where?": environment, and whether the live data is exchanged or a copy is looked into.
class RestoreTargetPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit RestoreTargetPage(RestoreDraft *draft);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void presentDraft();
    RestoreDraft *m_draft;
    QRadioButton *m_live;
    QRadioButton *m_scratch;
    QCheckBox *m_fromProduction;
    QCheckBox *m_withFilestore;
    PlainLabel *m_effect;
};

} // namespace leitstand
