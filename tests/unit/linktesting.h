// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

#include <QStringList>

/// What the tests of links share: links as text, and how a wrong one is written.
namespace linktesting {

using namespace Qt::StringLiterals;

/// For what is read whole and counted: a busy machine takes longer than users would wait.
inline constexpr std::chrono::hours kAllTheTime { 1 };
inline const QString kWrong = u"!1"_s;
inline const QString kScheme = u"!2"_s;
inline const QString kNoHost = u"!3"_s;
inline const QUrl kPage(u"https://site.example/dir/page.html"_s);

/// Good links as encoded text, others as "!" and their problem's number.
inline QStringList plain(const links::FoundLinks &found)
{
    QStringList result;
    for (const links::FoundLink &link : found.links) {
        result << (link.problem == links::LinkProblem::None
                ? link.url.toString(QUrl::FullyEncoded)
                : u"!%1"_s.arg(static_cast<int>(link.problem)));
    }
    return result;
}

} // namespace linktesting
