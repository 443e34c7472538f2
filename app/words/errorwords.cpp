// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/detailtext.h"
#include "app/words/translator.h"
#include "app/words/words.h"

#include <QLocale>

#include <array>

namespace words {

namespace {

using K = engine::ErrorKind;

/// One kind's sentences: \a plain stands alone; \a withDetail has %1 for the server's or the
/// system's own words, null where they would only confuse.
struct Row {
    K kind;
    const char *plain;
    const char *withDetail;
};

// clang-format off
constexpr std::array<Row, engine::kErrorKindCount> kRows {{
    { K::None, "", nullptr },
    { K::InvalidUrl,
        QT_TRANSLATE_NOOP("Words", "This is not a complete link."),
        QT_TRANSLATE_NOOP("Words", "This is not a complete link: %1.") },
    { K::UnsupportedScheme,
        QT_TRANSLATE_NOOP("Words", "Only http and https links can be downloaded."),
        QT_TRANSLATE_NOOP("Words", "Only http and https links can be downloaded, not this one: %1.") },
    { K::HostNotFound,
        QT_TRANSLATE_NOOP("Words", "The server’s name was not found."),
        nullptr },
    { K::ConnectionRefused,
        QT_TRANSLATE_NOOP("Words", "The server does not accept connections."),
        nullptr },
    { K::ConnectionLost,
        QT_TRANSLATE_NOOP("Words", "The connection broke off."),
        nullptr },
    { K::TimedOut,
        QT_TRANSLATE_NOOP("Words", "The server did not answer in time."),
        nullptr },
    { K::Tls,
        QT_TRANSLATE_NOOP("Words", "No secure connection could be made: the server cannot prove that it is the right one."),
        QT_TRANSLATE_NOOP("Words", "No secure connection could be made: %1.") },
    { K::Proxy,
        QT_TRANSLATE_NOOP("Words", "The proxy does not work."),
        QT_TRANSLATE_NOOP("Words", "The proxy does not work: %1.") },
    { K::ProxyCredentials,
        QT_TRANSLATE_NOOP("Words", "The proxy asks for a user name and a password."),
        nullptr },
    { K::Credentials,
        QT_TRANSLATE_NOOP("Words", "The server asks for a user name and a password."),
        nullptr },
    { K::Forbidden,
        QT_TRANSLATE_NOOP("Words", "The server refuses to hand out this file."),
        nullptr },
    { K::NotFound,
        QT_TRANSLATE_NOOP("Words", "The server has no file at this link."),
        nullptr },
    { K::Gone,
        QT_TRANSLATE_NOOP("Words", "The file was removed from the server for good."),
        nullptr },
    { K::LinkExpired,
        QT_TRANSLATE_NOOP("Words", "The link has expired: the server no longer hands out the file for it."),
        nullptr },
    { K::TooManyRequests,
        QT_TRANSLATE_NOOP("Words", "The server wants fewer requests for a while."),
        nullptr },
    { K::ServerBusy,
        QT_TRANSLATE_NOOP("Words", "The server is overloaded or has a problem of its own."),
        nullptr },
    { K::HttpStatus,
        QT_TRANSLATE_NOOP("Words", "The server did not send the file."),
        QT_TRANSLATE_NOOP("Words", "The server did not send the file: %1.") },
    { K::RedirectLoop,
        QT_TRANSLATE_NOOP("Words", "The server sends this link round in circles."),
        nullptr },
    { K::BadRedirect,
        QT_TRANSLATE_NOOP("Words", "The server sends this link on to somewhere that cannot be used."),
        QT_TRANSLATE_NOOP("Words", "The server sends this link on to somewhere that cannot be used: %1.") },
    { K::InsecureRedirect,
        QT_TRANSLATE_NOOP("Words", "The server sends this secure link on to one that is not secure."),
        QT_TRANSLATE_NOOP("Words", "The server sends this secure link on to one that is not secure: %1.") },
    { K::InvalidReply,
        QT_TRANSLATE_NOOP("Words", "The server’s reply contradicts itself and cannot be trusted."),
        QT_TRANSLATE_NOOP("Words", "The server’s reply cannot be trusted: %1.") },
    { K::HeaderTooLarge,
        QT_TRANSLATE_NOOP("Words", "The header of the server’s reply is too large."),
        nullptr },
    { K::InterimReply,
        QT_TRANSLATE_NOOP("Words", "This server sends interim replies, which Bobbin cannot read."),
        nullptr },
    { K::NoContent,
        QT_TRANSLATE_NOOP("Words", "The server answered, but sent no file."),
        nullptr },
    { K::WebPage,
        QT_TRANSLATE_NOOP("Words", "The server sent a web page instead of the file."),
        nullptr },
    { K::FileChanged,
        QT_TRANSLATE_NOOP("Words", "The file on the server is not the one this download began with."),
        QT_TRANSLATE_NOOP("Words", "The file on the server is not the one this download began with: %1.") },
    { K::DifferentFile,
        QT_TRANSLATE_NOOP("Words", "The new link leads to another file than the one that was begun."),
        QT_TRANSLATE_NOOP("Words", "The new link leads to another file than the one that was begun: %1.") },
    { K::DiskFull,
        QT_TRANSLATE_NOOP("Words", "There is no room left on the disk."),
        QT_TRANSLATE_NOOP("Words", "There is no room left on the disk: %1.") },
    { K::FileTooLarge,
        QT_TRANSLATE_NOOP("Words", "The file is larger than this disk or your quota allows."),
        QT_TRANSLATE_NOOP("Words", "The file is larger than this disk or your quota allows: %1.") },
    { K::DiskError,
        QT_TRANSLATE_NOOP("Words", "The disk reported an error."),
        QT_TRANSLATE_NOOP("Words", "The disk reported an error: %1.") },
    { K::FolderMissing,
        QT_TRANSLATE_NOOP("Words", "The folder is not there."),
        QT_TRANSLATE_NOOP("Words", "The folder is not there: %1.") },
    { K::FolderUnwritable,
        QT_TRANSLATE_NOOP("Words", "You may not write to the folder."),
        QT_TRANSLATE_NOOP("Words", "You may not write to the folder: %1.") },
    { K::FileExists,
        QT_TRANSLATE_NOOP("Words", "A file of this name is in the folder already."),
        QT_TRANSLATE_NOOP("Words", "A file of this name is in the folder already: %1.") },
    { K::PartFileChanged,
        QT_TRANSLATE_NOOP("Words", "Another program changed the unfinished file."),
        QT_TRANSLATE_NOOP("Words", "Another program changed the unfinished file: %1.") },
    { K::InUse,
        QT_TRANSLATE_NOOP("Words", "Another Bobbin is downloading this file."),
        QT_TRANSLATE_NOOP("Words", "Another Bobbin is downloading this file: %1.") },
    { K::ChecksumMismatch,
        QT_TRANSLATE_NOOP("Words", "The file does not have the checksum it should have, so it is damaged or another one."),
        nullptr },
    { K::ChecksumUnsupported,
        QT_TRANSLATE_NOOP("Words", "This kind of checksum cannot be computed here."),
        QT_TRANSLATE_NOOP("Words", "This kind of checksum cannot be computed here: %1.") },
}};
// clang-format on

constexpr bool errorRowsAreInOrder()
{
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        if (kRows[i].kind != static_cast<K>(i)) {
            return false;
        }
    }
    return true;
}
static_assert(errorRowsAreInOrder());

/// What the server said where the kind alone leaves it open: "503 Service Unavailable".
QString statusText(const engine::DownloadError &error)
{
    const QString said = detailText(error.detail);
    if (error.status == 0) {
        return said;
    }
    const QString status = Words::tr("status %1", "HTTP status").arg(error.status);
    // "status 418: I'm a teapot", but not "status 418: 418".
    return said.isEmpty() || said == QString::number(error.status)
        ? status
        : Words::tr("%1, “%2”", "HTTP status, reason").arg(status, said);
}

} // namespace

