// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace links {

/// What an option of curl says.
enum class CurlMeaning {
    Header,
    Cookie,
    UserAgent,
    Referrer,
    User,
    Output,
    Link,
    Data, ///< the request has a body, or another query
    Method,
    Other, ///< nothing for a download, but the word behind it is its value
    Next, ///< what follows is another request
    Switch, ///< it takes no value
};

/// Of "-x" or "--long": also of a long one that is cut short, as curl lets people write it. What
/// curl does not know either is a switch.
CurlMeaning curlMeaning(QStringView option);

} // namespace links
