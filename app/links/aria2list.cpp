// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/checksumtext.h"
#include "app/links/linkcollector.h"
#include "app/links/linklists.h"
#include "app/links/linktext.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr qsizetype kMaxMirrors = 1000;

/// What aria2 takes in an input file, by its manual (version 1.37).
constexpr std::array kOptions { "all-proxy"_L1, "all-proxy-passwd"_L1, "all-proxy-user"_L1,
    "allow-overwrite"_L1, "allow-piece-length-change"_L1, "always-resume"_L1, "async-dns"_L1,
    "auto-file-renaming"_L1, "bt-enable-hook-after-hash-check"_L1, "bt-enable-lpd"_L1,
    "bt-exclude-tracker"_L1, "bt-external-ip"_L1, "bt-force-encryption"_L1, "bt-hash-check-seed"_L1,
    "bt-load-saved-metadata"_L1, "bt-max-peers"_L1, "bt-metadata-only"_L1, "bt-min-crypto-level"_L1,
    "bt-prioritize-piece"_L1, "bt-remove-unselected-file"_L1, "bt-request-peer-speed-limit"_L1,
    "bt-require-crypto"_L1, "bt-save-metadata"_L1, "bt-seed-unverified"_L1, "bt-stop-timeout"_L1,
    "bt-tracker"_L1, "bt-tracker-connect-timeout"_L1, "bt-tracker-interval"_L1,
    "bt-tracker-timeout"_L1, "check-integrity"_L1, "checksum"_L1, "conditional-get"_L1,
    "connect-timeout"_L1, "content-disposition-default-utf8"_L1, "continue"_L1, "dir"_L1,
    "dry-run"_L1, "enable-http-keep-alive"_L1, "enable-http-pipelining"_L1, "enable-mmap"_L1,
    "enable-peer-exchange"_L1, "file-allocation"_L1, "follow-metalink"_L1, "follow-torrent"_L1,
    "force-save"_L1, "ftp-passwd"_L1, "ftp-pasv"_L1, "ftp-proxy"_L1, "ftp-proxy-passwd"_L1,
    "ftp-proxy-user"_L1, "ftp-reuse-connection"_L1, "ftp-type"_L1, "ftp-user"_L1, "gid"_L1,
    "hash-check-only"_L1, "header"_L1, "http-accept-gzip"_L1, "http-auth-challenge"_L1,
    "http-no-cache"_L1, "http-passwd"_L1, "http-proxy"_L1, "http-proxy-passwd"_L1,
    "http-proxy-user"_L1, "http-user"_L1, "https-proxy"_L1, "https-proxy-passwd"_L1,
    "https-proxy-user"_L1, "index-out"_L1, "lowest-speed-limit"_L1, "max-connection-per-server"_L1,
    "max-download-limit"_L1, "max-file-not-found"_L1, "max-mmap-limit"_L1,
    "max-resume-failure-tries"_L1, "max-tries"_L1, "max-upload-limit"_L1, "metalink-base-uri"_L1,
    "metalink-enable-unique-protocol"_L1, "metalink-language"_L1, "metalink-location"_L1,
    "metalink-os"_L1, "metalink-preferred-protocol"_L1, "metalink-version"_L1, "min-split-size"_L1,
    "no-file-allocation-limit"_L1, "no-netrc"_L1, "no-proxy"_L1, "out"_L1, "parameterized-uri"_L1,
    "pause"_L1, "pause-metadata"_L1, "piece-length"_L1, "proxy-method"_L1,
    "realtime-chunk-checksum"_L1, "referer"_L1, "remote-time"_L1, "remove-control-file"_L1,
    "retry-wait"_L1, "reuse-uri"_L1, "rpc-save-upload-metadata"_L1, "seed-ratio"_L1, "seed-time"_L1,
    "select-file"_L1, "split"_L1, "ssh-host-key-md"_L1, "stream-piece-selector"_L1, "timeout"_L1,
    "uri-selector"_L1, "use-head"_L1, "user-agent"_L1 };

bool isIndented(QStringView line)
{
    return line.startsWith(u' ') || line.startsWith(u'\t');
}

/// Whether an indented line says "name=value".
bool isOption(QStringView line)
{
    const QStringView option = line.trimmed();
    const qsizetype equals = option.indexOf(u'=');
    return isIndented(line) && equals > 0
        && std::all_of(option.begin(), option.begin() + equals,
            [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'-'; });
}

