// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engineconfig.h"
#include "app/engine/transport.h"

#include <memory>
#include <vector>

namespace engine {

/// How servers are reached by what asks them beside the downloads. One transport for each set of
/// credentials, so that what one link is told does not go along with the next. Lives on the thread
/// of its transports.
class TransportBook {
public:
    explicit TransportBook(const EngineConfig &config);

    /// Whether \a config leads to servers, or speaks to them, in another way.
    bool isOther(const EngineConfig &config) const;
    /// What with() returned before is gone: nothing may use it any more.
    void use(const EngineConfig &config);
    const QByteArray &userAgent() const { return m_userAgent; }
    const QList<HostRule> &hostRules() const { return m_hostRules; }
    Transport &with(const Credentials &credentials);

private:
    SecurityContext m_context; ///< without credentials
    QByteArray m_userAgent;
    QList<HostRule> m_hostRules;
    std::vector<std::unique_ptr<Transport>> m_transports;
};

} // namespace engine
