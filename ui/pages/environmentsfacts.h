// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "models/containermodel.h"
#include "ui/widgets/factlist.h"

namespace leitstand {

/// The lines of the detail of the environments page, group by group. Pure; translated.
/// @p row is the chosen container.
[[nodiscard]] QList<Fact> stateFacts(const ContainerRow &row, const ViewState &view);
[[nodiscard]] QList<Fact> resourceFacts(const ContainerRow &row, const ViewState &view);
/// Workers against memory (E20), connections against PostgreSQL (E33); empty unless an environment.
[[nodiscard]] QList<Fact> odooFacts(const ContainerRow &row, const ViewState &view);
/// Database, connections, longest query, filestore; empty unless an environment.
[[nodiscard]] QList<Fact> dataFacts(const ContainerRow &row, const ViewState &view);

} // namespace leitstand
