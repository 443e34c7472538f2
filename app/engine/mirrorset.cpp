// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/mirrorset.h"

#include "app/engine/lane.h"
#include "app/engine/redirect.h"

#include <algorithm>
#include <array>
#include <utility>

namespace engine {

namespace {

using K = ErrorKind;

/// Seams alone say nothing of a mirror that has the same beginning and another end.
constexpr int kPlacesToCheck = 8;

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

MirrorSet::MirrorSet(const TaskJob &job)
{
    const Download &download = job.download;
    const DownloadRequest &request = download.request;
    RunLink own;
    own.url = request.url;
    own.host = hostKey(own.url);
    own.manners.usesIfRange = !job.host.dropsIfRange || job.host.host != own.host;
    m_links.append(own);
    for (qsizetype place = 0; place < download.mirrors.size(); ++place) {
        const Mirror &mirror = download.mirrors.at(place);
        if (mirror.droppedFor != ErrorKind::None || mirror.url == request.url) {
            continue;
        }
        RunLink link;
        link.place = place;
        link.url = mirror.url;
        link.host = hostKey(mirror.url);
        if (!download.segments.isEmpty()) {
            link.pinned = mirror.validators;
        }
        m_links.append(link);
    }
    setFields(job);
    // In a repair what is there was proven by its pieces: no place of it needs to be compared.
    m_haveHelped = !download.mirrors.isEmpty() && download.isUnproven && download.repairs == 0;
    // Who brought damaged pieces may do it again, and it is not known who did: each round has one
    // link, the next one.
    m_isRepair = download.repairs > 0;
    m_main = static_cast<int>(download.repairs % m_links.size());
    if (m_main > 0) {
        m_links.first().pinned = download.validators;
    }
}

QList<int> MirrorSet::usable(int most, bool tries) const
{
    QList<int> links;
    if (atMain().standing != LinkStanding::Out) {
        links.append(m_main);
    }
    const bool isMainAlone = (m_isChecking || m_isRepair) && !links.isEmpty();
    for (int i = 0; i < m_links.size() && links.size() < most && !isMainAlone; ++i) {
        const LinkStanding standing = m_links.at(i).standing;
        const bool mayTry = tries && standing == LinkStanding::Untried;
        if (i != m_main && (mayTry || standing == LinkStanding::Proven)) {
            links.append(i);
        }
    }
    return links;
}

FetchOrder MirrorSet::orderFor(int link, const DownloadRequest &request) const
{
    const RunLink &at = m_links.at(link);
    FetchOrder order;
    order.url = at.next();
    order.fields = fieldsForHop(at.fields, at.url, order.url);
    if (isSameOrigin(request.url, at.url) && isSameOrigin(request.url, order.url)) {
        order.credentials = request.credentials;
    }
    return order;
}

/// I5: what was given for the download's own link stays at its origin (CVE-2021-22923).
void MirrorSet::setFields(const TaskJob &job)
{
    for (RunLink &link : m_links) {
        link.fields = fieldsAt(link.url, job.download.request, job.hostRules, job.userAgent);
    }
}

Validators MirrorSet::pinned(int link, const Download &download) const
{
    if (link == m_main) {
        return download.validators;
    }
    Validators pinned = m_links.at(link).pinned;
    pinned.size = pinned.size < 0 ? download.total : pinned.size;
    return pinned;
}

bool MirrorSet::areRangesProven() const
{
    return std::any_of(m_links.begin(), m_links.end(), [](const RunLink &link) {
        return link.manners.areRangesProven && link.standing != LinkStanding::Out
            && link.standing != LinkStanding::Suspect;
    });
}

void MirrorSet::measure(const Lanes &lanes, std::chrono::milliseconds now)
{
    for (int i = 0; i < m_links.size(); ++i) {
        const qint64 speed = lanes.speedOf(i, now);
        m_links[i].speed = speed >= 0 ? speed : m_links.at(i).speed;
    }
}

void MirrorSet::fail(int link, Download &download, const DownloadError &error)
{
    RunLink &failed = m_links[link];
    const bool isNews = failed.standing != LinkStanding::Out;
    failed.standing = LinkStanding::Out;
    m_isChecking = false;
    if (isNews && failed.place < 0) {
        m_ownFailure = error;
    } else if (isNews && failed.place < download.mirrors.size() && isOfTheLink(error)
        && !traits(error.kind).retriesAlone) {
        Mirror &left = download.mirrors[failed.place];
        left.droppedFor = error.kind;
        download.notice = notice::kMirrorDropped;
        download.noticeDetail = left.url.host(); // a link may be a secret, its host is none
    }
}

bool MirrorSet::asksAnew(const DownloadError &error, bool isLed)
{
    const bool isRefusal
        = error.kind == K::Forbidden || error.kind == K::Gone || error.kind == K::LinkExpired;
    if (!isLed || !isRefusal || std::exchange(m_hasAskedAnew, true)) {
        return false;
    }
    atMain().finalUrl.clear();
    atMain().host = hostKey(atMain().url);
    return true;
}

bool MirrorSet::goOn(Download &download, const DownloadError &error)
{
    fail(m_main, download, error);
    const auto next = std::find_if(m_links.begin(), m_links.end(),
        [](const RunLink &link) { return link.standing != LinkStanding::Out; });
    if (next == m_links.end()) {
        return false;
    }
    m_main = static_cast<int>(next - m_links.begin());
    next->standing = LinkStanding::Untried;
    next->finalUrl.clear();
    next->host = hostKey(next->url);
    next->manners = {};
    for (RunLink &link : m_links) { // from here on those bytes are what it has to agree with
        link.brought = {};
    }
    m_checked = {};
    m_haveHelped = false;
    m_hasAskedAnew = false;
    return true;
}

void MirrorSet::prove(int link, Download &download, const Validators &now, const QUrl &finalUrl)
{
    RunLink &proven = m_links[link];
    proven.standing = LinkStanding::Proven;
    m_haveHelped = true;
    proven.pinned = joined(proven.pinned, now);
    proven.finalUrl = finalUrl;
    if (proven.place >= 0 && proven.place < download.mirrors.size()) {
        download.mirrors[proven.place].finalUrl = finalUrl;
        download.mirrors[proven.place].validators = proven.pinned;
    }
}

void MirrorSet::suspect(int link)
{
    LinkStanding &standing = m_links[link].standing;
    standing = standing == LinkStanding::Out ? LinkStanding::Out : LinkStanding::Suspect;
    m_isChecking = false;
}

std::optional<int> MirrorSet::judge(const Seams::Tail &tail, bool isSame)
{
    const Segment place { tail.position, tail.position + tail.bytes.size() };
    if (ofMain(RangeSet({ place })).size() < place.size()) {
        return std::nullopt; // they are of a third mirror: that settles nothing
    }
    LinkStanding &other = m_links[isSame ? tail.link : tail.against].standing;
    other = other == LinkStanding::Suspect ? LinkStanding::Untried : other;
    return isSame ? tail.against : tail.link;
}

void MirrorSet::forgetFile(Download &download)
{
    for (RunLink &link : m_links) {
        link.finalUrl.clear();
        link.host = hostKey(link.url);
        link.pinned = {};
        link.mimeType.clear();
        link.brought = {};
        link.delivered = {};
        link.manners.areRangesProven = false;
        if (link.standing != LinkStanding::Out) {
            link.standing = LinkStanding::Untried;
        }
    }
    for (Mirror &mirror : download.mirrors) {
        mirror.validators = {};
    }
    m_checked = {};
    m_haveHelped = false;
    m_isChecking = false;
}

void MirrorSet::note(int link, const Segment &segment)
{
    if (m_links.size() == 1 && !m_haveHelped) {
        return;
    }
    for (int i = 0; i < m_links.size(); ++i) {
        RunLink &each = m_links[i];
        if (i == link) {
            each.brought.add(segment);
            each.delivered.add(segment);
        } else if (!each.delivered.isEmpty()) {
            each.brought.remove(segment);
            each.delivered.remove(segment);
        }
    }
}

QList<Delivery> MirrorSet::deliveries() const
{
    QList<Delivery> deliveries;
    for (const RunLink &link : m_links) {
        if (!link.delivered.isEmpty()) {
            deliveries.append({ link.place < 0 ? QUrl() : link.url, link.delivered.segments() });
        }
    }
    return deliveries;
}

void MirrorSet::discard(int link)
{
    m_links[link].brought = {};
    m_links[link].delivered = {};
}

QList<std::pair<int, Segment>> MirrorSet::origins(const Segment &segment) const
{
    QList<std::pair<int, Segment>> pieces;
    RangeSet rest({ segment });
    for (int i = 0; i < m_links.size(); ++i) {
        const QList<Segment> brought
            = i == m_main ? QList<Segment>() : m_links.at(i).brought.segments();
        for (const Segment &own : brought) {
            const Segment piece { std::max(own.from, segment.from), std::min(own.to, segment.to) };
            if (piece.from < piece.to) {
                pieces.append({ i, piece });
                rest.remove(piece);
            }
        }
    }
    for (const Segment &piece : rest.segments()) {
        pieces.append({ -1, piece });
    }
    return pieces;
}

RangeSet MirrorSet::ofMain(const RangeSet &done) const
{
    RangeSet own = done;
    for (int i = 0; i < m_links.size(); ++i) {
        own.remove(i == m_main ? RangeSet() : m_links.at(i).brought);
    }
    return own;
}

std::optional<Segment> MirrorSet::trial(const RangeSet &done) const
{
    const RangeSet own = ofMain(done);
    const QList<Segment> &segments = own.segments();
    const auto largest = std::max_element(segments.begin(), segments.end(),
        [](const Segment &a, const Segment &b) { return a.size() < b.size(); });
    if (largest == segments.end() || largest->size() < Seams::kLongOverlap) {
        return std::nullopt;
    }
    return Segment { largest->to, largest->to };
}

QList<qint64> MirrorSet::placesToCheck(const RangeSet &done)
{
    if (std::exchange(m_isChecking, false)) {
        m_checked = done;
    }
    RangeSet rest = done;
    for (const RangeSet &sure : { m_checked, atMain().brought }) {
        rest.remove(sure);
    }
    if (!m_haveHelped || atMain().standing == LinkStanding::Out) {
        return {};
    }
    const QList<qint64> places = rest.spread(kPlacesToCheck);
    m_isChecking = !places.isEmpty();
    return places;
}

Download MirrorSet::asKept(const Download &download) const
{
    Download kept = download;
    if (isAtMirror()) {
        const qsizetype place = atMain().place;
        if (place < kept.mirrors.size()) {
            kept.mirrors[place].finalUrl = download.finalUrl;
            kept.mirrors[place].validators = download.validators;
        }
        kept.finalUrl.clear();
        kept.validators = { {}, {}, {}, download.total };
    }
    return kept;
}

} // namespace engine
