// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pagefactory.h"

#include "ui/pages/backupspage.h"
#include "ui/pages/connectionpage.h"
#include "ui/pages/deploymentspage.h"
#include "ui/pages/environmentspage.h"
#include "ui/pages/operationspage.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/restorepage.h"
#include "ui/pages/storagepage.h"

namespace leitstand {

QList<Page *> makePages(QWidget *parent)
{
    return {new OverviewPage(parent),   new EnvironmentsPage(parent), new StoragePage(parent),
            new BackupsPage(parent),    new RestorePage(parent),      new DeploymentsPage(parent),
            new OperationsPage(parent), new ConnectionPage(parent)};
}

} // namespace leitstand