/// The same of an option that there is: text has such lines as well.
bool isKnownOption(QStringView line)
{
    const QStringView name = line.left(std::max<qsizetype>(0, line.indexOf(u'='))).trimmed();
    return isOption(line) && std::find(kOptions.begin(), kOptions.end(), name) != kOptions.end();
}

/// Whether a line has links between tabs and nothing else.
bool isLinksAlone(QStringView line)
{
    if (isIndented(line) || line.trimmed().isEmpty()) {
        return false;
    }
    for (const QStringView word : line.trimmed().tokenize(u'\t', Qt::SkipEmptyParts)) {
        const QStringView link = word.trimmed();
        const bool isLink = link.contains("://"_L1) || link.startsWith("magnet:"_L1);
        if (!isLink || std::any_of(link.begin(), link.end(), [](QChar c) { return c.isSpace(); })) {
            return false;
        }
    }
    return true;
}

/// Where a link's file is wished: aria2 takes what "out" says within "dir".
struct FolderWish {
    QString dir;
    QString below; ///< of "out"

    QString folder() const
    {
        return dir.isEmpty() || below.isEmpty() ? dir + below : dir + u'/' + below;
    }
};

void setOption(FoundLink &link, FolderWish &wish, QStringView line)
{
    const QStringView option = line.trimmed();
    const qsizetype equals = option.indexOf(u'=');
    const QStringView name = option.left(equals);
    const QString value = option.mid(equals + 1).trimmed().toString();
    if (name == u"out") {
        link.name = value.section(u'/', -1).left(kMaxName);
        wish.below = value.contains(u'/') ? value.section(u'/', 0, -2) : QString();
        link.folder = wish.folder();
    } else if (name == u"dir") {
        wish.dir = value;
        link.folder = wish.folder();
    } else if (name == u"checksum") {
        const engine::Result<engine::Checksum> checksum = engine::parseChecksum(value);
        link.checksum = checksum ? checksum.value() : link.checksum;
    } else if (name == u"referer") {
        link.referrer = value.toUtf8();
    } else if (name == u"user-agent") {
        link.userAgent = value.toUtf8();
    } else if (name == u"header" && value.indexOf(u':') > 0) {
        link.headers.append({ value.section(u':', 0, 0).trimmed().toLatin1(),
            value.section(u':', 1).trimmed().toUtf8() });
    } else if (name == u"http-user") {
        link.credentials.userName = value;
    } else if (name == u"http-passwd") {
        link.credentials.password = value;
    }
}

/// The links of one line, which are mirrors of each other. \a isCut: there are too many of them.
FoundLink linkOf(QStringView line, int number, bool &isCut)
{
    FoundLink first;
    QSet<QUrl> known;
    for (const QStringView word : line.trimmed().tokenize(u'\t', Qt::SkipEmptyParts)) {
        if (first.mirrors.size() == kMaxMirrors) {
            isCut = true;
            break;
        }
        const FoundLink link = linkFromText(word.trimmed(), number);
        if (first.url.isEmpty()) {
            first = link;
        } else if (link.problem == LinkProblem::None && link.url != first.url
            && !known.contains(link.url)) {
            known.insert(link.url);
            first.mirrors.append(link.url);
        }
    }
    first.place = LinkPlace::List;
    return first;
}

} // namespace

bool isAria2List(QStringView text)
{
    const auto lines = text.left(kMaxBytes).tokenize(u'\n');
    bool isBehindLinks = false;
    for (const QStringView line : lines) {
        if (line.trimmed().isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        if (isBehindLinks && isKnownOption(line)) {
            return true;
        }
        isBehindLinks = isLinksAlone(line) || (isBehindLinks && isOption(line));
    }
    return false;
}

FoundLinks fromAria2List(const QString &text, std::chrono::milliseconds time)
{
    LinkCollector links(time);
    bool isCut = text.size() > kMaxBytes;
    std::optional<FoundLink> open;
    FolderWish wish;
    int number = 0;
    for (const QStringView line : QStringView(text).left(kMaxBytes).tokenize(u'\n')) {
        ++number;
        if (links.isFull()) {
            isCut = true;
            break;
        }
        if (line.trimmed().isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        if (open && isOption(line)) {
            setOption(*open, wish, line);
            continue;
        }
        if (open) {
            links.add(*open);
        }
        open = linkOf(line, number, isCut);
        wish = {};
    }
    if (open) {
        links.add(*open);
    }
    if (isCut) {
        links.setCut();
    }
    return links.take(true);
}

} // namespace links
