// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/downloaderror.h"

#include <algorithm>
#include <array>

namespace engine {

namespace {

using K = ErrorKind;
using R = Remedy;

// clang-format off
const std::array<ErrorTraits, kErrorKindCount> kTable {{
    { K::None,                QLatin1StringView("none"),                 false, {} },
    { K::InvalidUrl,          QLatin1StringView("invalid-url"),          false, { R::ChangeLink, R::Ignore } },
    { K::UnsupportedScheme,   QLatin1StringView("unsupported-scheme"),   false, { R::ChangeLink, R::Ignore } },
    { K::HostNotFound,        QLatin1StringView("host-not-found"),       true,  { R::Retry, R::ChangeLink, R::Ignore } },
    { K::ConnectionRefused,   QLatin1StringView("connection-refused"),   true,  { R::Retry, R::ChangeLink, R::Ignore } },
    { K::ConnectionLost,      QLatin1StringView("connection-lost"),      true,  { R::Retry, R::Ignore } },
    { K::TimedOut,            QLatin1StringView("timed-out"),            true,  { R::Retry, R::Ignore } },
    { K::Tls,                 QLatin1StringView("tls"),                  false, { R::Retry, R::AcceptCertificate, R::ChangeLink, R::Ignore } },
    { K::Proxy,               QLatin1StringView("proxy"),                true,  { R::CheckProxy, R::Retry, R::Ignore } },
    { K::ProxyCredentials,    QLatin1StringView("proxy-credentials"),    false, { R::CheckProxy, R::Ignore } },
    { K::Credentials,         QLatin1StringView("credentials"),          false, { R::SignIn, R::ChangeLink, R::Ignore } },
    { K::Forbidden,           QLatin1StringView("forbidden"),            false, { R::ChangeLink, R::SignIn, R::OpenPage, R::Retry, R::Ignore } },
    { K::NotFound,            QLatin1StringView("not-found"),            false, { R::ChangeLink, R::OpenPage, R::Retry, R::Ignore } },
    { K::Gone,                QLatin1StringView("gone"),                 false, { R::ChangeLink, R::OpenPage, R::Ignore } },
    { K::LinkExpired,         QLatin1StringView("link-expired"),         false, { R::ChangeLink, R::OpenPage, R::SignIn, R::Retry, R::Ignore } },
    { K::TooManyRequests,     QLatin1StringView("too-many-requests"),    true,  { R::Retry, R::Ignore } },
    { K::ServerBusy,          QLatin1StringView("server-busy"),          true,  { R::Retry, R::Ignore } },
    { K::HttpStatus,          QLatin1StringView("http-status"),          false, { R::Retry, R::ChangeLink, R::Ignore } },
    { K::RedirectLoop,        QLatin1StringView("redirect-loop"),        false, { R::ChangeLink, R::OpenPage, R::Retry, R::Ignore } },
    { K::BadRedirect,         QLatin1StringView("bad-redirect"),         false, { R::ChangeLink, R::OpenPage, R::Retry, R::Ignore } },
    { K::InsecureRedirect,    QLatin1StringView("insecure-redirect"),    false, { R::ChangeLink, R::Ignore } },
    { K::InvalidReply,        QLatin1StringView("invalid-reply"),        false, { R::Retry, R::ChangeLink, R::Ignore } },
    { K::HeaderTooLarge,      QLatin1StringView("header-too-large"),     false, { R::Retry, R::ChangeLink, R::Ignore } },
    { K::InterimReply,        QLatin1StringView("interim-reply"),        false, { R::ChangeLink, R::Retry, R::Ignore } },
    { K::NoContent,           QLatin1StringView("no-content"),           false, { R::ChangeLink, R::Retry, R::Ignore } },
    { K::WebPage,             QLatin1StringView("web-page"),             false, { R::OpenPage, R::ChangeLink, R::SignIn, R::Retry, R::Ignore } },
    { K::FileChanged,         QLatin1StringView("file-changed"),         false, { R::StartOver, R::ChangeLink, R::Ignore } },
    { K::DifferentFile,       QLatin1StringView("different-file"),       false, { R::ChangeLink, R::StartOver, R::Ignore } },
    { K::DiskFull,            QLatin1StringView("disk-full"),            true,  { R::FreeSpace, R::ChangeFolder, R::Ignore } },
    { K::FileTooLarge,        QLatin1StringView("file-too-large"),       false, { R::ChangeFolder, R::Ignore } },
    { K::DiskError,           QLatin1StringView("disk-error"),           false, { R::Retry, R::ChangeFolder, R::Ignore } },
    { K::FolderMissing,       QLatin1StringView("folder-missing"),       false, { R::ChangeFolder, R::Retry, R::Ignore } },
    { K::FolderUnwritable,    QLatin1StringView("folder-unwritable"),    false, { R::ChangeFolder, R::Retry, R::Ignore } },
    { K::FileExists,          QLatin1StringView("file-exists"),          false, { R::ChooseExisting, R::ChangeFolder, R::Ignore } },
    { K::PartFileChanged,     QLatin1StringView("part-file-changed"),    false, { R::StartOver, R::Retry, R::Ignore } },
    { K::InUse,               QLatin1StringView("in-use"),               false, { R::Retry, R::Ignore } },
    { K::ChecksumMismatch,    QLatin1StringView("checksum-mismatch"),    false, { R::StartOver, R::ChangeLink, R::Ignore } },
    { K::ChecksumUnsupported, QLatin1StringView("checksum-unsupported"), false, { R::StartOver, R::Ignore } },
}};
// clang-format on

} // namespace

const ErrorTraits &traits(ErrorKind kind)
{
    return kTable[static_cast<std::size_t>(kind)];
}

ErrorKind errorKindFromName(QStringView name)
{
    const auto found = std::find_if(
        kTable.begin(), kTable.end(), [&](const ErrorTraits &row) { return name == row.name; });
    return found == kTable.end() ? ErrorKind::None : found->kind;
}

} // namespace engine
