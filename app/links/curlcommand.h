// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

#include <QStringView>

namespace links {

/// Whether \a text begins with a curl command.
bool isCurlCommand(QStringView text);
/// The links of curl commands as a browser's developer tools copy them, for POSIX shells and for
/// cmd.exe, with their header fields, cookies, referrer, user agent, credentials and file names.
/// One that sends data is a problem (SendsData): its link alone would ask for something else. Caps
/// as fromText.
FoundLinks fromCurlCommand(QStringView text, std::chrono::milliseconds time = kMaxReadingTime);

} // namespace links
