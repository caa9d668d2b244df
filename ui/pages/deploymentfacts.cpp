// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deploymentfacts.h"

#include "core/format.h"
#include "operations/deploywords.h"

#include <QCoreApplication>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(DeploymentFacts)
};

} // namespace

QList<Fact> runningFacts(const DeployFacts &facts)
{
    const RunningRelease &running = facts.running;
    Fact image;
    image.id = QStringLiteral("image");
    image.label = Texts::tr("Image");
    image.value = words::imageName(running.code.image);
    image.explanation = running.digest;
    image.toolTip = running.code.imageId;
    Fact addons;
    addons.id = QStringLiteral("addons");
    addons.label = Texts::tr("Addons");
    addons.value = words::addonsName(running.code);
    addons.toolTip = running.code.addonsCommit;
    Fact since;
    since.id = QStringLiteral("since");
    since.label = Texts::tr("Deployed");
    since.value =
        running.since.isValid() ? format::dateTime(running.since) : Texts::tr("never by Leitstand");
    since.toolTip = running.since.isValid() ? format::dateTimeWithZone(running.since) : QString();
    if (running.changedByHand) {
        since.severity = Severity::Notice;
        since.explanation = Texts::tr("Image or configuration were changed by hand since. A "
                                      "rollback would bring that back, too.");
    }
    return {image, addons, since};
}

} // namespace leitstand