bool isOfTheFuture(const engine::DownloadError &error)
{
    return error.kind == K::Tls && !error.shown.isEmpty()
        && error.shown.constFirst().validFrom > QDateTime::currentDateTimeUtc();
}

QString errorSentence(const engine::DownloadError &error)
{
    const Row &row = kRows[static_cast<std::size_t>(error.kind)];
    if (error.kind == K::None) {
        return {};
    }
    if (isOfTheFuture(error)) {
        return Words::tr("The server’s certificate is good only from %1 on: this computer’s clock "
                         "may be wrong.")
            .arg(QLocale().toString(
                error.shown.constFirst().validFrom.toLocalTime().date(), QLocale::ShortFormat));
    }
    const QString detail
        = error.kind == K::HttpStatus ? statusText(error) : detailText(error.detail);
    if (row.withDetail != nullptr && !detail.isEmpty()) {
        return Words::tr(row.withDetail).arg(detail);
    }
    const QString plain = Words::tr(row.plain);
    if (error.status == 0) {
        return plain;
    }
    // A number that a reader can search for, before the full stop.
    return Words::tr("%1 (status %2).", "sentence without its full stop, HTTP status")
        .arg(plain.endsWith(u'.') ? plain.chopped(1) : plain, QString::number(error.status));
}

} // namespace words
