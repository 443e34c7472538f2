// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/showncertificate.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <utility>
#include <variant>

namespace engine {

/// Why a run ended badly. A closed list: scripts see errorKindName() of these.
enum class ErrorKind {
    None,
    InvalidUrl,
    UnsupportedScheme,
    HostNotFound,
    ConnectionRefused,
    ConnectionLost, ///< closed, reset or short body
    TimedOut, ///< no answer, or no byte for the stall time
    Tls, ///< detail: what is wrong with the certificate or the handshake
    Proxy,
    ProxyCredentials, ///< 407
    Credentials, ///< 401
    Forbidden, ///< 403
    NotFound, ///< 404
    Gone, ///< 410
    LinkExpired, ///< 401, 403 or 410 of a link that has delivered before (F32)
    TooManyRequests, ///< 429
    ServerBusy, ///< 503 and other 5xx that pass
    HttpStatus, ///< any other status; status says which
    RedirectLoop, ///< over 20 hops, or back to a place already seen (F46)
    BadRedirect, ///< no, contradicting or forbidden Location (F48, F50)
    InsecureRedirect, ///< https to http (F47)
    InvalidReply, ///< framing that cannot be trusted (F20, F23)
    HeaderTooLarge, ///< F29
    InterimReply, ///< F28
    NoContent, ///< 201, 202, 204, 205, 300, 304 (F36)
    WebPage, ///< an HTML page where the file should be: a login, a portal, an error (F30)
    FileChanged, ///< the file on the server is another one now and a restart did not settle it
    DifferentFile, ///< the new link leads to another file than the one begun
    DiskFull,
    FileTooLarge, ///< quota or the file system's limit
    DiskError, ///< EIO and other write errors
    FolderMissing,
    FolderUnwritable,
    FileExists, ///< the name is taken and the user shall say what to do
    PartFileChanged, ///< another program touched the part file
    InUse, ///< another process is downloading into the same part file
    ChecksumMismatch,
    ChecksumUnsupported,
};

inline constexpr int kErrorKindCount = static_cast<int>(ErrorKind::ChecksumUnsupported) + 1;

/// What the user can do about an error; each is an action in the window.
enum class Remedy {
    Retry,
    StartOver,
    ChangeLink,
    ChangeFolder,
    SignIn,
    ChooseExisting, ///< number, overwrite, skip or go on with the file that is there
    FreeSpace, ///< open the folder and retry by itself when there is room
    CheckProxy, ///< open the preferences at the proxy
    OpenPage, ///< open the page the link came from, else the link's site, in the browser
    AcceptCertificate, ///< show the certificate; trust it for this host if the user says so
    Ignore, ///< no failure to look at any more: it rests until it is started
};

/// Everything that depends on a kind alone. One row per kind, see traits().
struct ErrorTraits {
    ErrorKind kind = ErrorKind::None;
    QLatin1StringView name; ///< for --json, the database and the man page; never translated
    bool retriesAlone = false; ///< the manager tries again by itself, with backoff
    QList<Remedy> remedies; ///< the first is the proposed one; never empty but for None
};

const ErrorTraits &traits(ErrorKind kind);
/// The kind called \a name; ErrorKind::None for an unknown name.
ErrorKind errorKindFromName(QStringView name);

/// One failure: kind, HTTP status (0 = none) and a detail in the server's or system's own words,
/// which is never markup and never shown alone.
struct DownloadError {
    ErrorKind kind = ErrorKind::None;
    int status = 0;
    QString detail;
    QList<ShownCertificate> shown = {}; ///< Tls: the server's own, at most one; in memory only

    bool operator==(const DownloadError &) const = default;
    explicit operator bool() const { return kind != ErrorKind::None; }
};

/// A value or the error that stood in its way.
template <typename T>
class Result {
public:
    Result(T value)
        : m_data(std::move(value))
    {
    }
    Result(DownloadError error)
        : m_data(std::move(error))
    {
    }
    bool ok() const { return std::holds_alternative<T>(m_data); }
    explicit operator bool() const { return ok(); }
    const T &value() const { return std::get<T>(m_data); }
    T &value() { return std::get<T>(m_data); }
    const DownloadError &error() const { return std::get<DownloadError>(m_data); }

private:
    std::variant<T, DownloadError> m_data;
};

} // namespace engine
