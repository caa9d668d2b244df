// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/deploydraft.h"

#include <QWizardPage>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace leitstand {

class CodeView;
class FailureBox;
class PlainLabel;

/// "What?": what the stage before has proven, or image, addons, modules and configuration of one's
/// own choice. Binds to the draft, decides nothing.
class DeployWhatPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit DeployWhatPage(DeployDraft *draft);
    [[nodiscard]] bool isComplete() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void wire();
    void presentFacts();
    void presentOffers();
    void presentDraft();
    void nameOffers();
    void chooseOffer();
    void loadFile();
    void retranslate();

    DeployDraft *m_draft;
    QRadioButton *m_promote;
    QComboBox *m_offers;
    QRadioButton *m_own;
    PlainLabel *m_imageLabel;
    QComboBox *m_image;
    PlainLabel *m_addonsLabel;
    QComboBox *m_addons;
    PlainLabel *m_modulesLabel;
    QLineEdit *m_modules;
    QCheckBox *m_changes;
    QPushButton *m_load;
    CodeView *m_configuration;
    PlainLabel *m_hint;
    FailureBox *m_failure;
};

} // namespace leitstand
