// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/pagefetch.h"

#include "app/engine/admission.h"
#include "app/engine/linkheader.h"
#include "app/engine/secretkeeper.h"
#include "app/engine/transport.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace engine {

namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 30s;
constexpr qint64 kPagePiece = 256 * 1024;
constexpr qint64 kToldPiece = 64 * 1024;
constexpr auto kToldPause = 500ms; ///< and a second for each MiB

/// What was given for the page goes to no other origin, whatever the fields are called (I5): a key
/// may stand in any of them but those that say what kind of answer is wanted (RFC 9110, 12.5).
void dropOwnFields(FetchOrder &order, const DownloadRequest &request)
{
    if (originKey(order.url) != originKey(request.url)) {
        order.fields.removeIf([&request](const HeaderField &field) {
            return request.headers.contains(field) && !field.name.toLower().startsWith("accept");
        });
    }
}

} // namespace

PageFetch::PageFetch(const PageBounds &bounds)
    : m_bounds(bounds)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    m_limit.setSingleShot(true);
    // A server that sends a byte now and then is not waited for.
    m_limit.setInterval(m_bounds.limit);
    connect(&m_patience, &QTimer::timeout, this, &PageFetch::onStalled);
    connect(&m_limit, &QTimer::timeout, this, &PageFetch::cut);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &PageFetch::tell);
}

PageFetch::~PageFetch()
{
    delete m_exchange;
}

void PageFetch::fetch(
    const DownloadRequest &request, const QByteArray &userAgent, Transport &transport)
{
    Q_ASSERT(QThread::currentThread() == thread() && isIdle());
    m_transport = &transport;
    m_walk = RedirectWalk(request, userAgent);
    m_page = {};
    m_page.token = request.token;
    m_page.url = request.url;
    m_signIn = {};
    m_told = 0;
    m_refusal = linkError(m_walk.url());
    if (m_refusal) {
        m_patience.start(0ms);
        return;
    }
    m_limit.start();
    send();
}

void PageFetch::cancel()
{
    dropExchange();
    m_transport = nullptr;
}

void PageFetch::send()
{
    FetchOrder order = m_walk.order();
    dropOwnFields(order, m_walk.request());
    m_signIn.sign(m_transport->signIns(), order);
    m_exchange = new HttpExchange(*m_transport, order, this);
    connect(m_exchange, &HttpExchange::headerKnown, this, &PageFetch::onHeader);
    connect(m_exchange, &HttpExchange::readable, this, &PageFetch::onReadable);
    connect(m_exchange, &HttpExchange::finished, this, &PageFetch::onFinished);
    m_patience.start(kPatience);
    m_exchange->start();
}

void PageFetch::onHeader(const ResponseInfo &info)
{
    m_page.status = info.status;
    m_page.mimeType = info.mimeType;
    m_page.charset = info.charset;
    m_page.nextPage = nextInHeader(info.fields, m_walk.url());
    const ReplyVerdict verdict = judgeReply(info, false, {});
    if (verdict.use == ReplyUse::Redirect) {
        dropExchange();
        if (const DownloadError error = m_walk.follow(info)) {
            end(error);
        } else {
            m_limit.start();
            send();
        }
        return;
    }
    if (info.status == 401 && signIn(info)) {
        return;
    }
    if (verdict.use == ReplyUse::Refused) {
        end(info.status >= 400 ? errorForStatus(info.status, info.reason) : verdict.error);
    } else if (info.isEncoded) {
        // Nobody asked for it, and nothing here reads it.
        end({ ErrorKind::InvalidReply, info.status, QStringLiteral("Content-Encoding") });
    } else if (m_bounds.isUselessCut && info.contentLength > m_bounds.mostBytes) {
        cut();
    }
}

void PageFetch::onReadable()
{
    m_patience.start(kPatience);
    QByteArray &body = m_page.body;
    while (m_exchange != nullptr) {
        const qint64 wanted = std::min({ kPagePiece, m_bounds.mostBytes + 1 - body.size(),
            std::max<qint64>(1, m_exchange->available()) });
        const qsizetype had = body.size();
        body.resize(had + wanted);
        const qint64 got = m_exchange->read(body.data() + had, wanted);
        body.resize(had + std::max<qint64>(0, got));
        if (body.size() > m_bounds.mostBytes) {
            body.truncate(m_bounds.mostBytes);
            cut();
            return;
        }
        if (got <= 0) {
            tellProgress();
            return;
        }
    }
}

/// Whoever reads it from its beginning each time reads five times the page in all, and of one that
/// comes slowly about a MiB a second.
void PageFetch::tellProgress()
{
    const qint64 size = m_page.body.size();
    if (size >= m_told + std::max(kToldPiece, m_told / 4)) {
        tell();
    } else if (size > m_told && !m_soon.isActive()) {
        m_soon.start(kToldPause + std::chrono::milliseconds(size / 1024));
    }
}

void PageFetch::tell()
{
    m_soon.stop();
    m_told = m_page.body.size();
    m_page.finalUrl = m_walk.url();
    Q_EMIT progressed(m_page);
}

void PageFetch::onFinished(const DownloadError &error)
{
    end(error);
}

void PageFetch::onStalled()
{
    end(m_refusal ? m_refusal : DownloadError { ErrorKind::TimedOut, 0, {} });
}

/// Answers a challenge by one more request; false when there is none to answer.
bool PageFetch::signIn(const ResponseInfo &info)
{
    if (!m_signIn.answers(m_transport->signIns(), m_walk.order(), info.challenges)) {
        return false;
    }
    dropExchange();
    m_limit.start();
    send();
    return true;
}

void PageFetch::cut()
{
    m_page.isCut = true;
    end({});
}

void PageFetch::end(const DownloadError &error)
{
    dropExchange();
    m_transport = nullptr;
    m_page.error = error;
    m_page.finalUrl = m_walk.url();
    Q_EMIT fetched(std::exchange(m_page, {}));
}

void PageFetch::dropExchange()
{
    m_patience.stop();
    m_limit.stop();
    m_soon.stop();
    if (m_exchange) {
        // Reached from its own signals too.
        m_exchange->close();
        m_exchange->deleteLater();
        m_exchange = nullptr;
    }
}

} // namespace engine
