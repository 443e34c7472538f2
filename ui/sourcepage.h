// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

namespace ui {

/// Where a browser can show what a failed download needs: the page its link came from; without one
/// the link itself, where its own reply is what there is to see, else the front page of its site.
/// http or https, without userinfo; empty when there is none.
QUrl sourcePage(const engine::Download &download);

} // namespace ui
