// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/transportbook.h"

#include <algorithm>

namespace engine {

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
