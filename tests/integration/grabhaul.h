// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/grabber.h"
#include "tests/support/enginefixture.h"
#include "tests/support/faultserver.h"

#include <QSignalSpy>
#include <QThreadPool>

namespace support {

inline Resource page(const QByteArray &html)
{
    return { .content = { .literal = html }, .contentType = "text/html" };
}

/// What was grabbed, page by page.
struct Haul {
    QStringList pages; ///< paths
    QStringList links; ///< their paths and queries
    QList<links::GrabbedPage> told;
    bool isCapped = false;
};

inline Haul grab(links::GrabRequest request)
{
    QThreadPool pool;
    Haul haul;
    links::Grabber grabber(engine::createPageFetcher({}), pool);
    QObject::connect(
        &grabber, &links::Grabber::grabbed, &grabber, [&haul](const links::GrabbedPage &one) {
            haul.told.append(one);
            haul.pages << one.url.path();
            for (const links::FoundLink &link : one.found.links) {
                haul.links << link.url.toString(
                    QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
            }
        });
    QSignalSpy finished(&grabber, &links::Grabber::finished);
    request.pause = std::chrono::milliseconds(0);
    grabber.start(request);
    if (finished.isEmpty() && !finished.wait(30'000)) {
        qFatal("the grabber came to no end");
    }
    haul.isCapped = finished.at(0).at(0).toBool();
    return haul;
}

inline links::GrabRequest from(const QUrl &url)
{
    links::GrabRequest request;
    request.address = url;
    request.access.origin = engine::originKey(url);
    return request;
}

} // namespace support
