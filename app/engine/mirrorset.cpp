// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/mirrorset.h"

#include <algorithm>
#include <array>

namespace engine {

namespace {

using K = ErrorKind;

/// What has to do with the proxy, the disk or the file itself is the same from every link.
constexpr std::array kOfTheLink { K::HostNotFound, K::ConnectionRefused, K::ConnectionLost,
    K::TimedOut, K::Tls, K::Credentials, K::Forbidden, K::NotFound, K::Gone, K::LinkExpired,
    K::TooManyRequests, K::ServerBusy, K::HttpStatus, K::RedirectLoop, K::BadRedirect,
    K::InsecureRedirect, K::InvalidReply, K::HeaderTooLarge, K::InterimReply, K::NoContent,
    K::WebPage, K::DifferentFile };

} // namespace

bool MirrorSet::isOfTheLink(const DownloadError &error)
{
    return std::find(kOfTheLink.begin(), kOfTheLink.end(), error.kind) != kOfTheLink.end();
}

bool MirrorSet::goOn(Download &download, const DownloadError &error)
{
    if (!isAtMirror()) {
        m_ownFailure = error;
    } else if (!traits(error.kind).retriesAlone && m_at < download.mirrors.size()) {
        Mirror &left = download.mirrors[m_at];
        left.droppedFor = error.kind;
        download.notice = notice::kMirrorDropped;
        download.noticeDetail = left.url.host(); // a link may be a secret, its host is none
    }
    while (++m_at < download.mirrors.size()) {
        const Mirror &mirror = download.mirrors.at(m_at);
        if (mirror.droppedFor == ErrorKind::None) {
            m_link = mirror.url;
            return true;
        }
    }
    return false;
}

Download MirrorSet::asKept(const Download &download) const
{
    Download kept = download;
    if (isAtMirror()) {
        if (m_at < kept.mirrors.size()) {
            kept.mirrors[m_at].finalUrl = download.finalUrl;
            kept.mirrors[m_at].validators = download.validators;
        }
        kept.finalUrl.clear();
        kept.validators = { {}, {}, {}, download.total };
    }
    return kept;
}

} // namespace engine
