// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace desktop {

/// What a second start hands over to the running program.
struct LaunchRequest {
    QStringList arguments; ///< without the program's name
    QString workingFolder; ///< absolute; relative file names among the arguments start here
    QString activationToken; ///< XDG_ACTIVATION_TOKEN or DESKTOP_STARTUP_ID; may be empty

    bool operator==(const LaunchRequest &) const = default;
};

/// Largest message, in bytes, that is sent or taken.
inline constexpr qsizetype kMaxMessage = 8 * 1024 * 1024;

/// The message with its length in front; empty when the request is larger than kMaxMessage.
QByteArray encoded(const LaunchRequest &request);

/// Puts messages together from what a socket delivers, in whatever pieces. A plain value.
class MessageReader {
public:
    /// False when what came is no message and never will be one.
    bool append(const QByteArray &bytes);
    /// The message, once all of it is there.
    std::optional<LaunchRequest> message() const { return m_message; }

private:
    QByteArray m_bytes;
    std::optional<LaunchRequest> m_message;
};

} // namespace desktop

Q_DECLARE_METATYPE(desktop::LaunchRequest)
