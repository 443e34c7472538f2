// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/transportbook.h"

#include <algorithm>

namespace engine {

TransportBook::TransportBook(const EngineConfig &config)
{
    use(config);
}

bool TransportBook::isOther(const EngineConfig &config) const
{
    const TransportBook other(config);
    return other.m_context != m_context || other.m_userAgent != m_userAgent
        || other.m_hostRules != m_hostRules;
}

void TransportBook::use(const EngineConfig &config)
{
    m_transports.clear();
    m_context = { config.proxy, config.caFile, {}, config.tlsExceptions, 0 };
    m_userAgent
        = config.userAgent.isEmpty() ? QByteArray("Bobbin/" BOBBIN_VERSION) : config.userAgent;
    m_hostRules = config.hostRules;
}

Transport &TransportBook::with(const Credentials &credentials)
{
    SecurityContext context = m_context;
    context.credentials = credentials;
    const auto known = std::find_if(m_transports.begin(), m_transports.end(),
        [&context](const auto &transport) { return transport->context() == context; });
    if (known != m_transports.end()) {
        return **known;
    }
    m_transports.push_back(std::make_unique<Transport>());
    m_transports.back()->use(context);
    return *m_transports.back();
}

} // namespace engine
