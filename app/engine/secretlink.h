// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QUrl;

namespace engine {

/// The link without userinfo and fragment, and with "***" for what opens it: values of its query
/// and its path parameters whose names are in the one table of such names.
QString maskedLink(const QUrl &url);

} // namespace engine
