// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace links {

/// The value of an attribute that is a link: HTML lets one be broken over lines.
QString linkValue(const QString &value);
/// The link of a srcset ("a.png 1x, b.png 2x", "c.png 480w") with the largest picture; empty where
/// there is none.
QString largestOf(const QString &srcset);
/// What stands in url(...) in a style sheet, at most 10,000; \a isCut is set where there are more.
QStringList styleLinks(const QString &css, bool *isCut);
/// Where a meta refresh ("5; url=/next") leads; empty = to the page itself.
QString refreshLink(const QString &content);

} // namespace links
