// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/linkauthor.h"

#include "app/engine/hostpattern.h"

#include <algorithm>

namespace links {

void markOfOthers(FoundLinks *found)
{
    for (FoundLink &link : found->links) {
        link.isOfOthers = true;
    }
}

void markMixed(FoundLinks *found)
{
    const bool isAnyOfWeb
        = std::any_of(found->links.cbegin(), found->links.cend(), [](const FoundLink &link) {
              return link.problem == LinkProblem::None && !engine::isPrivateHost(link.url.host());
          });
    if (isAnyOfWeb) {
        markOfOthers(found);
    }
}

bool isOfOthers(const FoundLink &link)
{
    return link.isOfOthers || link.place != LinkPlace::Text;
}

} // namespace links
