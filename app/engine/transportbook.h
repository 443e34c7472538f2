// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/transport.h"

#include <memory>
#include <vector>

namespace engine {

/// One transport for each set of credentials, so that what one link is told does not go along with
/// the next. Lives on the thread of its transports.
class TransportBook {
public:
    /// \a context without credentials.
    explicit TransportBook(const SecurityContext &context)
        : m_context(context)
    {
    }

    Transport &with(const Credentials &credentials);

private:
    SecurityContext m_context;
    std::vector<std::unique_ptr<Transport>> m_transports;
};

} // namespace engine
