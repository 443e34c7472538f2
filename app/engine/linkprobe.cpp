// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/linkprobe.h"

#include "app/engine/admission.h"
#include "app/engine/filename.h"
#include "app/engine/httpdate.h"
#include "app/engine/transport.h"
#include "app/engine/unexpectedreply.h"

#include <QThread>

namespace engine {

namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 30s;
constexpr Segment kFirstByte { 0, 1 };

/// Whether the answer to a HEAD with \a status settles the question. Many servers and scripts
/// answer other statuses to HEAD only (F35); these mean the same for a GET.
bool isFinalForHead(int status)
{
    return status == 401 || status == 407 || status == 410 || status == 429;
}

bool isFinalForHead(ErrorKind kind)
{
    // A server that closes the connection or talks nonsense may do so because it knows no HEAD.
    return kind != ErrorKind::ConnectionLost && kind != ErrorKind::InvalidReply;
}

} // namespace

LinkProbe::LinkProbe()
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &LinkProbe::giveUp);
}

LinkProbe::~LinkProbe()
{
    delete m_exchange;
}

void LinkProbe::ask(
    const DownloadRequest &request, const QByteArray &userAgent, Transport &transport)
{
    Q_ASSERT(QThread::currentThread() == thread() && isIdle());
    m_transport = &transport;
    m_userAgent = userAgent;
    m_walk = RedirectWalk(request, m_userAgent);
    m_facts = {};
    m_facts.token = request.token;
    m_facts.url = request.url;
    m_facts.finalUrl = m_walk.url();
    m_clock.invalidate();
    m_refusal = linkError(m_walk.url());
    if (m_refusal) {
        m_patience.start(0ms);
        return;
    }
    m_clock.start();
    startOver(Method::Head);
}

void LinkProbe::cancel()
{
    dropExchange();
    m_transport = nullptr;
}

void LinkProbe::startOver(Method method)
{
    m_method = method;
    m_walk = RedirectWalk(m_walk.request(), m_userAgent);
    m_signIn = {};
    send();
}

FetchOrder LinkProbe::order() const
{
    FetchOrder order = m_walk.order();
    order.isHead = m_method == Method::Head;
    order.isRanged = m_method == Method::RangedGet;
    order.range = kFirstByte;
    return order;
}

void LinkProbe::send()
{
    FetchOrder order = this->order();
    m_signIn.sign(m_transport->signIns(), order);
    m_exchange = new HttpExchange(*m_transport, order, this);
    connect(m_exchange, &HttpExchange::headerKnown, this, &LinkProbe::onHeader);
    connect(m_exchange, &HttpExchange::finished, this, &LinkProbe::onFinished);
    m_patience.start(kPatience);
    ++m_facts.exchanges;
    m_exchange->start();
}

/// The header is enough: should the whole file be on its way, nobody waits for it.
void LinkProbe::onHeader(const ResponseInfo &info)
{
    dropExchange();
    m_facts.status = info.status;
    m_facts.retryAfter = info.retryAfter.value_or(0s);
    judge(info);
}

void LinkProbe::onFinished(const DownloadError &error)
{
    dropExchange();
    m_facts.status = error.status;
    m_facts.retryAfter = 0s;
    if (m_method == Method::Head && !isFinalForHead(error.kind)) {
        startOver(Method::RangedGet);
        return;
    }
    fail(error ? error : DownloadError { ErrorKind::ConnectionLost, 0, {} });
}

void LinkProbe::giveUp()
{
    const DownloadError error
        = m_refusal ? m_refusal : DownloadError { ErrorKind::TimedOut, 0, {} };
    dropExchange();
    fail(error);
}

void LinkProbe::judge(const ResponseInfo &info)
{
    const ReplyVerdict verdict = judgeReply(info, m_method == Method::RangedGet, kFirstByte);
    if (verdict.use == ReplyUse::Redirect) {
        follow(info);
        return;
    }
    if (info.status == 401 && signIn(info)) {
        return;
    }
    if (askOtherwise(info, verdict)) {
        return;
    }
    if (verdict.use == ReplyUse::Refused) {
        fail(info.status >= 400 ? errorForStatus(info.status, info.reason) : verdict.error);
        return;
    }
    m_facts.mimeType = info.mimeType;
    m_facts.size = verdict.knownTotal >= 0 ? verdict.knownTotal : info.validators.size;
    m_facts.finalUrl = m_walk.url();
    m_facts.modified = fromHttpDate(info.validators.lastModified);
    m_facts.fileName = chooseFileName(
        { m_walk.request().fileName, info.dispositionName, m_walk.url(), info.mimeType });
    m_facts.error = pageError(info);
    answer();
}

/// Goes on with another kind of request where the answer may be due to the kind of this one.
bool LinkProbe::askOtherwise(const ResponseInfo &info, const ReplyVerdict &verdict)
{
    if (m_method == Method::Head) {
        // No length or none above zero is what servers say that do not run the script for a HEAD.
        const bool isTelling = verdict.use != ReplyUse::Refused && info.contentLength > 0;
        if ((isTelling && !pageError(info)) || isFinalForHead(info.status)) {
            return false;
        }
        startOver(Method::RangedGet);
        return true;
    }
    // An empty file has no first byte either; what a download does then is to ask for all.
    const bool isRangeRefused = info.status == 416 || verdict.use == ReplyUse::WrongRange;
    if (m_method == Method::RangedGet && isRangeRefused) {
        startOver(Method::PlainGet);
        return true;
    }
    return false;
}

/// What a download of the link would fail with when it brings a page.
DownloadError LinkProbe::pageError(const ResponseInfo &info) const
{
    Download asked;
    asked.request = m_walk.request();
    return unexpectedPage(asked, m_walk.url(), info);
}

void LinkProbe::follow(const ResponseInfo &info)
{
    if (const DownloadError error = m_walk.follow(info)) {
        fail(error);
        return;
    }
    send();
}

/// Answers a challenge by one more request; false when there is none to answer.
bool LinkProbe::signIn(const ResponseInfo &info)
{
    if (!m_signIn.answers(m_transport->signIns(), order(), info.challenges)) {
        return false;
    }
    send();
    return true;
}

void LinkProbe::fail(const DownloadError &error)
{
    m_facts.error = error;
    m_facts.finalUrl = m_walk.url();
    answer();
}

void LinkProbe::answer()
{
    m_transport = nullptr;
    if (m_clock.isValid()) {
        m_facts.taken = std::chrono::milliseconds(m_clock.elapsed());
    }
    emit answered(m_facts);
}

void LinkProbe::dropExchange()
{
    m_patience.stop();
    if (m_exchange) {
        // Reached from its own signals too.
        m_exchange->close();
        m_exchange->deleteLater();
        m_exchange = nullptr;
    }
}

} // namespace engine
